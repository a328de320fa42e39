package topica.evaluate;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class EvaluationTest {

    private static final List<String> SPACE = List.of("cs.X", "cs.Y", "cs.Z");

    @Test
    void countsWhatCanBeCountedByEye() {
        Evaluation evaluation = evaluate(
                said("a", List.of("cs.X", "cs.Y"), "cs.X", List.of("cs.X", "cs.Y"), List.of("cs.X")),
                said("b", List.of("cs.X"), "cs.Y", List.of("cs.Y", "cs.X"), List.of("cs.Y", "cs.Z", "cs.X")),
                said("c", List.of("cs.Y", "cs.X"), "cs.X", List.of("cs.X"), List.of("cs.X", "cs.Z", "q", "cs.Y")),
                said("d", List.of("cs.Y", "math.A"), "math.A", List.of("math.A"), List.of("math.A", "cs.Y")));
        assertThat(evaluation.documents()).isEqualTo(4);
        assertThat(evaluation.skipped()).isZero();
        assertThat(evaluation.accuracy().value()).isEqualTo(1 / 4.0);
        assertThat(evaluation.top3().value()).isEqualTo(3 / 4.0);
        assertThat(evaluation.anyCategoryAt1().value()).isEqualTo(3 / 4.0);
        assertThat(evaluation.multiLabelMicroF1().value()).isEqualTo(2 * 4 / (6.0 + 5));
    }

    @Test
    void takesAnAnswerOutsideTheSpaceAsWrong() {
        Evaluation evaluation = evaluate(said("a", "cs.X", "cs"), said("b", "cs.X", "cs.X"));
        assertThat(evaluation.accuracy().value()).isEqualTo(1 / 2.0);
        LabelScore x = evaluation.perLabel().getFirst();
        assertThat(x.precision()).isEqualTo(1);
        assertThat(x.recall()).isEqualTo(1 / 2.0);
    }

    @Test
    void leavesOutDocumentsWhosePrimaryIsOutsideTheSpace() {
        Evaluation evaluation = evaluate(said("a", "cs.X", "cs.X"), said("b", "math.A", "cs.X"));
        assertThat(evaluation.documents()).isEqualTo(1);
        assertThat(evaluation.skipped()).isEqualTo(1);
        assertThat(evaluation.accuracy().value()).isEqualTo(1);
        assertThat(evaluation.perLabel().getFirst().predicted()).isEqualTo(1);
        assertThat(evaluation.confusions()).isEmpty();
    }

    @Test
    void refusesToScoreNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(said("a", "math.A", "cs.X")))
                .withMessage("expected documents whose primary is one of the 3 labels, got none among 1");
    }

    @Test
    void averagesOverLabelsWithTwentyDocuments() {
        Evaluation evaluation = Evaluation.of(
                Stream.of(
                                repeat(20, said("x", "cs.X", "cs.X")),
                                repeat(20, said("y", "cs.Y", "cs.Z")),
                                repeat(19, said("z", "cs.Z", "cs.Z")))
                        .flatMap(List::stream)
                        .toList(),
                SPACE,
                new Seed(1));
        assertThat(evaluation.macroLabels()).isEqualTo(2);
        assertThat(evaluation.macroF1().value()).isEqualTo(1 / 2.0);
        assertThat(evaluation.multiLabelMacroLabels()).isEqualTo(2);
        assertThat(evaluation.multiLabelMacroF1().value()).isEqualTo(1 / 2.0);
    }

    @Test
    void averagesOverNoLabelAsZero() {
        Evaluation evaluation = evaluate(said("a", "cs.X", "cs.X"));
        assertThat(evaluation.macroLabels()).isZero();
        assertThat(evaluation.macroF1()).isEqualTo(new Score(0, 0, 0));
    }

    @Test
    void scoresEachLabelOfTheSpaceByName() {
        Evaluation evaluation = evaluate(
                said("a", "cs.Y", "cs.Y"),
                said("b", "cs.Y", "cs.X"),
                said("c", "cs.X", "cs.X"),
                said("d", "cs.X", "q"));
        assertThat(evaluation.perLabel())
                .containsExactly(
                        new LabelScore("cs.X", 2, 2, .5, .5, .5, 2, 2, .5, .5, .5),
                        new LabelScore("cs.Y", 2, 1, 1, .5, 2 / 3.0, 2, 1, 1, .5, 2 / 3.0),
                        new LabelScore("cs.Z", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void countsALabelNamedTwiceOnce() {
        Evaluation evaluation =
                evaluate(said("a", List.of("cs.X", "cs.X"), "cs.X", List.of("cs.X", "cs.X", "cs.Y"), List.of("cs.X")));
        assertThat(evaluation.multiLabelMicroF1().value()).isEqualTo(2 / 3.0);
    }

    @Test
    void listsConfusionsByCountThenNamesWithTheFirstThree() {
        assertThat(evaluate(
                                said("a", "cs.Y", "cs.Z"),
                                said("b", "cs.X", "math"),
                                said("c", "cs.X", "cs.Y"),
                                said("d", "cs.Y", "cs.X"),
                                said("e", "cs.Y", "cs.X"),
                                said("f", "cs.Z", "cs.Z"),
                                said("g", "cs.Y", "cs.X"),
                                said("h", "cs.Y", "cs.X"))
                        .confusions())
                .containsExactly(
                        new Confusion("cs.Y", "cs.X", 4, List.of("d", "e", "g")),
                        new Confusion("cs.X", "cs.Y", 1, List.of("c")),
                        new Confusion("cs.X", "math", 1, List.of("b")),
                        new Confusion("cs.Y", "cs.Z", 1, List.of("a")));
    }

    @Test
    void tellsArchivesOfDocumentsOutsideTheSpace() {
        Outside outside = evaluate(
                        said("a", "math.A", "math"),
                        said("b", List.of("math.A", "hep-th"), "hep-th", List.of(), List.of()),
                        said("c", "math.A", "cs.X"),
                        said("d", "econ.E", "math"),
                        said("e", List.of("cs.X", "math.B"), "math", List.of(), List.of()),
                        said("f", "cs.X", "math"),
                        said("g", "cs.X", "cs.Y"),
                        said("h", "cs.X", "cs"))
                .outside();
        assertThat(outside).isEqualTo(new Outside(4, 1, 1 / 4.0, 2 / 4.0, 1 / 4.0));
    }

    @Test
    void hasNoSharesOfNoDocumentsOutside() {
        assertThat(evaluate(said("a", "cs.X", "cs.X")).outside()).isEqualTo(new Outside(0, 0, 0, 0, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void saysTheSameForTheSameSeed(long seed) {
        List<Judgement> noise = noise(200, seed);
        assertThat(Evaluation.of(noise, SPACE, new Seed(seed))).isEqualTo(Evaluation.of(noise, SPACE, new Seed(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keepsItsValuesWhateverTheOrderAndTheSeed(long seed) {
        List<Judgement> noise = noise(200, seed);
        List<Judgement> turned = noise.stream().collect(toCollection(ArrayList::new));
        Collections.reverse(turned);
        Evaluation one = Evaluation.of(noise, SPACE, new Seed(1));
        Evaluation other = Evaluation.of(turned, SPACE.reversed(), new Seed(2));
        assertThat(values(other)).isEqualTo(values(one));
        assertThat(other.perLabel()).isEqualTo(one.perLabel());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void holdsEachValueInItsInterval(long seed) {
        Evaluation evaluation = Evaluation.of(noise(400, seed), SPACE, new Seed(seed));
        assertThat(scores(evaluation)).allSatisfy(score -> {
            assertThat(score.low()).isLessThan(score.value());
            assertThat(score.high()).isGreaterThan(score.value());
        });
    }

    @Test
    void narrowsTheIntervalByTheRootOfTheDocuments() {
        Score few = Evaluation.of(noise(400, 1), SPACE, new Seed(1)).accuracy();
        Score many = Evaluation.of(noise(6400, 1), SPACE, new Seed(1)).accuracy();
        assertThat((few.high() - few.low()) / (many.high() - many.low())).isCloseTo(4, within(.5));
    }

    @Test
    @Timeout(20)
    void scoresEightThousandDocumentsOfSixtyLabels() {
        List<String> space = IntStream.range(0, 60).mapToObj(i -> "cs." + i).toList();
        Evaluation evaluation = Evaluation.of(noise(8000, 1, space), space, new Seed(1));
        assertThat(evaluation.macroLabels()).isEqualTo(60);
        assertThat(evaluation.accuracy().value()).isCloseTo(.5 + .5 / 60, within(.02));
    }

    private static List<Score> scores(Evaluation evaluation) {
        return List.of(
                evaluation.accuracy(),
                evaluation.macroF1(),
                evaluation.top3(),
                evaluation.anyCategoryAt1(),
                evaluation.multiLabelMicroF1(),
                evaluation.multiLabelMacroF1(),
                evaluation.expectedCalibrationError(),
                evaluation.calibrationNoiseFloor());
    }

    private static List<Double> values(Evaluation evaluation) {
        return scores(evaluation).subList(0, 6).stream().map(Score::value).toList();
    }

    private static Evaluation evaluate(Judgement... judgements) {
        return Evaluation.of(List.of(judgements), SPACE, new Seed(1));
    }

    private static List<Judgement> repeat(int times, Judgement judgement) {
        return Collections.nCopies(times, judgement);
    }

    private static Judgement said(String id, String truth, String label) {
        return said(id, List.of(truth), label, List.of(label), List.of(label));
    }

    private static Judgement said(
            String id, List<String> truth, String label, List<String> labels, List<String> ranked) {
        return new Judgement(id, truth, label, .5, labels, ranked);
    }

    private static List<Judgement> noise(int documents, long seed) {
        return noise(documents, seed, SPACE);
    }

    /// Documents of one or two categories; half of them get their primary, at random places of the ranking.
    private static List<Judgement> noise(int documents, long seed, List<String> space) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, documents)
                .mapToObj(i -> {
                    String primary = space.get(random.nextInt(space.size()));
                    String other = space.get(random.nextInt(space.size()));
                    String label = random.nextBoolean() ? primary : space.get(random.nextInt(space.size()));
                    List<String> ranked = random.nextInt(4) > 0 ? List.of(label, primary) : List.of(label);
                    return new Judgement(
                            "d" + i,
                            List.of(primary, other),
                            label,
                            random.nextDouble(),
                            List.of(label, other),
                            ranked);
                })
                .toList();
    }
}

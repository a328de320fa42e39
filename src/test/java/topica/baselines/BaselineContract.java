package topica.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

/// What every baseline owes.
interface BaselineContract {

    List<String> TEXTS =
            List.of("Red apples", "A RED cherry", "blue sky", "deep blue sea", "green grass", "green leaf!");
    List<String> LABELS = List.of("warm", "warm", "cold", "cold", "mild", "mild");

    Baseline baseline();

    private Baseline.Fitted toy() {
        return baseline().fit(TEXTS, LABELS, new Seed(1));
    }

    @Test
    default void ranksEveryLabelByProbability() {
        List<Ranking.Place> places = toy().rank("the red sea").places();
        assertThat(places).extracting(Ranking.Place::label).containsExactlyInAnyOrder("warm", "cold", "mild");
        assertThat(places).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
        assertThat(places.stream().mapToDouble(Ranking.Place::probability).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    default void ranksWhatItCannotRead() {
        assertThat(toy().rank("")).isEqualTo(toy().rank("… 漢字 ¿?"));
        assertThat(toy().rank("").places()).hasSize(3).allMatch(place -> place.probability() >= 0);
    }

    @Test
    default void learnsFromTextsWithoutWords() {
        Baseline.Fitted fitted = baseline().fit(List.of("red", "", "blue"), List.of("x", "x", "y"), new Seed(1));
        assertThat(fitted.rank("red").best().label()).isEqualTo("x");
    }

    @Test
    default void refusesWhatItCannotLearnFrom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline().fit(List.of("red", "blue"), List.of("x"), new Seed(1)))
                .withMessage("expected a label for each of 2 texts, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> baseline().fit(List.of("red", "blue"), List.of("x", "x"), new Seed(1)))
                .withMessage("expected at least two labels, got [x]");
    }

    @Test
    default void saysNothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            System.setErr(captured);
            toy().rank("red");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    default void learnsTheSameTwice(long seed) {
        Problem problem = Problem.of(seed, 3);
        Baseline.Fitted one = problem.fit(baseline());
        Baseline.Fitted other = problem.fit(baseline());
        assertThat(problem.unseen)
                .allSatisfy(text -> assertThat(other.rank(text)).isEqualTo(one.rank(text)));
    }

    /// Forty texts of ten words, of which every other tells the label.
    record Problem(List<String> texts, List<String> labels, List<String> unseen, List<String> truth) {

        static Problem of(long seed, int labels) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> known = labels(40, labels, random);
            List<String> truth = labels(100, labels, random);
            return new Problem(texts(known, random), known, texts(truth, random), truth);
        }

        private static List<String> labels(int count, int labels, SplittableRandom random) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "L" + (i < labels ? i : random.nextInt(labels)))
                    .toList();
        }

        private static List<String> texts(List<String> labels, SplittableRandom random) {
            return labels.stream()
                    .map(label -> String.join(
                            " ",
                            IntStream.range(0, 10)
                                    .mapToObj(_ -> random.nextBoolean()
                                            ? label + "word" + random.nextInt(5)
                                            : "noise" + random.nextInt(50))
                                    .toList()))
                    .toList();
        }

        Baseline.Fitted fit(Baseline baseline) {
            return baseline.fit(texts, labels, new Seed(1));
        }

        double accuracy(Baseline baseline) {
            Baseline.Fitted fitted = fit(baseline);
            return IntStream.range(0, unseen.size())
                            .filter(i ->
                                    fitted.rank(unseen.get(i)).best().label().equals(truth.get(i)))
                            .count()
                    / (double) unseen.size();
        }
    }
}

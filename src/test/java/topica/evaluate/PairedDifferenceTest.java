package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class PairedDifferenceTest {

    private static final List<String> SPACE = List.of("x", "y");

    @Test
    void countsOnlyWhereTheTwoDiffer() {
        PairedDifference difference = compare("xxxxx", "yyyxx", "xyyyy");
        assertThat(difference.documents()).isEqualTo(5);
        assertThat(difference.lost()).isEqualTo(2);
        assertThat(difference.won()).isEqualTo(1);
        assertThat(difference.accuracy().value()).isCloseTo(-1 / 5.0, within(1e-12));
    }

    @Test
    void comparesEveryFigureOfTheTwo() {
        PairedDifference difference = PairedDifference.of(
                List.of(
                        new Judgement("a", List.of("x", "y"), "z", .5, List.of("z"), List.of("z")),
                        new Judgement("b", List.of("x"), "x", .5, List.of("x"), List.of("x"))),
                List.of(
                        new Judgement("a", List.of("x", "y"), "y", .5, List.of("y"), List.of("y", "x")),
                        new Judgement("b", List.of("x"), "y", .5, List.of("x", "y"), List.of("y", "z"))),
                SPACE,
                new Seed(1));
        assertThat(difference.accuracy().value()).isEqualTo(-1 / 2.0);
        assertThat(difference.top3().value()).isEqualTo(1 / 2.0 - 1 / 2.0);
        assertThat(difference.anyCategoryAt1().value()).isEqualTo(1 / 2.0 - 1 / 2.0);
        assertThat(difference.multiLabelMicroF1().value())
                .isCloseTo(2 * 2 / (3.0 + 3) - 2 * 1 / (3.0 + 1), within(1e-12));
        assertThat(difference.won()).isZero();
        assertThat(difference.lost()).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void isSurerThanTwoSeparateIntervals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String truth = noise(400, random);
        String one = noise(400, random);
        String other = one.substring(0, 390) + noise(10, random);
        Score paired = compare(truth, one, other).accuracy();
        assertThat(paired.low()).isLessThanOrEqualTo(paired.value());
        assertThat(paired.high()).isGreaterThanOrEqualTo(paired.value());
        assertThat(paired.high() - paired.low()).isLessThan(4 * 1.5 * Math.sqrt(10) / 400);
    }

    @Test
    void halvesTheChanceOfWhatWasSeen() {
        PairedDifference difference = compare("xxxx", "yyyy", "xxxx");
        assertThat(difference.midP()).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(difference.chance()).isEqualTo("p = 0.0625");
        assertThat(compare("x".repeat(40), "y".repeat(40), "x".repeat(40)).chance())
                .isEqualTo("p < 0.0001");
    }

    @Test
    void isSureOfNothingWhereWinsAndLossesAreEven() {
        assertThat(compare("xx", "xy", "yx").midP()).isCloseTo(1, within(1e-12));
        assertThat(compare("xx", "xy", "xy").midP()).isEqualTo(1);
    }

    @Test
    void leavesOutDocumentsOutsideTheSpace() {
        assertThat(compare("xz", "xz", "yy").documents()).isEqualTo(1);
    }

    @Test
    void refusesLabellingsOfOtherDocuments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare("xx", "xx", "x"))
                .withMessage("expected two labellings of the same documents, got 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifference.of(
                        judgements("xx", "xx"), judgements("xx", "xx").reversed(), SPACE, new Seed(1)))
                .withMessage("expected the same document in both labellings, got d0 and d1");
    }

    @Test
    void refusesToCompareNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare("z", "x", "y"))
                .withMessage("expected documents whose primary is one of the 2 labels, got none among 1");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void turnsItsSignWhenTheTwoChangePlaces(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String truth = noise(300, random);
        String one = noise(300, random);
        String other = noise(300, random);
        PairedDifference there = compare(truth, one, other);
        PairedDifference back = compare(truth, other, one);
        assertThat(back.accuracy().value()).isEqualTo(-there.accuracy().value());
        assertThat(back.midP()).isEqualTo(there.midP());
        assertThat(back.accuracy().low()).isCloseTo(-there.accuracy().high(), within(1e-12));
    }

    private static String noise(int length, SplittableRandom random) {
        StringBuilder letters = new StringBuilder();
        random.ints(length, 0, 2).forEach(i -> letters.append("xy".charAt(i)));
        return letters.toString();
    }

    private static PairedDifference compare(String truth, String first, String second) {
        return PairedDifference.of(judgements(truth, first), judgements(truth, second), SPACE, new Seed(1));
    }

    /// One document a letter.
    private static List<Judgement> judgements(String truth, String labels) {
        return IntStream.range(0, labels.length())
                .mapToObj(i -> new Judgement(
                        "d" + i,
                        List.of(truth.substring(i, i + 1)),
                        labels.substring(i, i + 1),
                        .5,
                        List.of(),
                        List.of()))
                .toList();
    }
}

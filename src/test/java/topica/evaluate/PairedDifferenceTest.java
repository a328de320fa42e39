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
        assertThat(difference.onlyFirst()).isEqualTo(2);
        assertThat(difference.onlySecond()).isEqualTo(1);
        assertThat(difference.accuracy().value()).isEqualTo(-1 / 5.0);
    }

    @Test
    void halvesTheChanceOfWhatWasSeen() {
        PairedDifference difference = compare("xxxx", "yyyy", "xxxx");
        assertThat(difference.midP()).isCloseTo(1 / 16.0, within(1e-12));
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

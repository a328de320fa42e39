package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageCurveTest {

    @Test
    void answersTheSurestFirst() {
        CoverageCurve curve = new CoverageCurve(new double[] {.2, .9, .5, .7}, new boolean[] {true, true, false, true});
        assertThat(curve.points())
                .extracting(
                        Coverage.Point::coverage,
                        Coverage.Point::documents,
                        Coverage.Point::probability,
                        point -> point.accuracy().value())
                .containsExactly(
                        tuple(.25, 1, .9, 1.0),
                        tuple(.5, 2, .7, 1.0),
                        tuple(.75, 3, .5, 2 / 3.0),
                        tuple(1.0, 4, .2, 3 / 4.0));
        assertThat(curve.area(Bootstrap.once(4))).isCloseTo((1 + 1 + 2 / 3.0 + 3 / 4.0) / 4, within(1e-12));
    }

    @Test
    void takesNoOrderOfEqualProbabilitiesForBetter() {
        boolean[] right = {true, false, true, false};
        CoverageCurve curve = new CoverageCurve(new double[] {.5, .5, .5, .5}, right);
        assertThat(curve.points()).extracting(point -> point.accuracy().value()).containsOnly(.5);
        assertThat(curve.area(Bootstrap.once(4))).isCloseTo(.5, within(1e-12));
    }

    @Test
    void hasAPointAtEveryTwentieth() {
        CoverageCurve curve = new CoverageCurve(new double[50], new boolean[50]);
        assertThat(curve.points()).hasSize(20);
        assertThat(curve.points().getFirst().documents()).isEqualTo(3);
        assertThat(curve.points().getLast().documents()).isEqualTo(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsADocumentTwiceAsIfItWereThereTwice(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = IntStream.range(0, 50).map(_ -> random.nextInt(4)).toArray();
        double[] probability =
                IntStream.range(0, 50).mapToDouble(_ -> random.nextInt(9) / 8.0).toArray();
        boolean[] right = flags(50, random);
        int[] copies = IntStream.range(0, 50)
                .flatMap(i -> IntStream.range(0, times[i]).map(_ -> i))
                .toArray();
        boolean[] longRight = new boolean[copies.length];
        for (int i = 0; i < copies.length; i++) {
            longRight[i] = right[copies[i]];
        }
        double[] longProbability =
                IntStream.of(copies).mapToDouble(i -> probability[i]).toArray();
        assertThat(new CoverageCurve(probability, right).area(times))
                .isCloseTo(
                        new CoverageCurve(longProbability, longRight).area(Bootstrap.once(copies.length)),
                        within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void isHighestWhereTheWrongAreTheLeastSure(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] right = flags(40, random);
        double[] known =
                IntStream.range(0, 40).mapToDouble(i -> right[i] ? 1 : 0).toArray();
        double[] guessed = random.doubles(40).toArray();
        double[] mistaken =
                IntStream.range(0, 40).mapToDouble(i -> right[i] ? 0 : 1).toArray();
        int[] once = Bootstrap.once(40);
        double middle = new CoverageCurve(guessed, right).area(once);
        assertThat(new CoverageCurve(known, right).area(once)).isGreaterThan(middle);
        assertThat(new CoverageCurve(mistaken, right).area(once)).isLessThan(middle);
    }

    private static boolean[] flags(int length, SplittableRandom random) {
        boolean[] flags = new boolean[length];
        for (int i = 0; i < length; i++) {
            flags[i] = random.nextBoolean();
        }
        return flags;
    }
}

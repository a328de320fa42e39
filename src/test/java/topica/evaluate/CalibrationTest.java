package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class CalibrationTest {

    @Test
    void isTheGapBetweenProbabilityAndShareOfRightAnswersInEachBin() {
        double[] probability = {.8, .2};
        boolean[] right = {true, true};
        assertThat(error(probability, right)).isCloseTo((.2 + .8) / 2, within(1e-12));
    }

    @Test
    void putsOneMoreIntoTheFirstBinsWhereDocumentsDoNotDivideEvenly() {
        double[] probability =
                IntStream.range(0, 16).mapToDouble(i -> i / 100.0).toArray();
        boolean[] right = new boolean[16];
        right[1] = true;
        double first = Math.abs(.00 + .01 - 1);
        double others = IntStream.range(2, 16).mapToDouble(i -> i / 100.0).sum();
        assertThat(error(probability, right)).isCloseTo((first + others) / 16, within(1e-12));
    }

    @Test
    void keepsTheOrderOfEqualProbabilities() {
        double[] probability = new double[30];
        boolean[] right = new boolean[30];
        for (int i = 0; i < 30; i++) {
            probability[i] = .5;
            right[i] = i % 2 == 0;
        }
        assertThat(error(probability, right)).isZero();
    }

    @Test
    void tellsItsBinsApart() {
        double[] probability = {.9, .1, .6};
        boolean[] right = {true, false, false};
        assertThat(new Calibration(probability, right).bins())
                .containsExactly(
                        new ReliabilityBin(1, .1, Score.ofShare(0, 1)),
                        new ReliabilityBin(1, .6, Score.ofShare(0, 1)),
                        new ReliabilityBin(1, .9, Score.ofShare(1, 1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void addsUpItsBinsToTheError(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] probability = random.doubles(100).toArray();
        boolean[] right = new boolean[100];
        for (int i = 0; i < 100; i++) {
            right[i] = random.nextBoolean();
        }
        double gaps = new Calibration(probability, right)
                .bins().stream()
                        .mapToDouble(bin -> bin.documents()
                                * Math.abs(bin.probability() - bin.accuracy().value()))
                        .sum();
        assertThat(error(probability, right)).isCloseTo(gaps / 100, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsADocumentTwiceAsIfItWereThereTwice(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = IntStream.range(0, 50).map(_ -> random.nextInt(4)).toArray();
        double[] probability = random.doubles(50).toArray();
        boolean[] right = new boolean[50];
        for (int i = 0; i < 50; i++) {
            right[i] = random.nextBoolean();
        }
        int[] copies = IntStream.range(0, 50)
                .flatMap(i -> IntStream.range(0, times[i]).map(_ -> i))
                .toArray();
        double[] longProbability =
                IntStream.of(copies).mapToDouble(i -> probability[i]).toArray();
        boolean[] longRight = new boolean[copies.length];
        for (int i = 0; i < copies.length; i++) {
            longRight[i] = right[copies[i]];
        }
        assertThat(new Calibration(probability, right).error(times))
                .isCloseTo(error(longProbability, longRight), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void fallsIntoTheNoiseOfHonestProbabilities(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] probability = random.doubles(3000).toArray();
        boolean[] right = new boolean[3000];
        for (int i = 0; i < 3000; i++) {
            right[i] = random.nextDouble() < probability[i];
        }
        Calibration honest = new Calibration(probability, right);
        Score floor = honest.noiseFloor(new Seed(seed));
        assertThat(floor.value()).isStrictlyBetween(floor.low(), floor.high());
        assertThat(honest.error(Bootstrap.once(3000))).isCloseTo(floor.value(), within(floor.value()));
    }

    private static double error(double[] probability, boolean[] right) {
        return new Calibration(probability, right).error(Bootstrap.once(right.length));
    }
}

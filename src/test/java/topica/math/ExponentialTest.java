package topica.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class ExponentialTest {

    @Test
    void isExactAtZero() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.logistic(0)).isEqualTo(0.5);
    }

    @Test
    void staysAtItsEndsBeyondThem() {
        assertThat(Exponential.of(1e300)).isEqualTo(Exponential.of(700)).isFinite();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY))
                .isEqualTo(Exponential.of(-700))
                .isPositive();
        assertThat(Exponential.of(Double.NaN)).isNaN();
        assertThat(Exponential.logistic(1e6)).isEqualTo(1);
        assertThat(Exponential.logistic(-1e6)).isBetween(0.0, 1e-300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheTextbooksFunction(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextDouble(-700, 700) * (i % 2 == 0 ? 1 : 0.01);
            assertThat(Exponential.of(x)).isCloseTo(StrictMath.exp(x), withinPercentage(1e-9));
            assertThat(Exponential.logistic(x)).isCloseTo(1 / (1 + StrictMath.exp(-x)), within(1e-10));
        }
    }

    @Test
    void makesProbabilitiesOfScores() {
        float[] scores = {9, (float) Math.log(1), (float) Math.log(2), (float) Math.log(5), 9};
        Exponential.softmax(scores, 1, 3);
        assertThat(scores).containsExactly(new float[] {9, 1 / 8f, 2 / 8f, 5 / 8f, 9}, within(1e-6f));
    }

    @Test
    void makesProbabilitiesOfTheMostDifferentScores() {
        float[] scores = {-Float.MAX_VALUE, 1e30f, 0, -1e30f};
        Exponential.softmax(scores, 0, 4);
        assertThat(scores).containsExactly(new float[] {0, 1, 0, 0}, within(1e-30f));
        float[] same = {1e30f, 1e30f};
        Exponential.softmax(same, 0, 2);
        assertThat(same).containsExactly(0.5f, 0.5f);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUpToOneAndKeepsTheOrder(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        for (int round = 0; round < 100; round++) {
            float[] scores = new float[1 + random.nextInt(60)];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) random.nextDouble(-40, 40);
            }
            float[] probabilities = scores.clone();
            Exponential.softmax(probabilities, 0, probabilities.length);
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                sum += probabilities[i];
                assertThat(probabilities[i]).isBetween(0f, 1f);
                assertThat(scores[i] > scores[0]).isEqualTo(probabilities[i] > probabilities[0]);
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }
}

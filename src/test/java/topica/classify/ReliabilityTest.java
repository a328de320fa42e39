package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityTest {

    private static final Reliability CURVE = new Reliability(new float[] {0, 0.5f, 1}, new float[] {0, 0.25f, 1});

    @Test
    void joinsItsPointsByStraightLines() {
        assertThat(CURVE.of(0.25f)).isEqualTo(0.125f);
        assertThat(CURVE.of(0.5f)).isEqualTo(0.25f);
        assertThat(CURVE.of(0.75f)).isEqualTo(0.625f);
        assertThat(CURVE.of(1)).isEqualTo(1);
    }

    @Test
    void changesTheLargestAndSharesOutTheRest() {
        float[] probabilities = {0.1f, 0.75f, 0.15f};
        CURVE.apply(probabilities);
        assertThat(probabilities).containsExactly(new float[] {0.15f, 0.625f, 0.225f}, within(1e-6f));
    }

    @Test
    void keepsTheLargestTheLargest() {
        float[] probabilities = {0.5f, 0.45f, 0.05f};
        CURVE.apply(probabilities);
        assertThat(probabilities[0]).isGreaterThanOrEqualTo(probabilities[1]);
        assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isEqualTo(1, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatProbabilitiesAreWorth(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] said = new float[20_000];
        boolean[] right = new boolean[said.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = (float) random.nextDouble();
            right[i] = random.nextDouble() < said[i] * said[i];
        }
        Reliability fitted = Reliability.fit(said, right);
        for (float p = 0.05f; p < 1; p += 0.1f) {
            assertThat(fitted.of(p)).isEqualTo(p * p, within(0.05f));
        }
    }

    @Test
    void trustsProbabilitiesWhereThereAreFewDocuments() {
        assertThat(Reliability.fit(new float[150], new boolean[150])).isSameAs(Reliability.PERFECT);
    }

    @Test
    void refusesACurveThatFalls() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reliability(new float[] {0, 1}, new float[] {0.5f, 0.4f}))
                .withMessageStartingWith("expected two or more rising probabilities");
    }
}

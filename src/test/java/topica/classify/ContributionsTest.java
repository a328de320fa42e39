package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.math.SparseRows;
import topica.run.Seed;

class ContributionsTest {

    private static final Weights WEIGHTS = Toy.weights(
            new float[] {1, 0.5f}, new float[] {1, 2, 3, 4}, new byte[] {10, 0, -20, 0, 5}, new byte[] {0, 8, 0, 6, 4});

    private static final SparseRows ROWS = Toy.rows(new float[] {0.25f, 0}, new float[] {0.5f, 0.75f});

    @Test
    void areValuesTimesWeights() {
        assertThat(Contributions.primary(WEIGHTS, ROWS, 1, 0).values()).containsExactly(5.0, 0.0);
        assertThat(Contributions.primary(WEIGHTS, ROWS, 1, 1).values()).containsExactly(0.0, 3.0);
        assertThat(Contributions.present(WEIGHTS, ROWS, 1, 0).values()).containsExactly(-7.5, 1.5);
        assertThat(Contributions.present(WEIGHTS, ROWS, 0, 1).values()).containsExactly(1.25);
    }

    @Test
    void addUpWithTheBias() {
        assertThat(Contributions.primary(WEIGHTS, ROWS, 1, 0).score()).isEqualTo(6);
        assertThat(Contributions.present(WEIGHTS, ROWS, 0, 1).score()).isEqualTo(5.25);
    }

    @Test
    void tellTwoScoresApart() {
        Contributions difference =
                Contributions.primary(WEIGHTS, ROWS, 1, 1).minus(Contributions.primary(WEIGHTS, ROWS, 1, 0));
        assertThat(difference).isEqualTo(new Contributions(1, List.of(-5.0, 3.0)));
        assertThat(difference.score()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addUpToTheClassifiersScores(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        int labels = 4;
        SparseRows rows = Toy.planted(new Seed(seed), 40, labels, 96).rows();
        byte[][] full = new byte[100][2 * labels + 1];
        float[] scales = new float[full.length];
        for (int feature = 0; feature < full.length; feature++) {
            random.nextBytes(full[feature]);
            scales[feature] = (float) random.nextDouble(0.01);
        }
        float[] biases = new float[2 * labels];
        biases[1] = 0.5f;
        biases[labels] = -2;
        Weights weights = Toy.weights(scales, biases, full);
        float[] primary = new float[labels];
        float[] present = new float[labels];
        for (int row = 0; row < rows.rows(); row++) {
            weights.score(rows, row, weights.sums(), primary, present);
            for (int label = 0; label < labels; label++) {
                assertThat(Contributions.primary(weights, rows, row, label).score())
                        .isCloseTo(primary[label], within(1e-5));
                assertThat(Contributions.present(weights, rows, row, label).score())
                        .isCloseTo(present[label], within(1e-5));
            }
        }
    }
}

package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.math.SparseRows;
import topica.run.Seed;

class NetworkTest {

    /// Of 2 features, 2 units and 1 label: unit 0 hears feature 0 and speaks for the label, unit 1 hears feature 1
    /// and speaks against it, and is dull by 1.
    private static final Network TOY = new Network(
            new byte[] {0x02, 0x30},
            new float[] {0.5f, 1},
            new float[] {0, -1},
            new byte[] {4, 1, -6, 2},
            new float[] {1, 0.5f},
            new float[] {10, 20});

    @Test
    void countsWhatExcitedUnitsSay() {
        assertThat(scores(TOY, Toy.rows(new float[] {1, 1}), 0)).containsExactly(10 + 4 - 6, 20 + 1 + 2);
    }

    @Test
    void doesNotHearUnitsBelowZero() {
        assertThat(scores(TOY, Toy.rows(new float[] {2, 0.25f}), 0)).containsExactly(10 + 8, 20 + 2);
        assertThat(scores(TOY, Toy.rows(new float[] {0, 0}), 0)).containsExactly(10, 20);
    }

    @Test
    void tellsWhatEachFeatureAdds() {
        SparseRows rows = Toy.rows(new float[] {1, 1});
        assertThat(Contributions.primary(TOY, rows, 0, 0)).isEqualTo(new Contributions(10 + 3, List.of(4.0, -9.0)));
        assertThat(Contributions.present(TOY, rows, 0, 0)).isEqualTo(new Contributions(20 - 1, List.of(1.0, 3.0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void contributionsAddUpToTheScores(long seed) {
        int labels = 3;
        Network network = noise(new Seed(seed).generator(), 100, 10, labels);
        SparseRows rows = Toy.planted(new Seed(seed), 40, labels, 97).rows();
        for (int row = 0; row < rows.rows(); row++) {
            float[] scores = scores(network, rows, row);
            for (int label = 0; label < labels; label++) {
                assertThat(Contributions.primary(network, rows, row, label).score())
                        .isCloseTo(scores[label], within(1e-4));
                assertThat(Contributions.present(network, rows, row, label).score())
                        .isCloseTo(scores[labels + label], within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameWhenUnpacked(long seed) {
        Network network = noise(new Seed(seed).generator(), 50, 6, 2);
        Network again = new Network(
                network.packedInputs(),
                network.inputScales(),
                network.unitBiases(),
                network.outputs(),
                network.outputScales(),
                network.biases());
        assertThat(network.packedInputs()).hasSize(50 * 6 / 2);
        SparseRows rows = Toy.planted(new Seed(seed), 20, 2, 48).rows();
        for (int row = 0; row < rows.rows(); row++) {
            assertThat(scores(again, rows, row)).isEqualTo(scores(network, rows, row));
        }
    }

    @Test
    void refusesNumbersThatMakeNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Network(new byte[1], new float[2], new float[2], new byte[4], new float[2], new float[2]))
                .withMessage("expected weights of 2 features for an even number of units, got 2 for 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Network(new byte[2], new float[2], new float[2], new byte[3], new float[2], new float[2]))
                .withMessage("expected a network of 2 units and 1 labels, got 2 scales and 3 weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(
                        new byte[1], new float[1], new float[] {0, Float.NaN}, new byte[4], new float[2], new float[2]))
                .withMessage("expected numbers up to a million, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Network(new byte[1], new float[1], new float[2], new byte[6], new float[2], new float[3]))
                .withMessage("expected two biases for each label, got 3");
    }

    private static float[] scores(Network network, SparseRows rows, int row) {
        int labels = network.labels();
        float[] primary = new float[labels];
        float[] present = new float[labels];
        network.score(rows, row, network.sums(), primary, present);
        float[] all = Arrays.copyOf(primary, 2 * labels);
        System.arraycopy(present, 0, all, labels, labels);
        return all;
    }

    private static Network noise(SplittableRandom random, int features, int units, int labels) {
        byte[] inputs = new byte[features * units / 2];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (byte) ((random.nextInt(-7, 8) << 4) | (random.nextInt(-7, 8) & 0xF));
        }
        byte[] outputs = new byte[units * 2 * labels];
        random.nextBytes(outputs);
        return new Network(
                inputs,
                some(random, features),
                some(random, units),
                outputs,
                some(random, units),
                some(random, 2 * labels));
    }

    private static float[] some(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(0.1);
        }
        return numbers;
    }
}

package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class WeightsTest {

    /// Of 2 labels: feature 0 speaks for label 0 as primary and for both to be borne, feature 1 not at all.
    private static final Weights TOY = new Weights(
            new int[] {0, 3, 3}, new short[] {0, 3, 4}, new byte[] {10, -1, 5}, new float[] {2, 7}, new float[4]);

    @Test
    void tellsWeightsOneByOne() {
        assertThat(TOY.features()).isEqualTo(2);
        assertThat(TOY.labels()).isEqualTo(2);
        assertThat(TOY.size()).isEqualTo(3);
        assertThat(TOY.primary(0, 0)).isEqualTo(20);
        assertThat(TOY.primary(0, 1)).isZero();
        assertThat(TOY.present(0, 0)).isEqualTo(10);
        assertThat(TOY.present(0, 1)).isEqualTo(8);
        assertThat(TOY.present(1, 1)).isZero();
    }

    @Test
    void hasTheBytesThatItsFormSays() {
        assertThat(TOY.packedCounts()).containsExactly(3, 0, 0, 0);
        assertThat(TOY.packedColumns()).containsExactly(0, 3, 4);
        assertThat(Weights.columnBytes(127)).isEqualTo(1);
        assertThat(Weights.columnBytes(128)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 44, 127, 128, 300})
    void areTheSameWhenUnpacked(int labels) {
        Weights weights = noise(new Seed(labels).generator(), labels);
        Weights again = Weights.unpack(
                weights.packedCounts(), weights.packedColumns(), weights.values(), weights.scales(), weights.biases());
        assertThat(again.biases()).isEqualTo(weights.biases());
        for (int feature = 0; feature < weights.features(); feature++) {
            for (int label = 0; label < labels; label++) {
                assertThat(again.primary(feature, label)).isEqualTo(weights.primary(feature, label));
                assertThat(again.present(feature, label)).isEqualTo(weights.present(feature, label));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsRowsWholeOrInPartsAlike(long seed) {
        int labels = 20;
        Weights weights = noise(new Seed(seed).generator(), labels);
        for (int feature = 0; feature < weights.features(); feature++) {
            Sums sums = weights.sums();
            sums.clear(1);
            weights.announce(feature, 3, sums);
            float[] primary = new float[labels];
            float[] present = new float[labels];
            weights.addAnnounced(sums, primary, present);
            for (int label = 0; label < labels; label++) {
                assertThat(primary[label] - weights.bias(label)).isEqualTo(3 * weights.primary(feature, label));
                assertThat(present[label]).isEqualTo(3 * weights.present(feature, label));
            }
        }
    }

    @Test
    void refuseNumbersThatMakeNone() {
        float[] one = {1};
        float[] two = new float[2];
        byte[] none = {};
        refuses(new byte[] {1}, none, none, one, two, "expected 1 counts, got 1 bytes");
        refuses(new byte[] {1, 0}, none, new byte[1], one, two, "expected 1 counts, got 2 bytes");
        refuses(new byte[] {1, 0}, none, none, one, two, "expected 0 weights, got more");
        refuses(
                new byte[2],
                new byte[1],
                new byte[1],
                one,
                two,
                "expected weights of 1 features, got 1 rows, 1 columns and 1 values");
        refuses(new byte[2], none, none, one, new float[3], "expected two biases for each label, got 3");
        refuses(
                new byte[] {1, 0},
                new byte[] {3},
                new byte[1],
                one,
                two,
                "expected rising columns up to 2, got 3 after -1");
        refuses(
                new byte[] {2, 0},
                new byte[] {1, 1},
                new byte[2],
                one,
                two,
                "expected rising columns up to 2, got 1 after 1");
        refuses(new byte[2], none, none, new float[] {2e6f}, two, "expected numbers up to a million, got 2000000.0");
        refuses(new byte[2], none, none, new float[] {Float.NaN}, two, "expected numbers up to a million, got NaN");
    }

    private static void refuses(
            byte[] counts, byte[] columns, byte[] values, float[] scales, float[] biases, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.unpack(counts, columns, values, scales, biases))
                .withMessage(message);
    }

    /// Rows from empty to full.
    private static Weights noise(SplittableRandom random, int labels) {
        byte[][] rows = new byte[30][2 * labels + 1];
        float[] scales = new float[rows.length];
        for (int feature = 0; feature < rows.length; feature++) {
            scales[feature] = 1 << random.nextInt(5);
            for (int column = 0; column <= 2 * labels; column++) {
                rows[feature][column] = (byte) (random.nextInt(30) < feature ? random.nextInt(-127, 128) : 0);
            }
        }
        float[] biases = new float[2 * labels];
        biases[0] = 1;
        return Toy.weights(scales, biases, rows);
    }
}

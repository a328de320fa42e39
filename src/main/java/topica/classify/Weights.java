package topica.classify;

/// The fitted numbers of a linear classifier: for each feature a row of whole numbers between -127 and 127
/// and the factor that makes scores of them. A row holds first the primary head's weights, one per label,
/// then the multi-label head's.
///
/// Immutable; `features × 2·labels` bytes.
public final class Weights {

    static final int LARGEST = 127;

    private final int features;
    private final int labels;
    private final byte[] rows;
    private final float[] scales;
    private final float[] biases;

    /// Takes the arrays as its own.
    ///
    /// @param rows `features × 2·labels`
    /// @param scales one factor per feature, finite and not negative
    /// @param biases `2·labels`, finite
    Weights(byte[] rows, float[] scales, float[] biases) {
        this.features = scales.length;
        this.labels = biases.length / 2;
        if (rows.length != (long) features * biases.length || biases.length != 2 * labels || labels == 0) {
            throw new IllegalArgumentException(
                    "expected %d rows of %d weights, got %d numbers".formatted(features, biases.length, rows.length));
        }
        requireFinite(scales);
        requireFinite(biases);
        this.rows = rows;
        this.scales = scales;
        this.biases = biases;
    }

    /// Copies the arrays; see the constructor's shapes.
    public static Weights of(byte[] rows, float[] scales, float[] biases) {
        return new Weights(rows.clone(), scales.clone(), biases.clone());
    }

    private static void requireFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number) || Math.abs(number) > 1e6f) {
                throw new IllegalArgumentException("expected numbers below a million, got " + number);
            }
        }
    }

    public int features() {
        return features;
    }

    public int labels() {
        return labels;
    }

    /// The weight of `feature` in the primary head's score of `label`.
    public float primary(int feature, int label) {
        return scales[feature] * rows[feature * 2 * labels + label];
    }

    /// The weight of `feature` in the multi-label head's score of `label`.
    public float present(int feature, int label) {
        return scales[feature] * rows[feature * 2 * labels + labels + label];
    }

    public byte[] rows() {
        return rows.clone();
    }

    public float[] scales() {
        return scales.clone();
    }

    public float[] biases() {
        return biases.clone();
    }

    float bias(int at) {
        return biases[at];
    }

    float scale(int feature) {
        return scales[feature];
    }

    float largestScale() {
        float largest = 0;
        for (float scale : scales) {
            largest = Math.max(largest, scale);
        }
        return largest;
    }

    /// Adds `times` the row of `feature` to `sums`.
    void add(int feature, int times, int[] sums) {
        int from = feature * sums.length;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += times * rows[from + i];
        }
    }
}

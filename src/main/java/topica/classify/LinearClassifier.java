package topica.classify;

import topica.math.Exponential;
import topica.math.SparseRows;
import topica.vectorize.Row;

/// Scores of labels as weighted sums of features, made probabilities by calibration, and a threshold for
/// each label above which a document bears it. Immutable and thread-safe.
///
/// Sums are made in whole numbers, so that they are the same in any order and on any machine.
public final class LinearClassifier {

    private final Weights weights;
    private final Calibration calibration;
    private final float[] thresholds;
    private final float resolution;
    private final float[] factors;

    /// @param thresholds for each label the least probability at which a document bears it, between 0 and 1
    public LinearClassifier(Weights weights, Calibration calibration, float[] thresholds) {
        if (weights.labels() != calibration.labels() || weights.labels() != thresholds.length) {
            throw new IllegalArgumentException(
                    "expected as many calibrated labels and thresholds as weights, got %d, %d and %d"
                            .formatted(calibration.labels(), thresholds.length, weights.labels()));
        }
        this.weights = weights;
        this.calibration = calibration;
        this.thresholds = thresholds.clone();
        this.resolution = resolution(weights);
        this.factors = new float[weights.features()];
        for (int feature = 0; feature < factors.length; feature++) {
            factors[feature] = weights.scale(feature) * resolution;
        }
    }

    /// As fine as sums of rows of length 1 can be without leaving the range of an `int`.
    private static float resolution(Weights weights) {
        double longest = Math.sqrt(weights.features()) * Weights.LARGEST * weights.largestScale();
        return longest == 0 ? 1 : (float) (Integer.MAX_VALUE * 0.45 / longest);
    }

    public int labels() {
        return weights.labels();
    }

    public Weights weights() {
        return weights;
    }

    public Calibration calibration() {
        return calibration;
    }

    public float threshold(int label) {
        return thresholds[label];
    }

    public float[] thresholds() {
        return thresholds.clone();
    }

    /// A place for answers; each thread has its own.
    public Scores scores() {
        return new Scores(labels());
    }

    /// Judges the document in `row`, which has length 1.
    public void predict(Row row, Scores scores) {
        scores.clear();
        for (int i = 0; i < row.size(); i++) {
            add(row.column(i), row.value(i), scores.sums);
        }
        settle(scores);
    }

    /// Judges the document in one of many `rows` of length 1.
    public void predict(SparseRows rows, int row, Scores scores) {
        scores.clear();
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            add(rows.column(entry), rows.value(entry), scores.sums);
        }
        settle(scores);
    }

    private void add(int feature, float value, int[] sums) {
        weights.add(feature, Math.round(value * factors[feature]), sums);
    }

    private void settle(Scores scores) {
        float[] primary = scores.primaries();
        float[] present = scores.presences();
        int labels = labels();
        for (int label = 0; label < labels; label++) {
            primary[label] = calibration.primary(label, raw(scores.sums, label));
            present[label] = (float) Exponential.logistic(calibration.present(label, rawPresent(scores.sums, label)));
        }
        Exponential.softmax(primary, 0, labels);
    }

    /// Puts the uncalibrated scores of a document at `primary` and `present`.
    void score(SparseRows rows, int row, float[] primary, float[] present) {
        int[] sums = new int[2 * labels() + 1];
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            add(rows.column(entry), rows.value(entry), sums);
        }
        for (int label = 0; label < labels(); label++) {
            primary[label] = raw(sums, label);
            present[label] = rawPresent(sums, label);
        }
    }

    private float raw(int[] sums, int label) {
        return sums[label] / resolution + weights.bias(label);
    }

    private float rawPresent(int[] sums, int label) {
        int labels = labels();
        return (sums[labels + label] + sums[2 * labels]) / resolution + weights.bias(labels + label);
    }
}

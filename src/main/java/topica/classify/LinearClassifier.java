package topica.classify;

import topica.math.SparseRows;
import topica.vectorize.Row;

/// Scores of labels as weighted sums of features, made probabilities by calibration, and a threshold for
/// each label above which a document bears it. Immutable and thread-safe.
///
/// Sums are made in the order of the row, so that they are the same on any machine.
public final class LinearClassifier {

    private final Weights weights;
    private final Calibration calibration;
    private final float[] thresholds;

    /// @param thresholds for each label the least probability at which a document bears it, between 0 and 1
    public LinearClassifier(Weights weights, Calibration calibration, float[] thresholds) {
        if (weights.labels() != calibration.labels() || weights.labels() != thresholds.length) {
            throw new IllegalArgumentException(
                    "expected as many calibrated labels and thresholds as weights, got %d, %d and %d"
                            .formatted(calibration.labels(), thresholds.length, weights.labels()));
        }
        for (float threshold : thresholds) {
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException("expected thresholds between 0 and 1, got " + threshold);
            }
        }
        this.weights = weights;
        this.calibration = calibration;
        this.thresholds = thresholds.clone();
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
        scores.sums().clear(row.size());
        for (int i = 0; i < row.size(); i++) {
            weights.announce(row.column(i), row.value(i), scores.sums());
        }
        settle(scores);
    }

    /// Judges the document in one of many `rows` of length 1.
    public void predict(SparseRows rows, int row, Scores scores) {
        add(rows, row, scores.sums());
        settle(scores);
    }

    /// Judges a document by scores that weights much like these gave.
    public void predict(RawScores raw, int document, Scores scores) {
        int labels = labels();
        System.arraycopy(raw.primary()[document], 0, scores.primaries(), 0, labels);
        System.arraycopy(raw.present()[document], 0, scores.presences(), 0, labels);
        calibration.primaries(scores.primaries());
        calibration.bearing(scores.presences());
    }

    private void add(SparseRows rows, int row, Sums sums) {
        sums.clear(rows.end(row) - rows.start(row));
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            weights.announce(rows.column(entry), rows.value(entry), sums);
        }
    }

    private void settle(Scores scores) {
        Sums sums = scores.sums();
        weights.addAnnounced(sums);
        float[] primary = scores.primaries();
        float[] present = scores.presences();
        int labels = labels();
        for (int label = 0; label < labels; label++) {
            primary[label] = primary(sums, label);
            present[label] = present(sums, label);
        }
        calibration.primaries(primary);
        calibration.bearing(present);
    }

    /// Puts the uncalibrated scores of a document at `primary` and `present`.
    void score(SparseRows rows, int row, float[] primary, float[] present) {
        Sums sums = new Sums(Weights.columns(labels()));
        add(rows, row, sums);
        weights.addAnnounced(sums);
        for (int label = 0; label < labels(); label++) {
            primary[label] = primary(sums, label);
            present[label] = present(sums, label);
        }
    }

    private float primary(Sums sums, int label) {
        return sums.of(label) + weights.bias(label);
    }

    private float present(Sums sums, int label) {
        int labels = labels();
        return sums.of(labels + label) + sums.of(2 * labels) + weights.bias(labels + label);
    }
}

package topica.classify;

import topica.math.SparseRows;
import topica.vectorize.Row;

/// Scores of labels made probabilities by calibration, and a threshold for each label above which a document
/// bears it. Immutable and thread-safe.
///
/// Sums are made in the order of the row, so that they are the same on any machine.
public final class Classifier {

    private final Scorer scorer;
    private final Calibration calibration;
    private final float[] thresholds;

    /// @param thresholds for each label the least probability at which a document bears it, between 0 and 1
    public Classifier(Scorer scorer, Calibration calibration, float[] thresholds) {
        if (scorer.labels() != calibration.labels() || scorer.labels() != thresholds.length) {
            throw new IllegalArgumentException(
                    "expected as many calibrated labels and thresholds as scores, got %d, %d and %d"
                            .formatted(calibration.labels(), thresholds.length, scorer.labels()));
        }
        for (float threshold : thresholds) {
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException("expected thresholds between 0 and 1, got " + threshold);
            }
        }
        this.scorer = scorer;
        this.calibration = calibration;
        this.thresholds = thresholds.clone();
    }

    public int labels() {
        return scorer.labels();
    }

    public Scorer scorer() {
        return scorer;
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
        return new Scores(labels(), scorer.sums());
    }

    /// Judges the document in `row`, which has length 1.
    public void predict(Row row, Scores scores) {
        scorer.score(row, scores.sums(), scores.primaries(), scores.presences());
        calibrate(scores);
    }

    /// Judges the document in one of many `rows` of length 1.
    public void predict(SparseRows rows, int row, Scores scores) {
        scorer.score(rows, row, scores.sums(), scores.primaries(), scores.presences());
        calibrate(scores);
    }

    /// Judges a document by scores that a scorer much like this one gave.
    public void predict(RawScores raw, int document, Scores scores) {
        int labels = labels();
        System.arraycopy(raw.primary()[document], 0, scores.primaries(), 0, labels);
        System.arraycopy(raw.present()[document], 0, scores.presences(), 0, labels);
        calibrate(scores);
    }

    private void calibrate(Scores scores) {
        calibration.primaries(scores.primaries());
        calibration.bearing(scores.presences());
    }
}

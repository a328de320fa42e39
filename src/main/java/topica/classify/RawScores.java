package topica.classify;

import java.util.stream.IntStream;
import topica.math.SparseRows;
import topica.run.Workers;

/// Scores of documents before calibration, each document's by a scorer that was not fitted on it.
public final class RawScores {

    private static final int PIECES = 16;

    private final float[][] primary;
    private final float[][] present;

    public RawScores(int documents, int labels) {
        this.primary = new float[documents][labels];
        this.present = new float[documents][labels];
    }

    /// The scores that `scorer` gives the documents of `rows`.
    static RawScores of(Scorer scorer, SparseRows rows, Workers workers) {
        RawScores scores = new RawScores(rows.rows(), scorer.labels());
        scores.put(scorer, rows, IntStream.range(0, rows.rows()).toArray(), workers);
        return scores;
    }

    /// Takes the scores that `scorer` gives to `rows`.
    ///
    /// @param documents for each row the number of its document
    public void put(Scorer scorer, SparseRows rows, int[] documents, Workers workers) {
        workers.each(PIECES, piece -> {
            Sums sums = scorer.sums();
            int end = (int) ((long) documents.length * (piece + 1) / PIECES);
            for (int row = (int) ((long) documents.length * piece / PIECES); row < end; row++) {
                scorer.score(rows, row, sums, primary[documents[row]], present[documents[row]]);
            }
        });
    }

    int documents() {
        return primary.length;
    }

    /// The primary head's, `documents × labels`, to be read only.
    float[][] primary() {
        return primary;
    }

    /// The multi-label head's, `documents × labels`, to be read only.
    float[][] present() {
        return present;
    }
}

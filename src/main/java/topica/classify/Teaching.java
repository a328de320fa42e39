package topica.classify;

import java.util.Arrays;
import java.util.List;
import topica.math.Exponential;
import topica.math.SparseRows;
import topica.run.Workers;

/// What scorers that are together better than one think of each training document: softer than its labels, and
/// so something to learn from more than once.
///
/// Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015.
final class Teaching {

    private static final int PIECES = 64;

    private final int labels;
    private final float[] probabilities;

    private Teaching(int labels, int documents) {
        this.labels = labels;
        this.probabilities = new float[Math.multiplyExact(2 * labels, documents)];
    }

    /// Gives one of the teachers' scores of a document.
    @FunctionalInterface
    interface Teacher {

        /// Adds the scores of the document in `row` to `scores`, those as the primary first.
        void addScores(SparseRows rows, int row, double[] scores);
    }

    /// The probabilities by the mean scores of all teachers.
    static Teaching of(List<? extends Teacher> teachers, SparseRows rows, int labels, Workers workers) {
        Teaching teaching = new Teaching(labels, rows.rows());
        workers.each(PIECES, piece -> {
            double[] scores = new double[2 * labels];
            int end = (int) ((long) rows.rows() * (piece + 1) / PIECES);
            for (int row = (int) ((long) rows.rows() * piece / PIECES); row < end; row++) {
                Arrays.fill(scores, 0);
                for (Teacher teacher : teachers) {
                    teacher.addScores(rows, row, scores);
                }
                teaching.put(row, scores, teachers.size());
            }
        });
        return teaching;
    }

    private void put(int row, double[] scores, int teachers) {
        int base = 2 * labels * row;
        for (int i = 0; i < 2 * labels; i++) {
            probabilities[base + i] = (float) (scores[i] / teachers);
        }
        Exponential.softmax(probabilities, base, labels);
        for (int i = base + labels; i < base + 2 * labels; i++) {
            probabilities[i] = (float) Exponential.logistic(probabilities[i]);
        }
    }

    /// Takes `share` times what the teachers think of the document in `row` off `probabilities`.
    void subtract(int row, double share, double[] from) {
        int base = 2 * labels * row;
        for (int i = 0; i < 2 * labels; i++) {
            from[i] -= share * probabilities[base + i];
        }
    }
}

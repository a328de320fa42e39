package topica.classify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import topica.math.Exponential;
import topica.math.SparseRows;
import topica.run.Cancelled;
import topica.run.Workers;

/// What networks that are together better than one think of each training document: softer than its labels, and
/// so something to learn from more than once.
///
/// The documents are cut into folds. A network fitted on all folds but one knows the labels of most documents and
/// is too sure of those; what it thinks of the fold it has not seen is honest. What is taught is the mean of the
/// probabilities by both kinds.
///
/// Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015; Wolpert, "Stacked
/// generalization", Neural Networks 1992.
final class Teaching {

    private final int scores;
    private final float[] probabilities;

    private Teaching(int scores, float[] probabilities) {
        this.scores = scores;
        this.probabilities = probabilities;
    }

    /// Takes `share` times what is taught of the document in `row` off `from`.
    void subtract(int row, double share, double[] from) {
        for (int i = 0; i < scores; i++) {
            from[i] -= share * probabilities[row * scores + i];
        }
    }

    /// Collects what networks think. Not thread-safe.
    static final class Builder {

        private static final int PIECES = 64;

        private final SparseRows rows;
        private final int scores;
        private final int folds;
        private final float[] unseen;
        private final float[] seen;
        private int networks;

        /// @param scores how many scores a document has, twice as many as there are labels
        /// @param folds into how many the documents are cut
        Builder(SparseRows rows, int scores, int folds) {
            this.rows = rows;
            this.scores = scores;
            this.folds = folds;
            this.unseen = new float[Math.multiplyExact(scores, rows.rows())];
            this.seen = new float[unseen.length];
        }

        /// The rows in all folds but `fold`.
        int[] rowsWithout(int fold) {
            return IntStream.range(0, rows.rows())
                    .filter(row -> row % folds != fold)
                    .toArray();
        }

        /// Adds the scores that networks give all documents.
        ///
        /// @param fold for each network the fold on which it was not fitted
        void add(List<FittedNetwork> some, int[] fold, Workers workers) {
            workers.each(PIECES, piece -> {
                if (Thread.currentThread().isInterrupted()) {
                    throw new Cancelled();
                }
                Judge judge = new Judge(some.getFirst());
                for (int row = first(piece); row < first(piece + 1); row++) {
                    for (int i = 0; i < some.size(); i++) {
                        judge.addScores(some.get(i), row, fold[i] == row % folds ? unseen : seen);
                    }
                }
            });
            networks += some.size();
        }

        private int first(int piece) {
            return (int) ((long) rows.rows() * piece / PIECES);
        }

        /// Makes probabilities of the scores of all networks, of which there are as many for each fold.
        Teaching build(Workers workers) {
            int perFold = networks / folds;
            workers.each(PIECES, piece -> {
                for (int row = first(piece); row < first(piece + 1); row++) {
                    toProbabilities(unseen, row * scores, perFold);
                    toProbabilities(seen, row * scores, perFold * (folds - 1));
                }
                for (int i = first(piece) * scores; i < first(piece + 1) * scores; i++) {
                    unseen[i] = (unseen[i] + seen[i]) / 2;
                }
            });
            return new Teaching(scores, unseen);
        }

        private void toProbabilities(float[] sums, int from, int count) {
            int labels = scores / 2;
            for (int i = from; i < from + scores; i++) {
                sums[i] /= count;
            }
            Exponential.softmax(sums, from, labels);
            for (int i = from + labels; i < from + scores; i++) {
                sums[i] = (float) Exponential.logistic(sums[i]);
            }
        }

        /// Where one thread makes scores.
        private final class Judge {

            private final Entries document = new Entries();
            private final double[] excited;
            private final double[] own = new double[scores];

            Judge(FittedNetwork like) {
                excited = new double[like.units];
            }

            void addScores(FittedNetwork network, int row, float[] into) {
                document.take(rows, row);
                Arrays.fill(own, 0);
                network.excite(document, excited);
                network.addScores(excited, own);
                for (int i = 0; i < scores; i++) {
                    into[row * scores + i] += (float) own[i];
                }
            }
        }
    }
}

package topica.classify;

import topica.math.SparseRows;
import topica.vectorize.Row;

/// What gives documents their scores of all labels, before calibration: one score for each label as the
/// primary, and one for being borne at all. Immutable and thread-safe.
public abstract sealed class Scorer permits Weights, Network {

    private final int labels;
    private final float[] biases;

    /// @param biases `2·labels`, those of the primary head first, finite; taken as its own
    Scorer(float[] biases) {
        this.labels = biases.length / 2;
        this.biases = biases;
        if (labels == 0 || biases.length != 2 * labels) {
            throw new IllegalArgumentException("expected two biases for each label, got " + biases.length);
        }
        requireSound(biases);
    }

    static void requireSound(float[] numbers) {
        for (float number : numbers) {
            if (!(Math.abs(number) <= 1e6f)) {
                throw new IllegalArgumentException("expected numbers up to a million, got " + number);
            }
        }
    }

    /// How many features documents may have.
    public abstract int features();

    public final int labels() {
        return labels;
    }

    /// The biases of all scores, those of the primary head first, as a new array.
    public final float[] biases() {
        return biases.clone();
    }

    final float bias(int column) {
        return biases[column];
    }

    /// A place to add in; each thread has its own.
    abstract Sums sums();

    /// Says `sums` that a document has `value` of `feature`.
    abstract void announce(int feature, float value, Sums sums);

    /// Adds all that was announced.
    abstract void addAnnounced(Sums sums, float[] primary, float[] present);

    /// What each feature of a document adds to one of its scores.
    ///
    /// @param column the label for its score as the primary; behind all labels, the label again for its score
    ///     of being borne
    abstract Contributions contributions(SparseRows rows, int row, int column);

    /// Puts the scores of a document at `primary` and `present`.
    final void score(Row row, Sums sums, float[] primary, float[] present) {
        sums.clear(row.size());
        for (int i = 0; i < row.size(); i++) {
            announce(row.column(i), row.value(i), sums);
        }
        addAnnounced(sums, primary, present);
    }

    /// The same for one of many `rows`.
    final void score(SparseRows rows, int row, Sums sums, float[] primary, float[] present) {
        sums.clear(rows.end(row) - rows.start(row));
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            announce(rows.column(entry), rows.value(entry), sums);
        }
        addAnnounced(sums, primary, present);
    }
}

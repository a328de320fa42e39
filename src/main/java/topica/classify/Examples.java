package topica.classify;

import java.util.List;
import topica.math.SparseRows;

/// Documents to learn from or to judge by: a row of features, the primary label, all labels, and how much
/// each counts.
///
/// Labels are numbers in a [LabelSpace]; the primary is also among the labels.
public final class Examples {

    private final SparseRows rows;
    private final int[] primary;
    private final int[][] labels;
    private final float[] weights;

    /// @param labels for each row its labels, primary first
    /// @param weights for each row how much it counts; 1 is usual
    public Examples(SparseRows rows, List<int[]> labels, float[] weights) {
        this.rows = rows;
        this.labels = labels.stream().map(int[]::clone).toArray(int[][]::new);
        this.primary = labels.stream().mapToInt(all -> all[0]).toArray();
        this.weights = weights.clone();
    }

    public int size() {
        return primary.length;
    }

    public SparseRows rows() {
        return rows;
    }

    public int primary(int row) {
        return primary[row];
    }

    int[] labels(int row) {
        return labels[row];
    }

    boolean bears(int row, int label) {
        for (int own : labels[row]) {
            if (own == label) {
                return true;
            }
        }
        return false;
    }

    float weight(int row) {
        return weights[row];
    }
}

package topica.cluster;

import java.util.Arrays;
import topica.math.DenseRows;
import topica.math.SparseRows;
import topica.run.Seed;
import topica.run.Workers;

/// Groups that were found, and the rule by which rows belong to them: to the group whose centre they are most
/// like, and to none where that likeness is below the group's floor. Immutable.
///
/// The weights of a row over the groups are proportional to `exp(sharpness · likeness)`.
public final class Groups {

    private final DenseRows centres;
    private final float[] floors;
    private final double sharpness;
    private final Panel panel;

    /// As they were saved.
    ///
    /// @param centres one row of length 1 for each group
    /// @param floors for each group the likeness below which a row is an outlier
    public Groups(DenseRows centres, float[] floors, double sharpness) {
        if (floors.length != centres.rows() || !(sharpness >= 0)) {
            throw new IllegalArgumentException("expected a floor for each of " + centres.rows()
                    + " centres and a sharpness from 0, got " + floors.length + " and " + sharpness);
        }
        this.centres = centres;
        this.floors = floors.clone();
        this.sharpness = sharpness;
        int[] all = new int[floors.length];
        Arrays.setAll(all, group -> group);
        this.panel = Panel.of(centres.values(), centres.columns(), all, 0, all.length);
    }

    /// Groups around these centres, in their order.
    ///
    /// @param centres of length 1, as many columns as `rows`
    /// @param rows which say what is usual in a group, and by that who fits nowhere
    public static Groups around(DenseRows centres, DenseRows rows, OutlierRule outliers, Seed seed, Workers workers) {
        float[][] each = new float[centres.rows()][];
        Arrays.setAll(each, centres::row);
        return Fit.around(each, new Dense(rows), outliers, seed, workers);
    }

    static Groups of(float[][] centres, int columns, float[] floors, double sharpness) {
        float[] values = new float[centres.length * columns];
        for (int group = 0; group < centres.length; group++) {
            System.arraycopy(centres[group], 0, values, group * columns, columns);
        }
        return new Groups(DenseRows.over(values, columns), floors, sharpness);
    }

    public int count() {
        return floors.length;
    }

    public DenseRows centres() {
        return centres;
    }

    public float floor(int group) {
        return floors[group];
    }

    public double sharpness() {
        return sharpness;
    }

    /// Finds the group of each row. Rows have length 1 or are all zero.
    public Clustering assign(DenseRows rows, Workers workers) {
        return assign(new Dense(rows), workers);
    }

    /// Finds the group of each row, which some are drawn to.
    public Clustering assign(DenseRows rows, Pull pull, Workers workers) {
        return assign(new Dense(rows), pull, workers);
    }

    /// Finds the group of each row. Rows have length 1 or are all zero.
    public Clustering assign(SparseRows rows, Workers workers) {
        return assign(new Sparse(rows), workers);
    }

    Clustering assign(Rows rows, Workers workers) {
        return assign(rows, Pull.NONE, workers);
    }

    private Clustering assign(Rows rows, Pull pull, Workers workers) {
        if (rows.columns() != centres.columns()) {
            throw new IllegalArgumentException(
                    "expected rows of " + centres.columns() + " numbers, got " + rows.columns());
        }
        return Clustering.of(this, rows, pull, workers);
    }

    /// Likeness of a row to each centre, in an array that may be longer than there are groups.
    float[] likeness(Rows rows, int row) {
        float[] likeness = panel.products();
        rows.multiply(row, panel, likeness);
        return likeness;
    }
}

package topica.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import topica.run.Workers;

/// The group of each row. Immutable, and holds on to the rows.
public final class Clustering {

    /// The group of a row that fits nowhere.
    public static final int OUTLIER = -1;

    private static final int CHUNK = 512;

    private final Groups groups;
    private final Rows rows;
    private final Pull pull;
    private final int[] nearest;
    private final float[] likeness;
    private final float[] weights;
    private final boolean[] outliers;

    private Clustering(Groups groups, Rows rows, Pull pull) {
        this.groups = groups;
        this.rows = rows;
        this.pull = pull;
        this.nearest = new int[rows.count()];
        this.likeness = new float[rows.count()];
        this.weights = new float[rows.count()];
        this.outliers = new boolean[rows.count()];
    }

    static Clustering of(Groups groups, Rows rows, Pull pull, Workers workers) {
        Clustering clustering = new Clustering(groups, rows, pull);
        workers.each((rows.count() + CHUNK - 1) / CHUNK, chunk -> {
            for (int row = chunk * CHUNK; row < Math.min(rows.count(), (chunk + 1) * CHUNK); row++) {
                clustering.place(row);
            }
        });
        return clustering;
    }

    private void place(int row) {
        float[] all = drawn(row);
        int best = Softmax.largest(all, groups.count());
        nearest[row] = best;
        outliers[row] = best < 0;
        if (best >= 0) {
            float drawn = pull.of(row, best);
            likeness[row] = all[best] - drawn;
            outliers[row] = drawn <= 0 && (rows.isZero(row) || likeness[row] < groups.floor(best));
            weights[row] = (float) Softmax.share(all, groups.count(), best, groups.sharpness());
        }
    }

    /// The likeness of a row to each centre, and what draws it there.
    private float[] drawn(int row) {
        float[] all = groups.likeness(rows, row);
        for (int group = 0; group < groups.count(); group++) {
            all[group] += pull.of(row, group);
        }
        return all;
    }

    public Groups groups() {
        return groups;
    }

    public int rows() {
        return nearest.length;
    }

    /// The group of a row, or [#OUTLIER].
    public int group(int row) {
        return outliers[row] ? OUTLIER : nearest[row];
    }

    /// The group that an outlier too is nearest to, the first of equals; [#OUTLIER] where there are no groups.
    public int nearest(int row) {
        return nearest[row];
    }

    /// The cosine of a row and the centre of the group it is nearest to.
    public float likeness(int row) {
        return likeness[row];
    }

    /// How likely groups found in other rows of the same kind put this row into the group it is nearest to: its
    /// largest weight.
    public float weight(int row) {
        return weights[row];
    }

    /// The weights of a row over all groups: they sum to 1.
    public float[] weights(int row) {
        return Softmax.of(drawn(row), groups.count(), groups.sharpness());
    }

    /// The group of each row, outliers [#OUTLIER].
    public int[] assignments() {
        return IntStream.range(0, rows()).map(this::group).toArray();
    }

    /// How many rows are in each group.
    public int[] sizes() {
        int[] sizes = new int[groups.count()];
        Arrays.stream(assignments()).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        return sizes;
    }

    public int outliers() {
        return rows() - Arrays.stream(sizes()).sum();
    }

    /// How groups lie within wider ones.
    public Dendrogram hierarchy() {
        double[] weights =
                Arrays.stream(sizes()).mapToDouble(size -> Math.max(size, 1)).toArray();
        float[][] centres = new float[groups.count()][];
        Arrays.setAll(centres, groups.centres()::row);
        return Ward.tree(centres, weights, groups.centres().columns());
    }
}

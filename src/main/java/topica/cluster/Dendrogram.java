package topica.cluster;

/// How things were joined two by two, from many to one, the nearest first. Immutable.
public final class Dendrogram {

    private final int leaves;
    private final int[] one;
    private final int[] other;
    private final double[] heights;

    /// Joins in order: of whatever holds leaf `one[i]` with whatever holds leaf `other[i]`.
    Dendrogram(int leaves, int[] one, int[] other, double[] heights) {
        this.leaves = leaves;
        this.one = one;
        this.other = other;
        this.heights = heights;
    }

    public int leaves() {
        return leaves;
    }

    /// How much the squared distances within parts grew with the join that leaves `parts`; joins with more parts
    /// cost no more.
    public double height(int parts) {
        return heights[leaves - 1 - parts];
    }

    /// The part of each leaf when there are `parts`, numbered by their first leaves.
    public int[] cut(int parts) {
        if (parts < Math.min(1, leaves) || parts > leaves) {
            throw new IllegalArgumentException("expected 1 to " + leaves + " parts, got " + parts);
        }
        Parts joined = new Parts(leaves);
        for (int join = 0; join < leaves - parts; join++) {
            joined.join(one[join], other[join]);
        }
        int[] part = new int[leaves];
        int next = 0;
        for (int leaf = 0; leaf < part.length; leaf++) {
            int first = joined.part(leaf);
            part[leaf] = first == leaf ? next++ : part[first];
        }
        return part;
    }

    /// How many parts are natural: between half the square root and half the number of leaves, the number before
    /// the join whose cost rises most over that of the join before it; the smallest of equals. One part for fewer
    /// than four leaves.
    public int naturalParts() {
        int best = Math.min(1, leaves);
        double steepest = 0;
        for (int parts = Math.max(2, (int) Math.round(Math.sqrt(leaves) / 2)); parts <= leaves / 2; parts++) {
            double before = Math.max(height(parts), 1e-12);
            double rise = height(parts - 1) / before;
            if (rise > steepest) {
                steepest = rise;
                best = parts;
            }
        }
        return best;
    }
}

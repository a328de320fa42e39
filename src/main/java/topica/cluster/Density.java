package topica.cluster;

import topica.run.Workers;

/// Groups where rows lie close together, however many there are: HDBSCAN*, Campello, Moulavi and Sander,
/// "Density-based clustering based on hierarchical density estimates", PAKDD 2013, over the graph of nearest
/// neighbours instead of all pairs, taking the leaves of its tree: the parts that split no further.
///
/// The dense parts only say where centres are: rows between them go to the nearest, and what is an outlier the
/// [OutlierRule] says, so that not half of all rows are left over. Where nothing is dense, all is one group.
/// O(n²) time for n rows, memory in proportion to n times `neighbours`.
///
/// @param smallest the fewest rows that make a group
/// @param neighbours how many nearest rows each is compared with; the last says how dense it is there
public record Density(int smallest, int neighbours) implements Clusterer {

    public Density {
        if (smallest < 2 || neighbours < 1) {
            throw new IllegalArgumentException(
                    "expected groups of at least 2 rows and 1 neighbour, got " + smallest + " and " + neighbours);
        }
    }

    public Density(int smallest) {
        this(smallest, 5);
    }

    float[][] centres(Rows rows, int[] order, Workers workers) {
        if (order.length == 0) {
            return new float[0][];
        }
        Neighbours found = Neighbours.of(rows, order, Math.min(neighbours, order.length - 1), workers);
        int[] groups = CondensedTree.groups(found.spanningTree(), smallest);
        int count = 0;
        for (int group : groups) {
            count = Math.max(count, group + 1);
        }
        int[][] members = Lloyd.members(groups, count);
        float[][] centres = new float[count][];
        for (int group = 0; group < count; group++) {
            centres[group] = Lloyd.mean(rows, order, members[group], rows.vector(order[members[group][0]]));
        }
        return centres;
    }
}

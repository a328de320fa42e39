package topica.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The parts into which a spanning tree falls as its longer edges are cut: a cut that leaves two parts large
/// enough is a split, one that leaves one such part only drops rows from it.
final class CondensedTree {

    private final int smallest;
    private final int rows;
    private final int[] left;
    private final int[] right;
    private final int[] size;

    private CondensedTree(List<Neighbours.Edge> edges, int smallest) {
        this.smallest = smallest;
        this.rows = edges.size() + 1;
        this.left = new int[2 * rows - 1];
        this.right = new int[2 * rows - 1];
        this.size = new int[2 * rows - 1];
        Arrays.fill(size, 1);
        join(edges);
    }

    /// The group of each row: the part that splits no further; -1 for rows dropped before the last split. One group
    /// of all rows where there is no split.
    ///
    /// @param edges a tree through all rows, the shortest first
    static int[] groups(List<Neighbours.Edge> edges, int smallest) {
        return new CondensedTree(edges, smallest).groups();
    }

    /// Joins rows, nodes `0 … rows-1`, into nodes above them, the last of which holds all.
    private void join(List<Neighbours.Edge> edges) {
        Parts parts = new Parts(rows);
        int[] node = new int[rows];
        Arrays.setAll(node, row -> row);
        for (int i = 0; i < edges.size(); i++) {
            int a = parts.part(edges.get(i).one());
            int b = parts.part(edges.get(i).other());
            left[rows + i] = node[Math.min(a, b)];
            right[rows + i] = node[Math.max(a, b)];
            size[rows + i] = size[node[a]] + size[node[b]];
            parts.join(a, b);
            node[Math.min(a, b)] = rows + i;
        }
    }

    private int[] groups() {
        int[] groups = new int[rows];
        Arrays.fill(groups, Clustering.OUTLIER);
        int count = 0;
        List<Integer> tops = new ArrayList<>(List.of(2 * rows - 2));
        for (int i = 0; i < tops.size(); i++) {
            int split = split(tops.get(i));
            if (split < 0) {
                mark(tops.get(i), count++, groups);
            } else {
                tops.add(left[split]);
                tops.add(right[split]);
            }
        }
        return groups;
    }

    /// The first node from `top` down whose two halves are both large enough, or -1.
    private int split(int top) {
        int node = top;
        while (node >= rows) {
            int larger = size[left[node]] >= size[right[node]] ? left[node] : right[node];
            if (Math.min(size[left[node]], size[right[node]]) >= smallest) {
                return node;
            }
            node = larger;
        }
        return -1;
    }

    private void mark(int top, int group, int[] groups) {
        int[] open = new int[size[top] + 1];
        int count = 1;
        open[0] = top;
        while (count > 0) {
            int node = open[--count];
            if (node < rows) {
                groups[node] = group;
            } else {
                open[count++] = left[node];
                open[count++] = right[node];
            }
        }
    }
}

package topica.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which parts of a spanning tree last longest as longer edges are cut, as in HDBSCAN*: a cut that leaves two
/// parts large enough is a split, one that leaves one only drops rows. A part is worth how much longer its rows
/// stay in it, in terms of density, which is one over distance; parts are chosen for the largest worth together.
final class CondensedTree {

    private static final double SHORTEST = 1e-3;

    private final int smallest;
    private final int rows;
    private final List<Neighbours.Edge> edges;
    private final int[] left;
    private final int[] right;
    private final int[] size;
    private final int[] groups;

    private CondensedTree(List<Neighbours.Edge> edges, int smallest) {
        this.smallest = smallest;
        this.edges = edges;
        this.rows = edges.size() + 1;
        this.left = new int[2 * rows - 1];
        this.right = new int[2 * rows - 1];
        this.size = new int[2 * rows - 1];
        this.groups = new int[rows];
        Arrays.fill(size, 1);
        Arrays.fill(groups, Clustering.OUTLIER);
    }

    /// @param edges a tree through all rows, the shortest first
    static CondensedTree of(List<Neighbours.Edge> edges, int smallest) {
        CondensedTree tree = new CondensedTree(edges, smallest);
        tree.join();
        tree.choose();
        return tree;
    }

    /// The group of each row, numbered from 0; those in none are outliers. One group of all rows where no split
    /// is worth it.
    int[] groups() {
        return groups;
    }

    /// Joins rows, nodes `0 … rows-1`, into nodes above them, the last of which holds all.
    private void join() {
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

    private double density(int node) {
        return 1 / Math.max(SHORTEST, edges.get(node - rows).length());
    }

    /// A part between the cut that made it and the split that ends it.
    private static final class Part {

        private final int top;
        private final double from;
        private final List<Part> splits = new ArrayList<>();
        private double worth;
        private boolean chosen = true;

        private Part(int top, double from) {
            this.top = top;
            this.from = from;
        }
    }

    private void choose() {
        Part root = new Part(2 * rows - 2, 0);
        List<Part> parts = new ArrayList<>(List.of(root));
        for (int i = 0; i < parts.size(); i++) {
            follow(parts.get(i));
            parts.addAll(parts.get(i).splits);
        }
        for (Part part : parts.reversed()) {
            double below =
                    part.splits.stream().mapToDouble(split -> split.worth).sum();
            part.chosen = part.splits.isEmpty() || (part != root && part.worth >= below);
            part.worth = part.chosen ? part.worth : below;
        }
        int next = 0;
        List<Part> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < open.size(); i++) {
            Part part = open.get(i);
            if (part.chosen) {
                mark(part.top, next++);
            } else {
                open.addAll(part.splits);
            }
        }
    }

    private void follow(Part part) {
        int node = part.top;
        while (node >= rows) {
            double density = density(node);
            int larger = size[left[node]] >= size[right[node]] ? left[node] : right[node];
            int lesser = larger == left[node] ? right[node] : left[node];
            if (size[lesser] >= smallest) {
                part.worth += (density - part.from) * size[node];
                part.splits.add(new Part(left[node], density));
                part.splits.add(new Part(right[node], density));
                return;
            }
            boolean dissolves = size[larger] < smallest;
            part.worth += (density - part.from) * (dissolves ? size[node] : size[lesser]);
            if (dissolves) {
                return;
            }
            node = larger;
        }
    }

    private void mark(int top, int group) {
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

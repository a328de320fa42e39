package topica.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import topica.run.Workers;

/// The rows most like each row, found exactly, block against block; places in the order of the fit.
final class Neighbours {

    private static final int BLOCK = 512;

    /// Farther than rows can be: what joins parts of the graph that no neighbour joins.
    private static final float APART = 3;

    private final int[][] nearest;
    private final float[][] distances;

    private Neighbours(int[][] nearest, float[][] distances) {
        this.nearest = nearest;
        this.distances = distances;
    }

    static Neighbours of(Rows rows, int[] order, int count, Workers workers) {
        int n = order.length;
        int[][] nearest = new int[n][count];
        float[][] distances = new float[n][count];
        workers.each((n + BLOCK - 1) / BLOCK, block -> {
            int from = block * BLOCK;
            int to = Math.min(n, from + BLOCK);
            Closest[] closest = new Closest[to - from];
            Arrays.setAll(closest, i -> new Closest(count));
            Rows.Products products = rows.against(Arrays.copyOfRange(order, from, to));
            for (int other = 0; other < n; other++) {
                float[] likeness = products.of(order[other]);
                for (int i = from; i < to; i++) {
                    if (i != other) {
                        closest[i - from].offer(other, likeness[i - from]);
                    }
                }
            }
            for (int i = from; i < to; i++) {
                closest[i - from].copyTo(nearest[i], distances[i]);
            }
        });
        return new Neighbours(nearest, distances);
    }

    /// The edges of a tree through all rows, the shortest first: Kruskal's, over distances of which each is at
    /// least that of both ends to their last neighbour.
    List<Edge> spanningTree() {
        int n = nearest.length;
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < nearest[i].length; k++) {
                int other = nearest[i][k];
                edges.add(new Edge(i, other, Math.max(distances[i][k], Math.max(core(i), core(other)))));
            }
        }
        for (int i = 1; i < n; i++) {
            edges.add(new Edge(i - 1, i, APART));
        }
        edges.sort(Comparator.comparingDouble(Edge::length));
        Parts parts = new Parts(n);
        return edges.stream()
                .filter(edge -> parts.join(edge.one(), edge.other()))
                .toList();
    }

    /// How far the last neighbour of a row is.
    float core(int row) {
        float[] mine = distances[row];
        return mine.length == 0 ? 0 : mine[mine.length - 1];
    }

    record Edge(int one, int other, float length) {}

    /// The most like so far, most like first, the first come of equals first.
    private static final class Closest {

        private final int[] rows;
        private final float[] likeness;

        Closest(int count) {
            this.rows = new int[count];
            this.likeness = new float[count];
            Arrays.fill(likeness, Float.NEGATIVE_INFINITY);
        }

        void offer(int row, float value) {
            int at = rows.length;
            if (at == 0 || value <= likeness[at - 1]) {
                return;
            }
            for (at--; at > 0 && likeness[at - 1] < value; at--) {
                likeness[at] = likeness[at - 1];
                rows[at] = rows[at - 1];
            }
            likeness[at] = value;
            rows[at] = row;
        }

        void copyTo(int[] nearest, float[] distances) {
            for (int k = 0; k < rows.length; k++) {
                nearest[k] = rows[k];
                distances[k] = (float) Math.sqrt(Math.max(0, 2 - 2 * likeness[k]));
            }
        }
    }
}

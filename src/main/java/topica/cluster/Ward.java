package topica.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Joins the two parts that cost least: Ward, "Hierarchical grouping to optimize an objective function", JASA
/// 1963, found along chains of nearest neighbours: Murtagh, "A survey of recent advances in hierarchical
/// clustering algorithms", The Computer Journal 1983.
///
/// O(n²) time and memory of n leaves. The first of equals is taken.
final class Ward {

    private final int count;
    private final float[][] costs;
    private final double[] weights;
    private final boolean[] gone;

    private Ward(float[][] vectors, double[] weights, int columns) {
        this.count = vectors.length;
        this.weights = weights.clone();
        this.costs = new float[count][];
        this.gone = new boolean[count];
        double[] squares = new double[count];
        Panel panel = Panel.of(vectors, columns);
        float[] products = panel.products();
        for (int i = 0; i < count; i++) {
            panel.multiply(vectors[i], 0, products);
            squares[i] = products[i];
            costs[i] = new float[i];
            for (int j = 0; j < i; j++) {
                double between = Math.max(0, squares[i] + squares[j] - 2 * products[j]);
                costs[i][j] = (float) (weights[i] * weights[j] / (weights[i] + weights[j]) * between);
            }
        }
    }

    /// Leaves are vectors, of which each stands for as many rows as it weighs.
    static Dendrogram tree(float[][] vectors, double[] weights, int columns) {
        return new Ward(vectors, weights, columns).tree();
    }

    private Dendrogram tree() {
        int joins = Math.max(0, count - 1);
        int[] one = new int[joins];
        int[] other = new int[joins];
        double[] heights = new double[joins];
        int[] chain = new int[count + 1];
        int length = 0;
        for (int join = 0; join < joins; ) {
            if (length == 0) {
                chain[length++] = firstLeft();
            }
            int last = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = nearest(last, before);
            if (nearest != before) {
                chain[length++] = nearest;
                continue;
            }
            length -= 2;
            one[join] = Math.min(last, before);
            other[join] = Math.max(last, before);
            heights[join++] = cost(last, before);
            join(Math.min(last, before), Math.max(last, before));
        }
        int[] order = IntStream.range(0, joins)
                .boxed()
                .sorted(Comparator.comparingDouble(join -> heights[join]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Dendrogram(
                count,
                Arrays.stream(order).map(join -> one[join]).toArray(),
                Arrays.stream(order).map(join -> other[join]).toArray(),
                Arrays.stream(order).mapToDouble(join -> heights[join]).toArray());
    }

    private int firstLeft() {
        int first = 0;
        while (gone[first]) {
            first++;
        }
        return first;
    }

    /// Of equals the one before in the chain, so that chains end, else the first.
    private int nearest(int part, int before) {
        int nearest = before;
        float least = before < 0 ? Float.POSITIVE_INFINITY : cost(part, before);
        for (int other = 0; other < count; other++) {
            if (other != part && !gone[other] && cost(part, other) < least) {
                least = cost(part, other);
                nearest = other;
            }
        }
        return nearest;
    }

    private float cost(int a, int b) {
        return a > b ? costs[a][b] : costs[b][a];
    }

    /// Lance and Williams, "A general theory of classificatory sorting strategies", The Computer Journal 1967.
    private void join(int kept, int lost) {
        double both = weights[kept] + weights[lost];
        for (int other = 0; other < count; other++) {
            if (other != kept && other != lost && !gone[other]) {
                double joined = ((weights[kept] + weights[other]) * cost(kept, other)
                                + (weights[lost] + weights[other]) * cost(lost, other)
                                - weights[other] * cost(kept, lost))
                        / (both + weights[other]);
                costs[Math.max(kept, other)][Math.min(kept, other)] = (float) joined;
            }
        }
        weights[kept] = both;
        gone[lost] = true;
    }
}

package topica.cluster;

import java.util.Arrays;
import topica.run.Seed;
import topica.run.Workers;

/// Groups joined two by two from single rows, or from small groups of k-means where rows are many: Ward's
/// method, and some rounds of k-means that put right what was joined too early.
///
/// @param groups how many, fewer where fewer rows differ
/// @param leaves the most rows that are joined one by one; of more rows, so many small groups divided by four
public record Agglomerative(int groups, int leaves) implements Clusterer {

    private static final int ROUNDS = 10;
    private static final int CALM = 10_000;

    public Agglomerative {
        if (groups < 1 || leaves < 4 * groups) {
            throw new IllegalArgumentException(
                    "expected at least 1 group and 4 leaves for each, got " + groups + " and " + leaves);
        }
    }

    public Agglomerative(int groups) {
        this(groups, Math.max(4000, 4 * groups));
    }

    float[][] centres(Rows rows, int[] order, Seed seed, Workers workers) {
        if (order.length == 0) {
            return new float[0][];
        }
        float[][] vectors;
        double[] weights;
        if (order.length <= leaves) {
            vectors = Arrays.stream(order).mapToObj(rows::vector).toArray(float[][]::new);
            weights = new double[vectors.length];
            Arrays.fill(weights, 1);
        } else {
            vectors = new KMeans(leaves / 4, 1, ROUNDS).centres(rows, order, seed, workers);
            weights = means(rows, order, vectors);
        }
        int parts = Math.min(groups, vectors.length);
        int[] part = Ward.tree(vectors, weights, rows.columns()).cut(parts);
        return Lloyd.fit(rows, order, joined(vectors, weights, part, parts), ROUNDS, CALM, workers)
                .centres();
    }

    /// Turns mean directions into means, and says of how many rows.
    private static double[] means(Rows rows, int[] order, float[][] vectors) {
        Panel panel = Panel.of(vectors, rows.columns());
        float[] products = panel.products();
        double[] weights = new double[vectors.length];
        double[] likeness = new double[vectors.length];
        for (int row : order) {
            rows.multiply(row, panel, products);
            int nearest = Softmax.largest(products, vectors.length);
            weights[nearest]++;
            likeness[nearest] += products[nearest];
        }
        for (int i = 0; i < vectors.length; i++) {
            float length = (float) (likeness[i] / Math.max(1, weights[i]));
            for (int j = 0; j < vectors[i].length; j++) {
                vectors[i][j] *= length;
            }
            weights[i] = Math.max(weights[i], 1e-3);
        }
        return weights;
    }

    private static float[][] joined(float[][] vectors, double[] weights, int[] part, int parts) {
        float[][] centres = new float[parts][vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < vectors[i].length; j++) {
                centres[part[i]][j] += (float) weights[i] * vectors[i][j];
            }
        }
        for (float[] centre : centres) {
            Lloyd.unit(centre);
        }
        return Arrays.stream(centres).filter(Agglomerative::isSet).toArray(float[][]::new);
    }

    private static boolean isSet(float[] centre) {
        for (float value : centre) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }
}

package topica.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import topica.math.DenseRows;
import topica.run.Seed;
import topica.run.Workers;

/// From rows to groups, whatever finds the centres.
final class Fit {

    private static final float[] NO_FLOORS = {};
    private static final int CHUNK = 512;

    private final Rows rows;
    private final int[] order;
    private final Workers workers;

    private Fit(Rows rows, Workers workers) {
        this.rows = rows;
        this.order = rows.inOrderOfContents();
        this.workers = workers;
    }

    static Clustering of(Clusterer clusterer, Rows rows, OutlierRule outliers, Seed seed, Workers workers) {
        Fit fit = new Fit(rows, workers);
        float[][] centres = centres(clusterer, rows, fit.order, seed.derive("cluster"), workers);
        if (centres.length == 0) {
            return Groups.of(centres, rows.columns(), NO_FLOORS, 0).assign(rows, workers);
        }
        double sharpness = Sharpness.of(rows, fit.order, centres, seed.derive("sharpness"), workers);
        return fit.inOrderOfSize(centres, outliers, sharpness).assign(rows, workers);
    }

    static DenseRows centres(Clusterer clusterer, DenseRows rows, Seed seed, Workers workers) {
        Rows dense = new Dense(rows);
        float[][] centres = centres(clusterer, dense, dense.inOrderOfContents(), seed.derive("cluster"), workers);
        float[] values = new float[centres.length * rows.columns()];
        for (int group = 0; group < centres.length; group++) {
            System.arraycopy(centres[group], 0, values, group * rows.columns(), rows.columns());
        }
        return DenseRows.over(values, rows.columns());
    }

    static float[][] centres(Clusterer clusterer, Rows rows, int[] order, Seed seed, Workers workers) {
        return switch (clusterer) {
            case KMeans means -> means.centres(rows, order, seed, workers);
            case XMeans means -> means.centres(rows, order, seed, workers);
            case Agglomerative tree -> tree.centres(rows, order, seed, workers);
            case Continued continued -> continued.centres(rows, order, seed, workers);
            case Density density -> density.centres(rows, order, workers);
        };
    }

    /// The group of each of some rows: that of the centre it is most like, -1 where there are no centres.
    static int[] nearest(Rows rows, int[] some, float[][] centres, Workers workers) {
        Panel panel = Panel.of(centres, rows.columns());
        int[] nearest = new int[some.length];
        workers.each((some.length + CHUNK - 1) / CHUNK, chunk -> {
            float[] products = panel.products();
            for (int i = chunk * CHUNK; i < Math.min(some.length, (chunk + 1) * CHUNK); i++) {
                rows.multiply(some[i], panel, products);
                nearest[i] = Softmax.largest(products, centres.length);
            }
        });
        return nearest;
    }

    static Groups around(float[][] centres, Rows rows, OutlierRule outliers, Seed seed, Workers workers) {
        Fit fit = new Fit(rows, workers);
        double sharpness = Sharpness.of(rows, fit.order, centres, seed.derive("sharpness"), workers);
        return fit.around(centres, outliers, sharpness);
    }

    private Groups around(float[][] centres, OutlierRule outliers, double sharpness) {
        float[] none = new float[centres.length];
        Arrays.fill(none, Float.NEGATIVE_INFINITY);
        Clustering all = Groups.of(centres, rows.columns(), none, sharpness).assign(rows, workers);
        int[] groups = Arrays.stream(order).map(all::nearest).toArray();
        float[] likeness = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            likeness[i] = all.likeness(order[i]);
        }
        return Groups.of(centres, rows.columns(), outliers.floors(groups, likeness, centres.length), sharpness);
    }

    private Groups inOrderOfSize(float[][] centres, OutlierRule outliers, double sharpness) {
        Groups found = around(centres, outliers, sharpness);
        int[] sizes = found.assign(rows, workers).sizes();
        int[] largestFirst = IntStream.range(0, centres.length)
                .filter(group -> sizes[group] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(group -> -sizes[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] sorted =
                Arrays.stream(largestFirst).mapToObj(group -> centres[group]).toArray(float[][]::new);
        float[] floors = new float[sorted.length];
        for (int group = 0; group < sorted.length; group++) {
            floors[group] = found.floor(largestFirst[group]);
        }
        return Groups.of(sorted, rows.columns(), floors, sharpness);
    }
}

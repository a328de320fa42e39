package topica.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import topica.math.DenseRows;
import topica.run.Seed;
import topica.run.Workers;

/// Groups that go on from those found before, so that what has not changed stays as it was: k-means from the
/// centres there are. Where there shall be fewer, the nearest are joined first; where more, the groups whose rows
/// are least alike are halved.
///
/// @param before the centres there are, of length 1
/// @param groups how many there shall be
public record Continued(DenseRows before, int groups) implements Clusterer {

    private static final int ROUNDS = 100;
    private static final int CALM = 10_000;
    private static final int STARTS = 3;

    public Continued {
        if (groups < 1) {
            throw new IllegalArgumentException("expected at least 1 group, got " + groups);
        }
    }

    float[][] centres(Rows rows, int[] order, Seed seed, Workers workers) {
        if (order.length == 0) {
            return new float[0][];
        }
        if (before.rows() == 0) {
            return new KMeans(groups).centres(rows, order, seed, workers);
        }
        float[][] start = new float[before.rows()][];
        Arrays.setAll(start, before::row);
        start = inhabited(rows, order, start, workers);
        if (start.length > groups) {
            start = joined(rows, order, start, workers);
        }
        for (int step = 0; start.length < groups; step++) {
            float[][] more = halved(rows, order, start, seed.derive("step " + step), workers);
            if (more.length == start.length) {
                break;
            }
            start = more;
        }
        return Lloyd.fit(rows, order, start, ROUNDS, CALM, workers).centres();
    }

    /// Those centres that have any rows.
    private static float[][] inhabited(Rows rows, int[] order, float[][] centres, Workers workers) {
        int[][] members = members(rows, order, centres, workers);
        return IntStream.range(0, centres.length)
                .filter(group -> members[group].length > 0)
                .mapToObj(group -> centres[group])
                .toArray(float[][]::new);
    }

    private static int[][] members(Rows rows, int[] order, float[][] centres, Workers workers) {
        return Lloyd.members(Fit.nearest(rows, order, centres, workers), centres.length);
    }

    private float[][] joined(Rows rows, int[] order, float[][] centres, Workers workers) {
        int[][] members = members(rows, order, centres, workers);
        double[] weights = Arrays.stream(members)
                .mapToDouble(group -> Math.max(1, group.length))
                .toArray();
        int[] part = Ward.tree(centres, weights, rows.columns()).cut(groups);
        float[][] joined = new float[groups][rows.columns()];
        for (int group = 0; group < centres.length; group++) {
            for (int j = 0; j < rows.columns(); j++) {
                joined[part[group]][j] += (float) weights[group] * centres[group][j];
            }
        }
        return Arrays.stream(joined).map(Lloyd::unit).toArray(float[][]::new);
    }

    /// With the loosest group in two; the same where it cannot be halved.
    private static float[][] halved(Rows rows, int[] order, float[][] centres, Seed seed, Workers workers) {
        int[][] members = members(rows, order, centres, workers);
        int loosest = 0;
        double most = -1;
        for (int group = 0; group < centres.length; group++) {
            double spread = members[group].length;
            for (int member : members[group]) {
                spread -= rows.dot(order[member], centres[group]);
            }
            if (spread > most) {
                most = spread;
                loosest = group;
            }
        }
        int[] own = Arrays.stream(members[loosest]).map(member -> order[member]).toArray();
        float[][] halves = new KMeans(2, STARTS, ROUNDS).centres(rows, own, seed, workers);
        if (halves.length < 2) {
            return centres;
        }
        List<float[]> all = new ArrayList<>(List.of(centres));
        all.set(loosest, halves[0]);
        all.add(halves[1]);
        return all.toArray(float[][]::new);
    }
}

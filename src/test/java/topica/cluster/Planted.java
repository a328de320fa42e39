package topica.cluster;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import topica.math.DenseRows;
import topica.run.Shuffle;

/// Rows of length 1 around centres of chance, and last some rows of chance alone, whose truth is -1.
final class Planted {

    private static final int COLUMNS = 20;

    private final DenseRows rows;
    private final int[] truth;

    private Planted(DenseRows rows, int[] truth) {
        this.rows = rows;
        this.truth = truth;
    }

    DenseRows rows() {
        return rows;
    }

    int[] truth() {
        return truth;
    }

    static Planted of(int groups, int perGroup, double spread, int noise, long seed) {
        Random random = new Random(seed);
        float[][] centres = new float[groups][];
        Arrays.setAll(centres, group -> around(new float[COLUMNS], 1, random));
        int count = groups * perGroup + noise;
        float[][] rows = new float[count][];
        int[] truth = new int[count];
        for (int i = 0; i < count; i++) {
            truth[i] = i < groups * perGroup ? i % groups : -1;
            rows[i] = truth[i] < 0
                    ? around(new float[COLUMNS], 1, random)
                    : around(centres[truth[i]], spread / Math.sqrt(COLUMNS), random);
        }
        return new Planted(dense(rows), truth);
    }

    private static float[] around(float[] centre, double spread, Random random) {
        float[] row = centre.clone();
        for (int j = 0; j < row.length; j++) {
            row[j] += (float) (spread * random.nextGaussian());
        }
        return Lloyd.unit(row);
    }

    static DenseRows dense(float[]... rows) {
        int columns = rows.length == 0 ? COLUMNS : rows[0].length;
        float[] values = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return DenseRows.over(values, columns);
    }

    /// The same rows in an order of chance.
    Planted shuffled(long seed) {
        int[] order = Shuffle.of(truth.length, new SplittableRandom(seed));
        float[][] rows = Arrays.stream(order).mapToObj(this.rows::row).toArray(float[][]::new);
        return new Planted(
                dense(rows), Arrays.stream(order).map(row -> truth[row]).toArray());
    }
}

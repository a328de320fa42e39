package topica.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Chooses rows to begin with, each far from those before it: Arthur and Vassilvitskii, "k-means++: the
/// advantages of careful seeding", SODA 2007, greedy: of a few candidates the one that leaves least.
final class Seeding {

    /// Rows nearer than this, as 1 less their cosine, count as one and the same.
    static final double SAME = 1e-6;

    private static final int MANY = 150;

    private final Rows.Products products;
    private final int[] rows;
    private final SplittableRandom random;
    private final double[] gaps;

    private Seeding(Rows all, int[] rows, SplittableRandom random) {
        this.products = all.against(rows);
        this.rows = rows;
        this.random = random;
        this.gaps = new double[rows.length];
        Arrays.fill(gaps, 2);
    }

    /// At most `groups` of the rows, fewer where no more differ.
    static float[][] of(Rows all, int[] rows, int groups, SplittableRandom random) {
        Seeding seeding = new Seeding(all, rows, random);
        int candidates = groups <= MANY ? 2 + (int) StrictMath.log(groups) : 1;
        float[][] centres = new float[groups][];
        for (int group = 0; group < groups; group++) {
            int chosen = seeding.next(group == 0 ? 1 : candidates);
            if (chosen < 0) {
                return Arrays.copyOf(centres, group);
            }
            centres[group] = Lloyd.unit(all.vector(rows[chosen]));
        }
        return centres;
    }

    private int next(int candidates) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        float[] nearest = {};
        for (int candidate = 0; candidate < candidates; candidate++) {
            int drawn = draw();
            if (drawn < 0) {
                return -1;
            }
            float[] likeness = products.of(rows[drawn]);
            double left = left(likeness);
            if (left < least) {
                least = left;
                best = drawn;
                nearest = likeness;
            }
        }
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gap(i, nearest);
        }
        return best;
    }

    private int draw() {
        double all = 0;
        for (double gap : gaps) {
            all += gap;
        }
        double drawn = random.nextDouble() * all;
        int last = -1;
        for (int i = 0; i < gaps.length && drawn >= 0; i++) {
            if (gaps[i] > 0) {
                last = i;
                drawn -= gaps[i];
            }
        }
        return last;
    }

    private double left(float[] likeness) {
        double sum = 0;
        for (int i = 0; i < gaps.length; i++) {
            sum += gap(i, likeness);
        }
        return sum;
    }

    private double gap(int i, float[] likeness) {
        double gap = 1 - likeness[i];
        return gap < SAME ? 0 : Math.min(gaps[i], gap);
    }
}

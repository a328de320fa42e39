package topica.cluster;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import topica.run.Cancelled;
import topica.run.Workers;

/// Moves centres to where their rows are until hardly a row changes its group: spherical k-means, Dhillon and
/// Modha, "Concept decompositions for large sparse text data using clustering", Machine Learning 2001. Bounds
/// spare most products in later rounds: Hamerly, "Making k-means even faster", SDM 2010.
///
/// The answer depends on the order of `rows`, and on nothing else; sums are taken in that order.
final class Lloyd {

    private static final int CHUNK = 512;

    /// Bounds are widened by this, for products are rounded.
    private static final double ROUNDING = 1e-4;

    private final Rows all;
    private final int[] rows;
    private final Workers workers;
    private final int[] groups;
    private final double[] farthest;
    private final double[] nearestOther;
    private float[][] centres;
    private double[] moved;

    private Lloyd(Rows all, int[] rows, float[][] centres, Workers workers) {
        this.all = all;
        this.rows = rows;
        this.workers = workers;
        this.groups = new int[rows.length];
        Arrays.fill(groups, -1);
        this.farthest = new double[rows.length];
        this.nearestOther = new double[rows.length];
        Arrays.fill(farthest, 4);
        this.centres = centres;
        this.moved = new double[centres.length];
    }

    /// Centres of length 1, and how like their rows are to them, summed up.
    static final class Fit {

        private final float[][] centres;
        private final double likeness;

        Fit(float[][] centres, double likeness) {
            this.centres = centres;
            this.likeness = likeness;
        }

        float[][] centres() {
            return centres;
        }

        double likeness() {
            return likeness;
        }
    }

    /// At most `rounds` rounds; ends when at most one row in `calm` has changed its group.
    static Fit fit(Rows all, int[] rows, float[][] start, int rounds, int calm, Workers workers) {
        Lloyd lloyd = new Lloyd(all, rows, start, workers);
        int changed = rows.length + 1;
        for (int round = 0; round < rounds && changed > rows.length / calm; round++) {
            if (Thread.interrupted()) {
                throw new Cancelled();
            }
            changed = lloyd.assign();
            lloyd.move();
        }
        return new Fit(lloyd.centres, lloyd.likeness());
    }

    /// `vector` itself, made to have length 1 unless it is zero.
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 1;
        for (int j = 0; j < vector.length; j++) {
            vector[j] *= scale;
        }
        return vector;
    }

    private int assign() {
        Panel panel = Panel.of(centres, all.columns());
        double most = Arrays.stream(moved).max().orElse(0);
        AtomicInteger changed = new AtomicInteger();
        workers.each((rows.length + CHUNK - 1) / CHUNK, chunk -> {
            float[] products = panel.products();
            int changes = 0;
            for (int i = chunk * CHUNK; i < Math.min(rows.length, (chunk + 1) * CHUNK); i++) {
                changes += assign(i, panel, products, most) ? 1 : 0;
            }
            changed.addAndGet(changes);
        });
        return changed.get();
    }

    private boolean assign(int i, Panel panel, float[] products, double most) {
        int before = groups[i];
        if (before >= 0) {
            nearestOther[i] -= most;
            farthest[i] += moved[before];
            if (farthest[i] + ROUNDING < nearestOther[i]) {
                return false;
            }
            farthest[i] = distance(all.dot(rows[i], centres[before]));
            if (farthest[i] + ROUNDING < nearestOther[i]) {
                return false;
            }
        }
        all.multiply(rows[i], panel, products);
        int best = 0;
        float second = -2;
        for (int group = 1; group < centres.length; group++) {
            if (products[group] > products[best]) {
                second = products[best];
                best = group;
            } else if (products[group] > second) {
                second = products[group];
            }
        }
        groups[i] = best;
        farthest[i] = distance(products[best]);
        nearestOther[i] = distance(second);
        return best != before;
    }

    private static double distance(double likeness) {
        return Math.sqrt(Math.max(0, 2 - 2 * likeness));
    }

    /// Each centre becomes the mean direction of its rows; one without rows stays.
    private void move() {
        int[][] members = members(groups, centres.length);
        float[][] next = new float[centres.length][];
        double[] way = new double[centres.length];
        workers.each(centres.length, group -> {
            next[group] = mean(all, rows, members[group], centres[group]);
            double squares = 0;
            for (int j = 0; j < next[group].length; j++) {
                double step = next[group][j] - centres[group][j];
                squares += step * step;
            }
            way[group] = Math.sqrt(squares);
        });
        centres = next;
        moved = way;
    }

    /// The mean direction of some rows, or `otherwise` where they have none.
    static float[] mean(Rows all, int[] rows, int[] members, float[] otherwise) {
        double[] sum = new double[all.columns()];
        for (int member : members) {
            all.addTo(sum, rows[member]);
        }
        float[] mean = new float[sum.length];
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        if (squares <= Seeding.SAME * Seeding.SAME) {
            return otherwise;
        }
        double scale = 1 / Math.sqrt(squares);
        for (int j = 0; j < mean.length; j++) {
            mean[j] = (float) (sum[j] * scale);
        }
        return mean;
    }

    /// Which places of `groups` hold each group, ascending. Negative groups are passed over.
    static int[][] members(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                members[groups[i]][sizes[groups[i]]++] = i;
            }
        }
        return members;
    }

    private double likeness() {
        double[] parts = new double[(rows.length + CHUNK - 1) / CHUNK];
        workers.each(parts.length, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(rows.length, (chunk + 1) * CHUNK); i++) {
                parts[chunk] += all.dot(rows[i], centres[groups[i]]);
            }
        });
        return Arrays.stream(parts).sum();
    }
}

package topica.cluster;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;

/// How quickly weights fall with likeness, so that the weight of a group says how likely groups found in other
/// rows put a row there.
///
/// k-means finds as many groups in each of two halves, of a sample where rows are many. Each of its groups stands for
/// the group with which it
/// shares most rows of its half; where it puts the rows of the other half is then predicted by weights, and the
/// sharpness is the likeliest. As in Guo and others, "On calibration of modern neural networks", ICML 2017, one
/// number is fitted.
final class Sharpness {

    /// Where groups say nothing of it.
    static final double USUAL = 20;

    private static final int JUDGED = 3000;
    private static final int HALF = 3000;
    private static final int ROWS_PER_GROUP = 30;
    private static final double LEAST = .1;
    private static final double MOST = 1000;
    private static final int STEPS = 40;

    private Sharpness() {}

    static double of(Rows rows, int[] order, float[][] centres, Seed seed, Workers workers) {
        if (centres.length < 2 || order.length < 4 * centres.length) {
            return USUAL;
        }
        int[] shuffled = order.clone();
        Shuffle.again(shuffled, seed.generator());
        int half = Math.min(shuffled.length / 2, Math.max(HALF, ROWS_PER_GROUP * centres.length));
        int[] one = Arrays.copyOf(shuffled, half);
        int[] other = Arrays.copyOfRange(shuffled, half, Math.min(shuffled.length, 2 * half));
        Panel panel = Panel.of(centres, rows.columns());
        Witness first = Witness.of(rows, one, other, panel, seed.derive("one"), workers);
        Witness second = Witness.of(rows, other, one, panel, seed.derive("other"), workers);
        return likeliest(sharpness -> first.logLikelihood(sharpness) + second.logLikelihood(sharpness));
    }

    /// Golden-section search on a logarithmic scale.
    private static double likeliest(DoubleUnaryOperator likelihood) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = StrictMath.log(LEAST);
        double high = StrictMath.log(MOST);
        for (int step = 0; step < STEPS; step++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (likelihood.applyAsDouble(StrictMath.exp(left)) < likelihood.applyAsDouble(StrictMath.exp(right))) {
                low = left;
            } else {
                high = right;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    /// Where groups found in one half put rows of the other.
    private static final class Witness {

        private final float[][] likeness;
        private final int[] groups;
        private final int count;

        private Witness(float[][] likeness, int[] groups, int count) {
            this.likeness = likeness;
            this.groups = groups;
            this.count = count;
        }

        static Witness of(Rows rows, int[] fitted, int[] judged, Panel panel, Seed seed, Workers workers) {
            int count = panel.count();
            float[][] others = new KMeans(count, 1, 30).centres(rows, fitted, seed, workers);
            Panel othersPanel = Panel.of(others, rows.columns());
            int[][] met = new int[others.length][count];
            float[] here = panel.products();
            float[] there = othersPanel.products();
            for (int row : fitted) {
                rows.multiply(row, panel, here);
                rows.multiply(row, othersPanel, there);
                met[Softmax.largest(there, others.length)][Softmax.largest(here, count)]++;
            }
            int size = Math.min(JUDGED, judged.length);
            float[][] likeness = new float[size][];
            int[] groups = new int[size];
            for (int i = 0; i < size; i++) {
                likeness[i] = panel.products();
                rows.multiply(judged[i], panel, likeness[i]);
                rows.multiply(judged[i], othersPanel, there);
                groups[i] = mostMet(met[Softmax.largest(there, others.length)]);
            }
            return new Witness(likeness, groups, count);
        }

        private static int mostMet(int[] counts) {
            int most = 0;
            for (int group = 1; group < counts.length; group++) {
                most = counts[group] > counts[most] ? group : most;
            }
            return most;
        }

        double logLikelihood(double sharpness) {
            double sum = 0;
            for (int i = 0; i < groups.length; i++) {
                double share = Softmax.share(likeness[i], count, groups[i], sharpness);
                sum += StrictMath.log(Math.max(share, 1e-12));
            }
            return sum;
        }
    }
}

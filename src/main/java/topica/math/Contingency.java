package topica.math;

import java.util.Arrays;

/// How often each group of one grouping meets each of another.
final class Contingency {

    private final int[][] counts;
    private final int[] ones;
    private final int[] others;
    private final int total;

    private Contingency(int[][] counts, int[] ones, int[] others, int total) {
        this.counts = counts;
        this.ones = ones;
        this.others = others;
        this.total = total;
    }

    static Contingency of(int[] one, int[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "expected two groupings of the same things, got " + one.length + " and " + other.length);
        }
        int[] ones = new int[1 + Arrays.stream(one).max().orElse(-1)];
        int[] others = new int[1 + Arrays.stream(other).max().orElse(-1)];
        int[][] counts = new int[ones.length][others.length];
        int total = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] >= 0 && other[i] >= 0) {
                counts[one[i]][other[i]]++;
                ones[one[i]]++;
                others[other[i]]++;
                total++;
            }
        }
        return new Contingency(counts, ones, others, total);
    }

    int total() {
        return total;
    }

    double entropyOfOnes() {
        return entropy(ones);
    }

    double entropyOfOthers() {
        return entropy(others);
    }

    /// What each of the two says of the other, in nats.
    double sharedEntropy() {
        double both = 0;
        for (int[] row : counts) {
            both += entropy(row);
        }
        return Math.max(0, entropyOfOnes() + entropyOfOthers() - both);
    }

    double pairsWithinOnes() {
        return pairs(ones);
    }

    double pairsWithinOthers() {
        return pairs(others);
    }

    /// How many pairs of things are together in both.
    double pairsWithinBoth() {
        double sum = 0;
        for (int[] row : counts) {
            sum += pairs(row);
        }
        return sum;
    }

    /// What mutual information is expected to be where the two have nothing to do with each other.
    double chanceInformation() {
        return total == 0 ? 0 : (used(ones) - 1.0) * (used(others) - 1.0) / (2.0 * total);
    }

    private static double pairs(int[] sizes) {
        double sum = 0;
        for (int size : sizes) {
            sum += size * (size - 1.0) / 2;
        }
        return sum;
    }

    private static int used(int[] sizes) {
        int used = 0;
        for (int size : sizes) {
            used += size > 0 ? 1 : 0;
        }
        return used;
    }

    private double entropy(int[] sizes) {
        double sum = 0;
        for (int size : sizes) {
            if (size > 0) {
                double share = (double) size / total;
                sum -= share * StrictMath.log(share);
            }
        }
        return sum;
    }
}

package topica.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import topica.math.AdjustedRandIndex;
import topica.math.DenseRows;
import topica.math.MutualInformation;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;

/// How well groups are found again: fits on two random 80 % of the rows, compared on the rows both have seen,
/// for several such pairs.
///
/// @param agreement mean adjusted Rand index of the pairs
/// @param reproduced mean over pairs of that index times the information the two fits share, in nats: it grows
///     with what groups tell apart, and falls as soon as they are not found again
/// @param error the standard error of `reproduced`
public record Stability(double agreement, double reproduced, double error) {

    private static final double SHARE = .8;

    /// What several pairs of fits say, at least 2.
    ///
    /// @param most of the rows are looked at, for each pair others by chance
    public static Stability of(Clusterer clusterer, DenseRows rows, int most, int pairs, Seed seed, Workers workers) {
        Rows dense = new Dense(rows);
        return of(clusterer, dense, dense.inOrderOfContents(), most, pairs, seed, workers);
    }

    static Stability of(Clusterer clusterer, Rows rows, int[] order, int most, int pairs, Seed seed, Workers workers) {
        if (pairs < 2) {
            throw new IllegalArgumentException("expected at least 2 pairs, got " + pairs);
        }
        SplittableRandom random = seed.derive("stability").generator();
        double[] agreements = new double[pairs];
        double[] reproduced = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            int[] sample = order.clone();
            Shuffle.again(sample, random);
            sample = Arrays.copyOf(sample, Math.min(sample.length, most));
            int size = (int) Math.round(SHARE * sample.length);
            int[] one = Arrays.copyOf(sample, size);
            int[] other = Arrays.copyOfRange(sample, sample.length - size, sample.length);
            int[] both = Arrays.copyOfRange(sample, sample.length - size, size);
            int[] found = groups(clusterer, rows, one, both, seed.derive("one " + pair), workers);
            int[] again = groups(clusterer, rows, other, both, seed.derive("other " + pair), workers);
            agreements[pair] = AdjustedRandIndex.of(found, again);
            reproduced[pair] = agreements[pair] * MutualInformation.of(found, again);
        }
        return new Stability(mean(agreements), mean(reproduced), error(reproduced));
    }

    private static int[] groups(Clusterer clusterer, Rows rows, int[] fitted, int[] asked, Seed seed, Workers workers) {
        return Fit.nearest(rows, asked, Fit.centres(clusterer, rows, fitted, seed, workers), workers);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}

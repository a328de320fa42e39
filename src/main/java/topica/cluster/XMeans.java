package topica.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import topica.run.Seed;
import topica.run.Workers;

/// Finds how many groups by splitting each in two as long as the two describe its rows better by the Bayesian
/// information criterion: Pelleg and Moore, "X-means: extending k-means with efficient estimation of the number
/// of clusters", ICML 2000.
///
/// Rows of many columns are taken for more groups than people would name.
///
/// @param most how many groups at most
public record XMeans(int most) implements Clusterer {

    private static final int SMALLEST = 10;
    private static final int ROUNDS = 30;
    private static final int CALM = 1000;

    public XMeans {
        if (most < 1) {
            throw new IllegalArgumentException("expected at most 1 group or more, got " + most);
        }
    }

    float[][] centres(Rows rows, int[] order, Seed seed, Workers workers) {
        float[][] centres = new KMeans(1).centres(rows, order, seed, workers);
        boolean split = true;
        for (int round = 0; split && centres.length < most && order.length > 0; round++) {
            float[][] halves = halves(rows, order, centres, seed.derive("round " + round), workers);
            split = halves.length > centres.length;
            centres = Lloyd.fit(rows, order, halves, ROUNDS, CALM, workers).centres();
        }
        return centres;
    }

    private float[][] halves(Rows rows, int[] order, float[][] centres, Seed seed, Workers workers) {
        int[] groups = Fit.nearest(rows, order, centres, workers);
        int[][] members = Lloyd.members(groups, centres.length);
        List<float[]> found = new ArrayList<>();
        for (int group = 0; group < centres.length; group++) {
            int[] mine =
                    Arrays.stream(members[group]).map(place -> order[place]).toArray();
            int left = centres.length - group;
            float[][] one = {centres[group]};
            float[][] two = mine.length < 2 * SMALLEST || found.size() + left >= most
                    ? one
                    : new KMeans(2, 2, ROUNDS).centres(rows, mine, seed.derive("group " + group), workers);
            boolean better =
                    two.length == 2 && criterion(rows, mine, two, workers) > criterion(rows, mine, one, workers);
            found.addAll(List.of(better ? two : one));
        }
        return found.toArray(float[][]::new);
    }

    /// The criterion under round normal densities of one spread, as in the paper.
    private static double criterion(Rows rows, int[] members, float[][] centres, Workers workers) {
        int[] groups = Fit.nearest(rows, members, centres, workers);
        int[] sizes = new int[centres.length];
        double squares = 0;
        for (int i = 0; i < members.length; i++) {
            sizes[groups[i]]++;
            squares += Math.max(0, 2 - 2 * rows.dot(members[i], centres[groups[i]]));
        }
        int dimensions = rows.columns();
        double variance = Math.max(1e-9, squares / dimensions / Math.max(1, members.length - centres.length));
        double likelihood = -.5 * members.length * dimensions * (StrictMath.log(2 * Math.PI * variance) + 1);
        for (int size : sizes) {
            if (size < SMALLEST && centres.length > 1) {
                return Double.NEGATIVE_INFINITY;
            }
            likelihood += size * StrictMath.log((double) size / members.length);
        }
        double parameters = centres.length * (dimensions + 1.0);
        return likelihood - .5 * parameters * StrictMath.log(members.length);
    }
}

package topica.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;

/// Groups around the mean directions of their rows: spherical k-means with several starts.
///
/// Starts are tried on a sample; the one whose rows are most like their centres goes on with all rows.
///
/// @param groups how many, fewer where fewer rows differ
/// @param starts how many beginnings are tried
/// @param rounds how many at most
public record KMeans(int groups, int starts, int rounds) implements Clusterer {

    private static final int SAMPLE = 5000;
    private static final int SAMPLE_PER_GROUP = 100;
    private static final int SEEDED_PER_GROUP = 30;
    private static final int MOST_SEEDED = 8000;

    /// A start is judged when no more than one row in so many changes its group, the answer is found at `CALM`.
    private static final int NEARLY_CALM = 200;

    private static final int CALM = 10_000;

    public KMeans {
        if (groups < 1 || starts < 1 || rounds < 1) {
            throw new IllegalArgumentException(
                    "expected at least 1 group, 1 start and 1 round, got " + groups + ", " + starts + " and " + rounds);
        }
    }

    public KMeans(int groups) {
        this(groups, 3, 100);
    }

    /// Centres of length 1, at most as many as asked for; `order` are the rows that have a say.
    float[][] centres(Rows rows, int[] order, Seed seed, Workers workers) {
        SplittableRandom random = seed.derive("k-means").generator();
        int[] shuffled = order.clone();
        Shuffle.again(shuffled, random);
        int[] sample = first(shuffled, Math.max(SAMPLE, SAMPLE_PER_GROUP * groups));
        int seeded = Math.clamp((long) SEEDED_PER_GROUP * groups, 2000, Math.max(2 * groups, MOST_SEEDED));
        Lloyd.Fit best = new Lloyd.Fit(new float[0][], Double.NEGATIVE_INFINITY);
        for (int start = 0; start < starts && order.length > 0; start++) {
            Shuffle.again(sample, random);
            float[][] centres = Seeding.of(rows, first(sample, seeded), groups, random);
            Lloyd.Fit fit = Lloyd.fit(rows, sample, centres, rounds, NEARLY_CALM, workers);
            best = fit.likeness() > best.likeness() ? fit : best;
        }
        return order.length == 0
                ? best.centres()
                : Lloyd.fit(rows, order, best.centres(), rounds, CALM, workers).centres();
    }

    private static int[] first(int[] rows, int most) {
        return Arrays.copyOf(rows, Math.min(rows.length, most));
    }
}

package topica.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import topica.run.Seed;

/// Expected calibration error of the likeliest label, over 15 bins of equally many documents.
///
/// The documents are sorted by probability, those of equal probability in input order; where they do not
/// divide evenly, the first bins hold one more. Pakdaman Naeini, Cooper and Hauskrecht, "Obtaining well
/// calibrated probabilities using Bayesian binning", AAAI 2015, with bins of equal mass.
final class Calibration {

    private static final int BINS = 15;
    private static final int DRAWS = 200;

    private final double[] probability;
    private final boolean[] right;
    private final int[] order;

    Calibration(double[] probability, boolean[] right) {
        this.probability = probability;
        this.right = right;
        this.order = IntStream.range(0, probability.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probability[a], probability[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The error where document `i` counts `times[i]` times. O(documents).
    double error(int[] times) {
        return error(times, right);
    }

    /// The bins from the lowest probability on; with fewer documents than bins, one for each document.
    List<ReliabilityBin> bins() {
        List<ReliabilityBin> bins = new ArrayList<>();
        int from = 0;
        for (int bin = 0; bin < Math.min(BINS, order.length); bin++) {
            int size = size(bin, order.length);
            double sum = 0;
            int hits = 0;
            for (int i = from; i < from + size; i++) {
                sum += probability[order[i]];
                hits += right[order[i]] ? 1 : 0;
            }
            bins.add(new ReliabilityBin(size, sum / size, Score.ofShare(hits, size)));
            from += size;
        }
        return bins;
    }

    /// What a perfect model with these probabilities would show by chance alone: the mean error of truths
    /// drawn from them, and the interval in which 95 % of the draws fall.
    Score noiseFloor(Seed seed) {
        SplittableRandom random = seed.derive("calibration noise").generator();
        int[] once = Bootstrap.once(probability.length);
        boolean[] drawn = new boolean[probability.length];
        double[] errors = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextDouble() < probability[i];
            }
            errors[draw] = error(once, drawn);
        }
        return Score.of(Arrays.stream(errors).sum() / DRAWS, errors);
    }

    private double error(int[] times, boolean[] hit) {
        int documents = Arrays.stream(times).sum();
        int bin = 0;
        int room = size(bin, documents);
        double gap = 0;
        double error = 0;
        for (int i : order) {
            for (int left = times[i]; left > 0; ) {
                int taken = Math.min(left, room);
                gap += taken * (probability[i] - (hit[i] ? 1 : 0));
                left -= taken;
                room -= taken;
                if (room == 0) {
                    error += Math.abs(gap);
                    gap = 0;
                    room = size(++bin, documents);
                }
            }
        }
        return error / documents;
    }

    private static int size(int bin, int documents) {
        return documents / BINS + (bin < documents % BINS ? 1 : 0);
    }
}

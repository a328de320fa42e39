package topica.evaluate;

import java.util.Arrays;

/// A figure with its 95 % interval.
public record Score(double value, double low, double high) {

    private static final double TAIL = 0.025;

    /// The interval between the 2.5th and the 97.5th percentile of `samples`, which are left as they were.
    static Score of(double value, double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return new Score(value, percentile(sorted, TAIL), percentile(sorted, 1 - TAIL));
    }

    /// Interpolates linearly between the two nearest samples.
    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

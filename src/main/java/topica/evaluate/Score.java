package topica.evaluate;

import java.util.Arrays;

/// A figure with its 95 % interval.
public record Score(double value, double low, double high) {

    private static final double TAIL = 0.025;

    /// The 97.5th percentile of the standard normal distribution.
    private static final double NORMAL = 1.959963984540054;

    /// The interval between the 2.5th and the 97.5th percentile of `samples`, which are left as they were.
    static Score of(double value, double[] samples) {
        return of(value, samples, 1);
    }

    /// The same where so many figures are to be in their intervals together.
    static Score of(double value, double[] samples, int together) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        double tail = TAIL / together;
        return new Score(value, percentile(sorted, tail), percentile(sorted, 1 - tail));
    }

    /// The share of `part` in `whole`, which is 1 or more, with an interval that stays between 0 and 1 and is
    /// wide where there is little. Wilson, "Probable inference, the law of succession, and statistical
    /// inference", Journal of the American Statistical Association 1927.
    public static Score ofShare(double part, int whole) {
        double share = part / whole;
        double weight = NORMAL * NORMAL / whole;
        double middle = (share + weight / 2) / (1 + weight);
        double half = NORMAL * Math.sqrt((share * (1 - share) + weight / 4) / whole) / (1 + weight);
        return new Score(share, Math.clamp(middle - half, 0, share), Math.clamp(middle + half, share, 1));
    }

    /// Interpolates linearly between the two nearest samples.
    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

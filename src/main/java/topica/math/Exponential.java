package topica.math;

/// `exp` by plain arithmetic: the same bits on every machine, and quick enough for the inside of a loop.
///
/// Range reduction to `|r| ≤ ln 2 / 2` and a polynomial of degree 9; the relative error is below 1e-11.
public final class Exponential {

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2 = 0.6931471805599453;
    private static final double LOWEST = -700;
    private static final double HIGHEST = 700;

    private Exponential() {}

    /// `exp(x)` for `x` between -700 and 700; beyond, the value at the end.
    public static double of(double x) {
        double bounded = Math.min(HIGHEST, Math.max(LOWEST, x));
        double k = Math.rint(bounded * LOG2_E);
        double r = bounded - k * LN2;
        double p = 1.0 / 362880;
        p = p * r + 1.0 / 40320;
        p = p * r + 1.0 / 5040;
        p = p * r + 1.0 / 720;
        p = p * r + 1.0 / 120;
        p = p * r + 1.0 / 24;
        p = p * r + 1.0 / 6;
        p = p * r + 0.5;
        p = p * r + 1;
        p = p * r + 1;
        return p * Double.longBitsToDouble(((long) k + 1023) << 52);
    }

    /// The logistic function `1 / (1 + exp(-x))`.
    public static double logistic(double x) {
        return 1 / (1 + of(-x));
    }

    /// Turns `width` numbers from `from` on from scores into probabilities that add up to 1.
    public static void softmax(double[] scores, int from, int width) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + width; i++) {
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = from; i < from + width; i++) {
            scores[i] = of(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = from; i < from + width; i++) {
            scores[i] /= sum;
        }
    }

    /// Turns the first `width` numbers at `from` from scores into probabilities that add up to 1.
    public static void softmax(float[] scores, int from, int width) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + width; i++) {
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = from; i < from + width; i++) {
            double exp = of(scores[i] - highest);
            scores[i] = (float) exp;
            sum += exp;
        }
        float scale = (float) (1 / sum);
        for (int i = from; i < from + width; i++) {
            scores[i] *= scale;
        }
    }
}

package topica.cluster;

/// Shares of 1 that grow with likeness.
final class Softmax {

    /// What is smaller than this beside the largest weight counts for nothing.
    private static final double NOTHING = -30;

    private Softmax() {}

    /// The first of the largest, or -1 among none.
    static int largest(float[] likeness, int count) {
        int best = count > 0 ? 0 : -1;
        for (int group = 1; group < count; group++) {
            if (likeness[group] > likeness[best]) {
                best = group;
            }
        }
        return best;
    }

    static double share(float[] likeness, int count, int group, double sharpness) {
        double all = 0;
        for (int i = 0; i < count; i++) {
            all += exp(sharpness * ((double) likeness[i] - likeness[group]));
        }
        return 1 / all;
    }

    static float[] of(float[] likeness, int count, double sharpness) {
        float[] shares = new float[count];
        int best = largest(likeness, count);
        double largest = best < 0 ? 0 : share(likeness, count, best, sharpness);
        for (int i = 0; i < count; i++) {
            shares[i] = (float) (largest * exp(sharpness * ((double) likeness[i] - likeness[best])));
        }
        return shares;
    }

    private static double exp(double exponent) {
        return exponent < NOTHING ? 0 : StrictMath.exp(exponent);
    }
}

package topica.classify;

import java.util.Arrays;

/// What the probability of the likeliest label turns out to be worth: a rising curve from what was said to
/// how often it was right. Immutable.
///
/// A softmax can be right on the whole and still too sure at its top. The curve is made of the means of
/// equally large groups of documents, joined where they would fall, with straight lines between. Zadrozny
/// and Elkan, "Transforming classifier scores into accurate multiclass probability estimates", KDD 2002.
public final class Reliability {

    /// Takes every probability for what it is.
    public static final Reliability PERFECT = new Reliability(new float[] {0, 1}, new float[] {0, 1});

    private static final int DOCUMENTS_PER_GROUP = 100;
    private static final int MOST_GROUPS = 20;

    private final float[] said;
    private final float[] found;

    /// The curve through these points, which are copied: both coordinates between 0 and 1, and neither
    /// falling.
    ///
    /// @throws IllegalArgumentException if they are not
    public Reliability(float[] said, float[] found) {
        if (said.length != found.length || said.length < 2 || !rises(said) || !rises(found)) {
            throw new IllegalArgumentException("expected two or more rising probabilities, got %s and %s"
                    .formatted(Arrays.toString(said), Arrays.toString(found)));
        }
        this.said = said.clone();
        this.found = found.clone();
    }

    private static boolean rises(float[] numbers) {
        float previous = 0;
        for (float number : numbers) {
            if (!(number >= previous && number <= 1)) {
                return false;
            }
            previous = number;
        }
        return true;
    }

    /// The curve of documents whose likeliest label had the probability `said` and was `right` or not.
    static Reliability fit(float[] said, boolean[] right) {
        int groups = Math.min(MOST_GROUPS, said.length / DOCUMENTS_PER_GROUP);
        if (groups < 2) {
            return PERFECT;
        }
        Integer[] order = new Integer[said.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(said[a], said[b]));
        double[] sums = new double[groups];
        double[] rights = new double[groups];
        double[] sizes = new double[groups];
        int used = 0;
        for (int group = 0; group < groups; group++) {
            int end = (int) ((long) said.length * (group + 1) / groups);
            for (int i = (int) ((long) said.length * group / groups); i < end; i++) {
                sums[used] += said[order[i]];
                rights[used] += right[order[i]] ? 1 : 0;
                sizes[used]++;
            }
            used++;
            while (used > 1 && rights[used - 1] / sizes[used - 1] <= rights[used - 2] / sizes[used - 2]) {
                used--;
                sums[used - 1] += sums[used];
                rights[used - 1] += rights[used];
                sizes[used - 1] += sizes[used];
                sums[used] = 0;
                rights[used] = 0;
                sizes[used] = 0;
            }
        }
        float[] x = new float[used + 2];
        float[] y = new float[used + 2];
        for (int i = 0; i < used; i++) {
            x[i + 1] = (float) (sums[i] / sizes[i]);
            y[i + 1] = (float) (rights[i] / sizes[i]);
        }
        x[used + 1] = 1;
        y[used + 1] = 1;
        return new Reliability(x, y);
    }

    /// What the probability `p` is worth.
    float of(float p) {
        int upper = 1;
        while (upper < said.length - 1 && said[upper] < p) {
            upper++;
        }
        float width = said[upper] - said[upper - 1];
        float share = width == 0 ? 1 : Math.clamp((p - said[upper - 1]) / width, 0, 1);
        return found[upper - 1] + share * (found[upper] - found[upper - 1]);
    }

    /// Gives the largest of some probabilities what it is worth and shares the rest out as before; the
    /// largest stays the largest, and the sum stays 1.
    void apply(float[] probabilities) {
        int best = 0;
        float second = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                second = probabilities[best];
                best = i;
            } else {
                second = Math.max(second, probabilities[i]);
            }
        }
        float rest = 1 - probabilities[best];
        if (rest <= 0) {
            return;
        }
        float ratio = second / rest;
        float worth = Math.max(of(probabilities[best]), ratio / (1 + ratio));
        float scale = (1 - worth) / rest;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] *= scale;
        }
        probabilities[best] = Math.max(worth, Math.nextUp(second * scale));
    }

    /// The points' first coordinates.
    public float[] said() {
        return said.clone();
    }

    /// The points' second coordinates.
    public float[] found() {
        return found.clone();
    }
}

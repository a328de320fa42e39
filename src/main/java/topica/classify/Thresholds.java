package topica.classify;

/// Finds for each label the probability from which on a document bears it.
///
/// One cut for all labels gives the best micro-F1. What would give a label its own best F1 is half of the best F1
/// that its probabilities let one expect, which takes no luck with the few documents that bear it; its cut is the
/// geometric mean of both, because micro-F1 suffers from many low cuts. A label that is never likely has the common
/// cut.
///
/// Lipton, Elkan and Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", ECML PKDD 2014.
final class Thresholds {

    private static final int STEPS = 100;

    private Thresholds() {}

    /// @param probabilities of bearing each label, `documents × labels`
    static float[] fit(float[][] probabilities, Examples truth) {
        double common = common(probabilities, truth);
        float[] cuts = new float[probabilities[0].length];
        for (int label = 0; label < cuts.length; label++) {
            double expected = bestExpected(probabilities, label);
            cuts[label] = (float) (expected == 0 ? common : Math.sqrt(common * expected / 2));
        }
        return cuts;
    }

    /// The cut that gives the best micro-F1 if all labels have it.
    private static double common(float[][] probabilities, Examples truth) {
        int[] found = new int[STEPS + 1];
        double[] right = new double[STEPS + 1];
        int borne = 0;
        for (int row = 0; row < probabilities.length; row++) {
            for (int label = 0; label < probabilities[row].length; label++) {
                int step = step(probabilities[row][label]);
                boolean bears = truth.bears(row, label);
                found[step]++;
                right[step] += bears ? 1 : 0;
                borne += bears ? 1 : 0;
            }
        }
        return (double) best(found, right, borne).step() / STEPS;
    }

    /// The best F1 to be expected for a label.
    private static double bestExpected(float[][] probabilities, int label) {
        int[] found = new int[STEPS + 1];
        double[] right = new double[STEPS + 1];
        double borne = 0;
        for (float[] ofDocument : probabilities) {
            int step = step(ofDocument[label]);
            found[step]++;
            right[step] += ofDocument[label];
            borne += ofDocument[label];
        }
        return best(found, right, borne).f1();
    }

    private static int step(float probability) {
        return (int) (probability * STEPS);
    }

    private record Cut(int step, double f1) {}

    /// @param found how many answers have a probability of each step
    /// @param right how many of them are right
    private static Cut best(int[] found, double[] right, double borne) {
        Cut best = new Cut(STEPS / 2, 0);
        int allFound = 0;
        double allRight = 0;
        for (int step = STEPS; step > 0; step--) {
            allFound += found[step];
            allRight += right[step];
            double f1 = 2 * allRight / Math.max(1e-9, allFound + borne);
            if (f1 > best.f1()) {
                best = new Cut(step, f1);
            }
        }
        return best;
    }
}

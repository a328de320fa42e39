package topica.classify;

import java.util.Arrays;

/// Finds for each label the probability from which on a document bears it.
///
/// One cut for all labels is chosen for the best micro-F1, and one for each label for its own best F1; a
/// label's cut is drawn to the common one the more, the fewer documents bear it. Lewis, "Evaluating and
/// optimizing autonomous text classification systems", SIGIR 1995.
///
/// @param restraint the number of documents at which a label's own cut counts half
public record Thresholds(double restraint) {

    private static final int STEPS = 100;

    public Thresholds {
        if (!(restraint > 0)) {
            throw new IllegalArgumentException("expected a restraint above 0, got " + restraint);
        }
    }

    /// @param probabilities of bearing each label, `documents × labels`
    float[] fit(float[][] probabilities, Examples truth) {
        int labels = probabilities[0].length;
        int[][] found = new int[labels][STEPS + 1];
        int[][] right = new int[labels][STEPS + 1];
        int[] borne = new int[labels];
        for (int row = 0; row < probabilities.length; row++) {
            for (int label = 0; label < labels; label++) {
                boolean bears = truth.bears(row, label);
                int reaches = (int) (probabilities[row][label] * STEPS);
                borne[label] += bears ? 1 : 0;
                found[label][reaches]++;
                right[label][reaches] += bears ? 1 : 0;
            }
        }
        int[] allFound = new int[STEPS + 1];
        int[] allRight = new int[STEPS + 1];
        for (int label = 0; label < labels; label++) {
            for (int step = STEPS - 1; step >= 0; step--) {
                found[label][step] += found[label][step + 1];
                right[label][step] += right[label][step + 1];
            }
            for (int step = 0; step <= STEPS; step++) {
                allFound[step] += found[label][step];
                allRight[step] += right[label][step];
            }
        }
        double common = bestCut(allFound, allRight, Arrays.stream(borne).sum());
        float[] cuts = new float[labels];
        for (int label = 0; label < labels; label++) {
            double own = borne[label] / (borne[label] + restraint);
            cuts[label] = (float) (own * bestCut(found[label], right[label], borne[label]) + (1 - own) * common);
        }
        return cuts;
    }

    private static double bestCut(int[] found, int[] right, int borne) {
        int best = STEPS / 2;
        double bestF1 = -1;
        for (int step = 1; step <= STEPS; step++) {
            double f1 = 2.0 * right[step] / Math.max(1, found[step] + borne);
            if (f1 > bestF1) {
                bestF1 = f1;
                best = step;
            }
        }
        return (double) best / STEPS;
    }
}

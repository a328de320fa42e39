package topica.math;

/// How well groups match known classes: the harmonic mean of homogeneity and completeness, from 0 to 1.
/// Rosenberg and Hirschberg, "V-Measure: a conditional entropy-based external cluster evaluation measure",
/// EMNLP 2007.
///
/// It is the same whichever of the two is the truth. Things with a negative group in either are left out.
public final class VMeasure {

    private VMeasure() {}

    /// The measure of two groupings, 1 where both are one group.
    public static double of(int[] truth, int[] found) {
        Contingency table = Contingency.of(truth, found);
        double both = table.entropyOfOnes() + table.entropyOfOthers();
        return both == 0 ? 1 : 2 * table.sharedEntropy() / both;
    }
}

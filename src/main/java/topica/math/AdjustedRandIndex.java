package topica.math;

/// How far two groupings of the same things agree, 0 being what chance gives and 1 full agreement: Hubert and
/// Arabie, "Comparing partitions", Journal of Classification 1985.
///
/// Names of groups mean nothing; things with a negative group in either are left out.
public final class AdjustedRandIndex {

    private AdjustedRandIndex() {}

    /// The index of two groupings, 1 where both put everything into one group or everything apart.
    public static double of(int[] one, int[] other) {
        Contingency table = Contingency.of(one, other);
        double inOne = table.pairsWithinOnes();
        double inOther = table.pairsWithinOthers();
        double all = table.total() * (table.total() - 1.0) / 2;
        double chance = all == 0 ? 0 : inOne * inOther / all;
        double most = (inOne + inOther) / 2;
        return most == chance ? 1 : (table.pairsWithinBoth() - chance) / (most - chance);
    }
}

package topica.math;

/// What one grouping says of another, in nats, less what chance alone would say: Miller, "Note on the bias of
/// information estimates", 1955. Below zero where groups are too many for so few things.
///
/// Things with a negative group in either are left out.
public final class MutualInformation {

    private MutualInformation() {}

    /// Zero for two groupings of nothing.
    public static double of(int[] one, int[] other) {
        Contingency table = Contingency.of(one, other);
        return table.sharedEntropy() - table.chanceInformation();
    }
}

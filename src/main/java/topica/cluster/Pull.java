package topica.cluster;

/// What draws a row to a group beside its likeness to the centre, or away from it: it is added to that likeness, and
/// a row that is drawn to a group is no outlier there.
@FunctionalInterface
public interface Pull {

    /// Draws nothing anywhere.
    Pull NONE = (row, group) -> 0;

    /// How much; below 0 for away.
    float of(int row, int group);
}

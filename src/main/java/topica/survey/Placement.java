package topica.survey;

import java.util.List;

/// Where a document stands among themes.
///
/// @param theme the id of its theme, -1 for an outlier
/// @param weight how likely themes found in other documents of the kind have it there, from 0 to 1; of an outlier,
///     how likely they would have it in the theme it is nearest to, and 0 where it is like none
/// @param others further themes it might be in, the likeliest first
public record Placement(int theme, float weight, List<Share> others) {

    /// The theme of a document that fits none.
    public static final int OUTLIER = -1;

    /// A theme and its weight.
    public record Share(int theme, float weight) {}

    public Placement {
        others = List.copyOf(others);
    }
}

package topica.survey;

import java.util.List;

/// What became of themes since they were last found.
///
/// @param before ids of themes as they were
/// @param after ids of themes as they are
public record Change(Kind kind, List<Integer> before, List<Integer> after) {

    /// What may become of themes.
    public enum Kind {
        /// A theme is still there, under the id it had.
        CONTINUED,
        /// Most documents of a new theme fitted none before.
        BORN,
        /// Most documents of a new theme come from one that is still there, or from one that is no more.
        SPLIT,
        /// A theme is no more, and most of its documents are in one other.
        MERGED,
        /// A theme is no more, and its documents are here and there, or there are none.
        DIED
    }

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}

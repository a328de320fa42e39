package topica.classify;

import java.util.List;

/// One answer a classifier can give.
///
/// @param name what predictions call it, for instance `cs.LG` or `astro-ph`
/// @param title what people call it, for instance `Machine Learning`; empty where nobody said
/// @param aliases other names of the same label in training data
/// @param archive whether it stands for all categories of an archive (`math` for `math.AG`)
/// @param uri what identifies it beyond Topica, such as a SKOS concept; empty where nobody said
public record Label(String name, String title, List<String> aliases, boolean archive, String uri) {

    /// A label without a URI.
    public Label(String name, String title, List<String> aliases, boolean archive) {
        this(name, title, aliases, archive, "");
    }

    public Label {
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a label's name, got a blank");
        }
        aliases = List.copyOf(aliases);
    }
}

package topica.guidance;

import java.nio.file.Path;
import java.util.List;

/// A theme somebody wants to see, whatever the groups say.
///
/// @param name what it is called
/// @param terms words and phrases its documents hold, in any inflection; may be empty where there are examples
/// @param examples ids of documents that belong to it; may be empty where there are terms
public record GuidedTheme(String name, List<String> terms, List<String> examples) {

    public GuidedTheme {
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a name for a guided theme, got none");
        }
        terms = List.copyOf(terms);
        examples = List.copyOf(examples);
    }

    /// The themes in `file`, in order: a JSON object whose `themes` are objects with a `name` and any of `terms`
    /// and `examples`. A theme with neither is sought by its name.
    ///
    /// @throws topica.records.UnusableInput if it is anything else, with the place and the remedy
    public static List<GuidedTheme> read(Path file) {
        return new GuidedFile(file.toString()).read(file);
    }

    /// What is sought in texts: its terms, or its name if there are neither terms nor examples.
    public List<String> sought() {
        return terms.isEmpty() && examples.isEmpty() ? List.of(name) : terms;
    }

    /// The theme as a text, of which a vector can be made where no document matches.
    public String text() {
        return String.join("; ", sought().isEmpty() ? List.of(name) : sought());
    }
}

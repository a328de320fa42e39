package topica.curate;

import java.nio.file.Path;
import java.util.List;

/// A label as a person lists it in a file.
///
/// @param name what answers call it
/// @param title what people call it; empty where nobody said
/// @param aliases what else labelled documents call it
/// @param uri what identifies it beyond Topica, such as a SKOS concept; empty where nobody said
public record ListedLabel(String name, String title, List<String> aliases, String uri) {

    public ListedLabel {
        aliases = List.copyOf(aliases);
    }

    /// The labels in `file`, in order: a table with the columns `label`, `name`, `aliases` and `uri`, of which
    /// only the first is needed, or JSON Lines with fields called so.
    ///
    /// Aliases in one cell are parted by `|`. Columns may be called as SKOS does: `notation`, `prefLabel`,
    /// `altLabel`. Other columns mean nothing.
    ///
    /// @throws topica.records.UnusableInput if there is no label in it, or a line that is none
    public static List<ListedLabel> read(Path file) {
        return new LabelFile(file.toString()).read(file);
    }
}

package topica.guidance;

import java.nio.file.Path;
import java.util.List;

/// One change that somebody made to themes, to be made again whenever they are found again.
///
/// Themes are called by their names. Where no theme has the name any more, the change is passed over, and said
/// to be.
public sealed interface ThemeEdit {

    /// The names of the themes that must be there.
    List<String> themes();

    /// The names of the themes that are there once it is made.
    List<String> made();

    /// Some themes become one, which has the place of the first.
    record Merge(List<String> themes, String name) implements ThemeEdit {

        public Merge {
            themes = List.copyOf(themes);
        }

        @Override
        public List<String> made() {
            return List.of(name);
        }
    }

    /// One theme becomes several: each document goes to the part it matches most strongly by its terms, or is an
    /// example of; one that matches none stays.
    record Split(String theme, List<GuidedTheme> parts) implements ThemeEdit {

        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> made() {
            return parts.stream().map(GuidedTheme::name).toList();
        }

        @Override
        public List<String> themes() {
            return List.of(theme);
        }
    }

    /// A theme gets another name.
    record Rename(String theme, String name) implements ThemeEdit {

        @Override
        public List<String> made() {
            return List.of(name);
        }

        @Override
        public List<String> themes() {
            return List.of(theme);
        }
    }

    /// A theme is no more; its documents are in none.
    record Delete(String theme) implements ThemeEdit {

        @Override
        public List<String> made() {
            return List.of();
        }

        @Override
        public List<String> themes() {
            return List.of(theme);
        }
    }

    /// The edits in `file`, in order: a JSON object whose `edits` are objects with one of `merge` (a list of
    /// names, with `name`), `split` (a name, with `into`, a list of guided themes), `rename` (a name, with
    /// `name`) and `delete` (a name).
    ///
    /// @throws topica.records.UnusableInput if it is anything else, with the place and the remedy
    static List<ThemeEdit> read(Path file) {
        return new EditFile(file.toString()).read(file);
    }
}

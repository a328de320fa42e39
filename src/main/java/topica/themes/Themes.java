package topica.themes;

import java.util.List;

/// All themes of some documents, larger ones before those within them, else in the order of their ids.
///
/// @param npmi the mean over the themes that have no others within them
/// @param diversity the share of distinct words among the words of those
public record Themes(List<Theme> themes, double npmi, double diversity) {

    public Themes {
        themes = List.copyOf(themes);
    }

    /// The themes whose names somebody should look at, in the same order.
    public List<Theme> doubtful() {
        return themes.stream().filter(theme -> !theme.weaknesses().isEmpty()).toList();
    }
}

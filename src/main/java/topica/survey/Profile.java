package topica.survey;

import topica.themes.Theme;

/// A theme and what else is known of it.
///
/// @param guided the share of its documents that hold its terms or are its examples; 0 for one nobody asked for
/// @param isGuided whether somebody asked for it
/// @param trend of its share by month
public record Profile(Theme theme, boolean isGuided, double guided, Trend trend) {

    public int id() {
        return theme.id();
    }
}

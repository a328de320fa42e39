package topica.survey;

import java.util.List;
import java.util.Map;
import topica.guidance.GuidedTheme;
import topica.guidance.ThemeEdit;

/// What somebody asked for, and what became of it.
///
/// @param guided the themes that were asked for, which are the first groups
/// @param names that somebody chose, by theme; some of themes that have no documents
/// @param unmet names of guided themes that no document fits
/// @param missing ids of examples that no document has
/// @param passedOver edits whose themes are not there
record Asked(
        List<GuidedTheme> guided,
        Map<Integer, String> names,
        List<String> unmet,
        List<String> missing,
        List<ThemeEdit> passedOver) {

    Asked {
        guided = List.copyOf(guided);
        names = Map.copyOf(names);
        unmet = List.copyOf(unmet);
        missing = List.copyOf(missing);
        passedOver = List.copyOf(passedOver);
    }
}

package topica.listings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topica.documents.DocumentFields;
import topica.fields.FieldValue;

/// The line above a title on a profile page, whose parts are glued together: `LGOct 26, 2022Code`,
/// `AIFeb 26`, `97.2LGMay 25`.
///
/// @param score what the page gives the paper; empty where it gives none
/// @param category a code of two capitals, or a category in full
/// @param code whether the page links to the paper's code
record PaperHeading(String score, String category, ListedDay day, boolean code) {

    private static final int LONGEST = 60;
    private static final Pattern PARTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)? ?"
            + "([A-Z]{2}|[a-z]+(?:-[a-z]+)?\\.(?:[A-Z]{2}|[a-z]+(?:-[a-z]+)?)|[a-z]+-[a-z]+) ?"
            + "(" + ListedDay.FORM + ") ?(Code)?");

    /// What the line says, if it is such a heading.
    static Optional<PaperHeading> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(line);
        return parts.matches()
                ? Optional.of(new PaperHeading(
                        parts.group(1) == null ? "" : parts.group(1),
                        parts.group(2),
                        new ListedDay(parts.group(3)),
                        parts.group(4) != null))
                : Optional.empty();
    }

    /// Adds all but whether there is code to what is known of a paper.
    void addTo(DocumentFields fields) {
        fields.accept("category", category);
        day.addTo(fields);
        if (!score.isEmpty()) {
            fields.accept("score", FieldValue.number(score));
        }
    }
}

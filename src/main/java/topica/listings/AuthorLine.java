package topica.listings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import topica.documents.DocumentFields;
import topica.fields.FieldValue;

/// The line under a title on a profile page: names between commas, `et al.` where there are more, and
/// behind a dot the institutions of some of them, nobody says whose.
final class AuthorLine {

    private static final String DOT = " · ";
    private static final Pattern MORE = Pattern.compile(",? et al\\.?$");
    private static final Pattern COMMA = Pattern.compile(", ?");
    private static final int MOST_WORDS = 6;
    private static final Set<String> PARTICLES = Set.of(
            "al", "and", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
            "ter", "ten", "van", "von", "zu", "zur");

    private AuthorLine() {}

    /// Whether the line bears a mark that only such lines bear, or is made like names.
    static boolean is(String line) {
        String names = names(line);
        return !Wording.isLong(line)
                && (!names.equals(line)
                        || MORE.matcher(names).find()
                        || COMMA.splitAsStream(names).allMatch(AuthorLine::isName));
    }

    /// Adds to what is known of a paper.
    static void addTo(DocumentFields fields, String line) {
        String names = names(line);
        String listed = MORE.matcher(names).replaceFirst("");
        fields.accept("authors", listed);
        if (!listed.equals(names)) {
            fields.accept("moreAuthors", FieldValue.truth(true));
        }
        if (!names.equals(line)) {
            List<String> places = COMMA.splitAsStream(line.substring(names.length() + DOT.length()))
                    .toList();
            fields.accept("affiliations", FieldValue.list(places));
        }
    }

    private static String names(String line) {
        int dot = line.lastIndexOf(DOT);
        return dot < 0 ? line : line.substring(0, dot);
    }

    private static boolean isName(String name) {
        List<String> words = List.of(name.split(" "));
        return words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word -> !word.isEmpty()
                                && Character.isLetter(word.charAt(0))
                                && (!Character.isLowerCase(word.charAt(0))
                                        || PARTICLES.contains(word.toLowerCase(Locale.ROOT))));
    }
}

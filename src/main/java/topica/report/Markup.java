package topica.report;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of HTML or inline SVG in which everything that came from outside is escaped. Immutable.
final class Markup {

    /// Between elements, for those who read the source.
    static final Markup NEW_LINE = new Markup("\n");

    private final String markup;

    private Markup(String markup) {
        this.markup = markup;
    }

    /// Text to be read as it is, whatever it holds.
    static Markup text(String text) {
        return new Markup(escaped(text));
    }

    /// Pieces one after another.
    static Markup of(List<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::toString).collect(Collectors.joining()));
    }

    /// An element without attributes, to be given some and to be filled.
    ///
    /// @param name of the program's own, never from outside
    static Tag tag(String name) {
        return new Tag(name, "<" + name);
    }

    /// What a program of ours wrote as markup.
    static Markup trusted(String markup) {
        return new Markup(markup);
    }

    /// Text from anywhere, so that a page shows it and nothing of it acts.
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + text.length() / 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isUnseen(c) ? '\uFFFD' : c);
            }
        });
        return safe.toString();
    }

    /// Control characters, halves of characters, and marks that turn the reading direction.
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /// An element that is still open for attributes. Immutable.
    record Tag(String name, String opening) {

        Tag with(String attribute, String value) {
            return new Tag(name, opening + " " + attribute + "=\"" + escaped(value) + "\"");
        }

        Markup holding(Markup... pieces) {
            return holding(List.of(pieces));
        }

        Markup holding(List<Markup> pieces) {
            return new Markup(opening + ">" + of(pieces) + "</" + name + ">");
        }

        Markup holding(String text) {
            return holding(text(text));
        }

        /// An element that HTML allows no content, such as `meta`.
        Markup empty() {
            return new Markup(opening + ">");
        }
    }

    /// The markup.
    @Override
    public String toString() {
        return markup;
    }
}

package topica.report;

import java.util.Locale;
import topica.text.MarkedText;
import topica.text.MarkedText.Span;

/// Pieces of a page.
final class Html {

    private Html() {}

    /// Text from anywhere, so that a page shows it and nothing of it acts.
    static String of(String text) {
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

    /// A text with its marks: what speaks for something in `<mark class="for">`, what speaks against it in
    /// `<mark class="against">`; each says its weight, and in `--s` how strong it is, from 0 to 1.
    ///
    /// @param strongest the weight of a mark of strength 1
    static String of(MarkedText text, double strongest) {
        StringBuilder html = new StringBuilder();
        for (Span span : text.spans()) {
            if (span.weight() == 0) {
                html.append(of(span.text()));
            } else {
                html.append("<mark class=\"%s\" style=\"--s:%s\" title=\"%s\">%s</mark>"
                        .formatted(
                                side(span.weight()),
                                share(Math.abs(span.weight()) / strongest),
                                signed(span.weight()),
                                of(span.text())));
            }
        }
        return html.toString();
    }

    /// On which side a weight is, as a class of elements.
    static String side(double weight) {
        return weight > 0 ? "for" : "against";
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    static String signed(double number) {
        return (number < 0 ? "−" : "+") + String.format(Locale.ROOT, "%.3f", Math.abs(number));
    }

    static String percent(double probability) {
        return Math.round(100 * probability) + " %";
    }
}

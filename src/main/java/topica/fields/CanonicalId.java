package topica.fields;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import topica.run.Fingerprint;
import topica.run.LinearNormalizer;

/// The id of a document that came without one: the same for every copy of it, whole or cut off.
public final class CanonicalId {

    private static final Pattern FINGERPRINT = Pattern.compile("(?:title|text):[0-9a-f]{16}");

    private CanonicalId() {}

    /// `title:` and a fingerprint of the normalised title; where a title has no letter and no digit,
    /// `text:` and one of the normalised abstract.
    public static String of(String title, String abstractText) {
        String byTitle = normalized(title);
        return byTitle.isEmpty()
                ? "text:" + Fingerprint.of(normalized(abstractText)).brief()
                : "title:" + Fingerprint.of(byTitle).brief();
    }

    /// Whether `id` looks like one that was made of the document's text.
    public static boolean isFingerprint(String id) {
        return id.startsWith("t") && FINGERPRINT.matcher(id).matches();
    }

    /// `text` in NFKC and lower case, with one space in place of whatever is no letter and no digit.
    public static String normalized(String text) {
        String folded = LinearNormalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int codePoint = folded.codePointAt(i);
            if (!Character.isLetterOrDigit(codePoint)) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append(' ');
            }
            gap = false;
            words.appendCodePoint(codePoint);
        }
        return words.toString();
    }
}

package topica.text;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// What single characters beyond ASCII become for the bulk analysis: the dash of a pause becomes a hyphen between
/// blanks, an accented letter its plain one. Found out once for each, the long way round, and then remembered.
///
/// Knows the letters, marks and signs whose meaning does not depend on what stands around them: Latin, Greek,
/// Cyrillic, punctuation, arrows and operators. Thread-safe.
final class BareLetters {

    /// Stands for a character of which nothing is known, and for bytes that are none.
    static final byte[] UNKNOWN = {};

    private static final int FIRST_OF_THREE_BYTES = 0x800;
    private static final int END = 0x2800;
    private static final AtomicReferenceArray<byte[]> KNOWN = new AtomicReferenceArray<>(END);

    private BareLetters() {}

    /// How many bytes the character has whose first byte this is.
    static int length(byte first) {
        return (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
    }

    /// What becomes of the character at `at`, in UTF-8, or `UNKNOWN`.
    static byte[] at(byte[] utf8, int at, int to) {
        int length = length(utf8[at]);
        if (length > 3 || at + length > to || !goesOn(utf8[at + 1]) || !goesOn(utf8[at + length - 1])) {
            return UNKNOWN;
        }
        int c = length == 2
                ? (utf8[at] & 0x1F) << 6 | (utf8[at + 1] & 0x3F)
                : (utf8[at] & 0x0F) << 12 | (utf8[at + 1] & 0x3F) << 6 | (utf8[at + 2] & 0x3F);
        boolean overlong = length == 3 && c < FIRST_OF_THREE_BYTES;
        if (overlong || !isIndependent(c)) {
            return UNKNOWN;
        }
        byte[] known = KNOWN.get(c);
        if (known == null) {
            known = find(c, length);
            KNOWN.set(c, known);
        }
        return known;
    }

    private static boolean goesOn(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static boolean isIndependent(int c) {
        return (c >= 0xA0 && c < 0x250) || (c >= 0x370 && c < 0x483) || (c >= 0x48A && c < 0x530) || isSign(c);
    }

    private static boolean isSign(int c) {
        return (c >= 0x2000 && c < 0x20D0) || (c >= 0x2100 && c < END);
    }

    private static byte[] find(int c, int length) {
        String text = Character.toString(c);
        String plain = PlainText.of(text);
        byte[] bare = PlainText.lettersAndAscii(plain).getBytes(StandardCharsets.UTF_8);
        boolean usual = Character.isDefined(c)
                && bare.length <= 2 * length
                && plain.chars().noneMatch(Latex::isSpecial);
        return usual ? bare : UNKNOWN;
    }
}

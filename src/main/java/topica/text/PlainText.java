package topica.text;

import java.text.Normalizer;
import topica.math.EightBytes;
import topica.run.LinearNormalizer;

/// Text as people write it made plain: Unicode in one form, LaTeX markup gone, its words kept.
///
/// Both analyses start here, so a formula, an accent or a dash means the same to each.
final class PlainText {

    private PlainText() {}

    /// NFKC text without LaTeX markup; accents stay (`Poincar\'e` becomes `Poincaré`).
    static String of(String text) {
        String unicode = isAscii(text) ? text : unicode(text);
        return hasMarkup(unicode) ? Latex.strip(unicode) : unicode;
    }

    /// Whether `of` would change anything in these UTF-8 bytes: true for any byte outside ASCII, a
    /// backslash or a dollar.
    static boolean mayChange(byte[] utf8, int from, int to) {
        return hasSpecial(utf8, from, to, true);
    }

    /// Whether there is a backslash or a dollar among these UTF-8 bytes.
    static boolean mayHaveMarkup(byte[] utf8, int from, int to) {
        return hasSpecial(utf8, from, to, false);
    }

    private static boolean hasSpecial(byte[] utf8, int from, int to, boolean beyondAscii) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = EightBytes.at(utf8, at);
            long beyond = beyondAscii ? EightBytes.beyondAscii(eight) : 0;
            if ((beyond | EightBytes.equal(eight, '\\') | EightBytes.equal(eight, '$')) != 0) {
                return true;
            }
        }
        for (; at < to; at++) {
            if ((beyondAscii && utf8[at] < 0) || utf8[at] == '\\' || utf8[at] == '$') {
                return true;
            }
        }
        return false;
    }

    /// Lower-case letters without accents in place of every letter beyond ASCII, blanks in place of other
    /// symbols there.
    static String lettersAndAscii(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder bare = new StringBuilder(text.length());
        LinearNormalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> bareLetter(c, bare));
        return LinearNormalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static void bareLetter(int c, StringBuilder bare) {
        switch (c) {
            case 'ß', 'ẞ' -> bare.append("ss");
            case 'ø', 'Ø' -> bare.append('o');
            case 'ł', 'Ł' -> bare.append('l');
            case 'æ', 'Æ' -> bare.append("ae");
            case 'œ', 'Œ' -> bare.append("oe");
            case 'ı' -> bare.append('i');
            default -> {
                if (c < 0x80) {
                    bare.append((char) c);
                } else if (Character.isLetterOrDigit(c)) {
                    bare.appendCodePoint(Character.toLowerCase(c));
                } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    bare.append(' ');
                }
            }
        }
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMarkup(String text) {
        return text.indexOf('\\') >= 0 || text.indexOf('$') >= 0;
    }

    private static String unicode(String text) {
        String composed = LinearNormalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> plain.append('-');
                case '\u2014', '\u2015' -> plain.append(" - ");
                case '\u2018', '\u2019', '\u02BC' -> plain.append('\'');
                case '\u201C', '\u201D', '\u201E' -> plain.append('"');
                case '\u2044' -> plain.append('/');
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {
                    // invisible: joins what it stands between
                }
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }
}

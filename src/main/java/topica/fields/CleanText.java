package topica.fields;

/// Text as a document keeps it.
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /// `text` on one line: each run of white space and control characters is one space, none at the ends,
    /// and half of a surrogate pair is U+FFFD.
    public static String of(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /// `text` with U+FFFD in place of each half of a surrogate pair, so that it can be written as UTF-8.
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mended(text);
            }
        }
        return text;
    }

    private static boolean isClean(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? afterSpace : isGap(c) || Character.isSurrogate(c)) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return text.isEmpty() || !afterSpace;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isGap(c)) {
                gap = true;
                continue;
            }
            if (gap && !clean.isEmpty()) {
                clean.append(' ');
            }
            gap = false;
            clean.append(c);
        }
        return wellFormed(clean.toString());
    }

    private static boolean isGap(char c) {
        return c <= ' ' || (c >= 0x7f && (Character.isISOControl(c) || Character.isSpaceChar(c)));
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int codePoint = text.codePointAt(i);
            boolean half = Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint);
            mended.appendCodePoint(half ? REPLACEMENT : codePoint);
            i += Character.charCount(codePoint) - 1;
        }
        return mended.toString();
    }
}

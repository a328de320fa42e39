package topica.run;

import java.text.Normalizer;

/// Unicode normalization whose cost is linear whatever the text.
///
/// Accents one upon the other are brought into order by exchanging neighbours, which takes for ever where
/// somebody piles up a million of them. Of a pile only the lowest 30 are kept, more than any language has
/// (Unicode Standard Annex 15, stream-safe text).
public final class LinearNormalizer {

    private static final int HIGHEST_PILE = 30;

    private LinearNormalizer() {}

    /// `text` in the given form.
    public static String normalize(CharSequence text, Normalizer.Form form) {
        return Normalizer.normalize(isHigh(text) ? lowered(text) : text, form);
    }

    private static boolean isHigh(CharSequence text) {
        int pile = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean low = c < 0x300 || (!Character.isLowSurrogate(c) && !isMark(Character.codePointAt(text, i)));
            pile = low ? 0 : pile + 1;
            if (pile > HIGHEST_PILE) {
                return true;
            }
        }
        return false;
    }

    private static String lowered(CharSequence text) {
        StringBuilder lowered = new StringBuilder(text.length());
        int pile = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = Character.codePointAt(text, i);
            pile = isMark(c) ? pile + 1 : 0;
            if (pile <= HIGHEST_PILE) {
                lowered.appendCodePoint(c);
            }
        }
        return lowered.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}

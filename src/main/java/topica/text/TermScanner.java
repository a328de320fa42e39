package topica.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import topica.math.EightBytes;

/// The bulk analysis: finds the terms of a text in one pass over its UTF-8 bytes, without an object per
/// term.
///
/// A term is a run of letters and digits in lower case, without accents. Hyphens, slashes and punctuation
/// part terms; a possessive or contracted ending (`'s`, `n't`) is dropped; the plural `s` of an acronym
/// goes (`SAEs` is `sae`); every number is the term `0`; a web address is no term. LaTeX and Unicode are
/// made plain first. Thread-safe; cost is linear.
public final class TermScanner implements TextAnalyzer {

    /// Names this way of finding terms in model files: another one needs another name.
    public static final String SIGNATURE = "terms-1";

    private static final long NUMBER_HASH = TermHash.of(new byte[] {'0'}, 0, 1);
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "www");
    private static final int LONGEST_SCHEME = 5;

    private static final byte SEPARATOR = 0;
    private static final byte LETTER = 1;
    private static final byte CAPITAL = 2;
    private static final byte DIGIT = 3;

    private static final byte[] KIND = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            KIND[b] = b >= 'A' && b <= 'Z'
                    ? CAPITAL
                    : (b >= 'a' && b <= 'z') || b >= 128 ? LETTER : b >= '0' && b <= '9' ? DIGIT : SEPARATOR;
        }
    }

    @Override
    public void analyze(String text, Tokens tokens) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        analyze(utf8, 0, utf8.length, tokens);
    }

    /// Appends the terms of the text whose UTF-8 bytes stand at `from … to-1`.
    public void analyze(byte[] utf8, int from, int to, Tokens tokens) {
        int start = PlainText.mayChange(utf8, from, to)
                ? takeRewritten(utf8, from, to, tokens)
                : tokens.take(utf8, from, to - from);
        scan(tokens.text(), start, tokens.written(), tokens);
    }

    private static int takeRewritten(byte[] utf8, int from, int to, Tokens tokens) {
        int start = tokens.makeRoom(Latex.room(to - from));
        boolean markup = PlainText.mayHaveMarkup(utf8, from, to);
        int end = Latex.bare(utf8, from, to, markup, tokens.text(), start);
        if (end < 0) {
            String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
            byte[] plain = PlainText.lettersAndAscii(PlainText.of(text)).getBytes(StandardCharsets.UTF_8);
            return tokens.take(plain, 0, plain.length);
        }
        tokens.endText(end);
        return start;
    }

    /// Nearly all terms are words of ASCII letters with a blank or a mark around them. These are found and
    /// hashed eight bytes at a time; whatever may be anything else is left to `oddTerm`.
    private static void scan(byte[] text, int from, int to, Tokens tokens) {
        int at = from;
        while (at < to) {
            int start = at;
            long hash = TermHash.START;
            long eight = EightBytes.at(text, at);
            int letters = EightBytes.letters(eight);
            while (letters == Long.BYTES) {
                hash = TermHash.step(hash, EightBytes.lowerLetters(eight));
                at += Long.BYTES;
                eight = EightBytes.at(text, at);
                letters = EightBytes.letters(eight);
            }
            if (letters > 0) {
                hash = TermHash.step(hash, EightBytes.first(EightBytes.lowerLetters(eight), letters));
                at += letters;
            }
            if (at == start && kind(text, at) == SEPARATOR) {
                at++;
            } else if (at == start || mayBeOdd(text, from, start, at)) {
                at = oddTerm(text, from, start, to, tokens);
            } else {
                tokens.add(start, at, TermHash.end(hash));
            }
        }
    }

    /// Whether the letters from `start` to before `at` may be no word, or not the whole one.
    private static boolean mayBeOdd(byte[] text, int from, int start, int at) {
        byte next = text[at];
        return kind(text, at) != SEPARATOR
                || next == '\''
                || ((next == ':' || next == '.') && at - start <= LONGEST_SCHEME)
                || (text[at - 1] == 's' && at - start > 2 && kind(text, at - 2) == CAPITAL)
                || (start > from && text[start - 1] == '\'');
    }

    /// Adds the term that starts at `start`, if it is one.
    ///
    /// @return where to go on
    private static int oddTerm(byte[] text, int from, int start, int to, Tokens tokens) {
        int at = start;
        int digits = 0;
        int capitals = 0;
        for (int kind = kind(text, at); at < to && kind != SEPARATOR; kind = kind(text, at)) {
            digits += kind == DIGIT ? 1 : 0;
            capitals += kind == CAPITAL ? 1 : 0;
            at++;
        }
        int length = at - start;
        if (digits == length) {
            tokens.add(start, start, NUMBER_HASH);
            return endOfNumber(text, at, to);
        }
        if (startsAddress(text, start, at, to)) {
            return endOfAddress(text, at, to);
        }
        if (start > from && text[start - 1] == '\'' && isClitic(text, start, length)) {
            return at;
        }
        boolean plural = capitals > 1 && capitals == length - 1 && text[at - 1] == 's';
        boolean negated = !plural && length > 1 && isNegated(text, at, to);
        int end = plural || negated ? at - 1 : at;
        tokens.add(start, end, TermHash.of(text, start, end));
        return negated ? at + 2 : at;
    }

    /// Whether what follows an apostrophe ends a possessive or a contraction: `s`, `d`, `m`, `re`, `ve`,
    /// `ll`.
    private static boolean isClitic(byte[] text, int start, int length) {
        int first = lower(text, start);
        if (length == 1) {
            return first == 's' || first == 'd' || first == 'm';
        }
        int second = lower(text, start + 1);
        return length == 2 && (second == 'e' ? first == 'r' || first == 'v' : first == 'l' && second == 'l');
    }

    /// Whether `n't` stands around `at`, and no word goes on behind it.
    private static boolean isNegated(byte[] text, int at, int to) {
        return at + 1 < to
                && text[at] == '\''
                && lower(text, at - 1) == 'n'
                && lower(text, at + 1) == 't'
                && (at + 2 == to || kind(text, at + 2) == SEPARATOR);
    }

    /// Passes over `.5`, `,000` and the like behind the digits of a number.
    private static int endOfNumber(byte[] text, int from, int to) {
        int at = from;
        while (at + 1 < to && (text[at] == '.' || text[at] == ',') && kind(text, at + 1) == DIGIT) {
            int after = at + 1;
            while (after < to && kind(text, after) == DIGIT) {
                after++;
            }
            if (after < to && kind(text, after) != SEPARATOR) {
                return at;
            }
            at = after;
        }
        return at;
    }

    private static boolean startsAddress(byte[] text, int start, int at, int to) {
        if (at - start > LONGEST_SCHEME) {
            return false;
        }
        boolean scheme = at + 2 < to && text[at] == ':' && text[at + 1] == '/' && text[at + 2] == '/';
        boolean host = at + 1 < to && text[at] == '.' && kind(text, at + 1) != SEPARATOR;
        return (scheme || (host && at - start == 3))
                && SCHEMES.contains(
                        new String(text, start, at - start, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT));
    }

    private static int endOfAddress(byte[] text, int from, int to) {
        int at = from;
        while (at < to && (text[at] & 0xFF) > ' ') {
            at++;
        }
        return at;
    }

    private static int kind(byte[] text, int at) {
        return KIND[text[at] & 0xFF];
    }

    private static int lower(byte[] text, int at) {
        return kind(text, at) == CAPITAL ? text[at] + ('a' - 'A') : text[at];
    }
}

package topica.text;

import java.nio.charset.StandardCharsets;
import java.util.Set;

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

    private static final byte NUMBER = '0';
    private static final long NUMBER_HASH = TermHash.of(new byte[] {NUMBER}, 0, 1);
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "www");

    private static final byte SEPARATOR = 0;
    private static final byte LETTER = 1;
    private static final byte CAPITAL = 2;
    private static final byte DIGIT = 3;

    private static final byte[] KIND = new byte[256];
    private static final byte[] LOWERED = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            boolean capital = b >= 'A' && b <= 'Z';
            LOWERED[b] = (byte) (capital ? b + 32 : b);
            KIND[b] = capital
                    ? CAPITAL
                    : (b >= 'a' && b <= 'z') || b >= 128 ? LETTER : b >= '0' && b <= '9' ? DIGIT : SEPARATOR;
        }
    }

    @Override
    public void analyze(String text, Tokens tokens) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (PlainText.mayChange(utf8, 0, utf8.length)) {
            utf8 = PlainText.lettersAndAscii(PlainText.of(text)).getBytes(StandardCharsets.UTF_8);
        }
        scan(utf8, tokens);
    }

    private static void scan(byte[] text, Tokens tokens) {
        tokens.reserve(text.length);
        byte[] out = tokens.bytes();
        int at = 0;
        while (at < text.length) {
            int kind = kind(text, at);
            if (kind == SEPARATOR) {
                at++;
                continue;
            }
            int start = at;
            int end = tokens.written();
            int digits = 0;
            int capitals = 0;
            long hash = TermHash.START;
            do {
                byte b = LOWERED[text[at] & 0xFF];
                hash = TermHash.step(hash, b);
                out[end++] = b;
                digits += kind == DIGIT ? 1 : 0;
                capitals += kind == CAPITAL ? 1 : 0;
                at++;
                kind = at < text.length ? kind(text, at) : SEPARATOR;
            } while (kind != SEPARATOR);
            int length = at - start;
            if (digits == length) {
                at = endOfNumber(text, at);
                out[tokens.written()] = NUMBER;
                tokens.add(tokens.written() + 1, NUMBER_HASH);
            } else if (length <= 5 && startsAddress(text, at, out, tokens.written(), end)) {
                at = endOfAddress(text, at);
            } else if (start > 0 && text[start - 1] == '\'' && isClitic(text, start, length)) {
                // dropped
            } else if (capitals > 1 && capitals == length - 1 && text[at - 1] == 's') {
                tokens.add(end - 1, TermHash.of(out, tokens.written(), end - 1));
            } else if (at < text.length && text[at] == '\'' && length > 1 && isNegated(text, at)) {
                tokens.add(end - 1, TermHash.of(out, tokens.written(), end - 1));
                at += 2;
            } else {
                tokens.add(end, TermHash.end(hash));
            }
        }
    }

    /// Whether what follows an apostrophe ends a possessive or a contraction: `s`, `d`, `m`, `re`, `ve`,
    /// `ll`.
    private static boolean isClitic(byte[] text, int start, int length) {
        byte first = LOWERED[text[start] & 0xFF];
        if (length == 1) {
            return first == 's' || first == 'd' || first == 'm';
        }
        byte second = LOWERED[text[start + 1] & 0xFF];
        return length == 2 && (second == 'e' ? first == 'r' || first == 'v' : first == 'l' && second == 'l');
    }

    /// Whether `n't` stands around the apostrophe at `at`, and no word goes on behind it.
    private static boolean isNegated(byte[] text, int at) {
        return at + 1 < text.length
                && LOWERED[text[at - 1] & 0xFF] == 'n'
                && LOWERED[text[at + 1] & 0xFF] == 't'
                && (at + 2 == text.length || kind(text, at + 2) == SEPARATOR);
    }

    /// Passes over `.5`, `,000` and the like behind the digits of a number.
    private static int endOfNumber(byte[] text, int from) {
        int at = from;
        while (at + 1 < text.length && (text[at] == '.' || text[at] == ',') && kind(text, at + 1) == DIGIT) {
            int after = at + 1;
            while (after < text.length && kind(text, after) == DIGIT) {
                after++;
            }
            if (after < text.length && kind(text, after) != SEPARATOR) {
                return at;
            }
            at = after;
        }
        return at;
    }

    private static boolean startsAddress(byte[] text, int at, byte[] out, int from, int to) {
        boolean scheme = at + 2 < text.length && text[at] == ':' && text[at + 1] == '/' && text[at + 2] == '/';
        boolean host = at + 1 < text.length && text[at] == '.' && kind(text, at + 1) != SEPARATOR;
        return (scheme || (host && to - from == 3))
                && SCHEMES.contains(new String(out, from, to - from, StandardCharsets.US_ASCII));
    }

    private static int endOfAddress(byte[] text, int from) {
        int at = from;
        while (at < text.length && (text[at] & 0xFF) > ' ') {
            at++;
        }
        return at;
    }

    private static int kind(byte[] text, int at) {
        return KIND[text[at] & 0xFF];
    }
}

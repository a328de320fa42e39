package topica.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import topica.documents.Excerpt;
import topica.math.EightBytes;
import topica.records.Utf8;

/// A place in the bytes of a JSON record, which goes on past what it understands.
///
/// Knows only what nearly all JSON is like: blanks without line ends, whole numbers, few levels, no halves of
/// characters. Of anything else its methods say no; where it then stands means nothing. What it does take a
/// parser takes too. Reused from record to record, by one thread.
final class JsonCursor {

    private static final int DEEPEST = 8;
    private static final int MOST_DIGITS = 18;
    private static final int NO_CHARACTER = -1;

    private byte[] bytes = {};
    private int at;
    private int end;

    /// Goes to the start of the record at `from … to-1`.
    void start(byte[] record, int from, int to) {
        bytes = record;
        at = from;
        end = to;
    }

    /// Where it stands in the record's bytes.
    int at() {
        return at;
    }

    /// The byte here, or 0 at the end of the record.
    byte here() {
        return at < end ? bytes[at] : 0;
    }

    /// Goes on by one byte, and returns the one there, or 0 at the end of the record.
    byte step() {
        at++;
        return here();
    }

    /// Passes over blanks.
    ///
    /// @return the byte behind them, or 0 at the end of the record
    byte next() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return here();
    }

    /// Passes over blanks and, if it is what stands there, over `expected`.
    boolean took(char expected) {
        if (next() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /// Whether nothing but blanks is left.
    boolean atEnd() {
        return next() == 0 && at == end;
    }

    /// Goes behind the closing quote if what stands before it is `ascii` and nothing else.
    boolean tookString(byte[] ascii) {
        int behind = at + ascii.length;
        if (behind >= end || bytes[behind] != '"' || !Arrays.equals(ascii, 0, ascii.length, bytes, at, behind)) {
            return false;
        }
        at = behind + 1;
        return true;
    }

    /// Goes behind the closing quote of a string of ASCII without escapes whose first character is here.
    boolean passedPlainString() {
        skipPlain();
        if (here() != '"') {
            return false;
        }
        at++;
        return true;
    }

    /// The bytes from `from` to before `to`.
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /// Passes over the signs of ASCII that can be seen, up to a quote, a backslash or anything else.
    ///
    /// @return those signs
    String visible() {
        int from = at;
        while (at < end && bytes[at] > ' ' && bytes[at] < 0x7F && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.US_ASCII);
    }

    /// Goes behind the closing quote of the string whose first character is here, and appends the string to `into`.
    boolean copiedString(Excerpt into) {
        return string(into);
    }

    /// Passes over any value.
    boolean passedValue() {
        return value(0);
    }

    private boolean value(int depth) {
        byte first = next();
        if (depth > DEEPEST) {
            return false;
        }
        return switch (first) {
            case '"' -> {
                at++;
                yield string(null);
            }
            case '[' -> list(depth);
            case '{' -> fields(depth);
            case 'n' -> word("null");
            case 't' -> word("true");
            case 'f' -> word("false");
            default -> number();
        };
    }

    private boolean list(int depth) {
        at++;
        if (took(']')) {
            return true;
        }
        do {
            if (!value(depth + 1)) {
                return false;
            }
        } while (took(','));
        return took(']');
    }

    private boolean fields(int depth) {
        at++;
        if (took('}')) {
            return true;
        }
        do {
            if (!took('"') || !string(null) || !took(':') || !value(depth + 1)) {
                return false;
            }
        } while (took(','));
        return took('}');
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= end || bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /// A whole number.
    private boolean number() {
        if (at < end && bytes[at] == '-') {
            at++;
        }
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        int digits = at - from;
        byte behind = next();
        return digits > 0
                && digits <= MOST_DIGITS
                && (digits == 1 || bytes[from] != '0')
                && (behind == ',' || behind == '}' || behind == ']');
    }

    private boolean string(@Nullable Excerpt into) {
        while (true) {
            int run = at;
            skipPlain();
            if (at >= end) {
                return false;
            }
            if (into != null) {
                into.append(bytes, run, at);
            }
            byte b = bytes[at];
            if (b == '"') {
                at++;
                return true;
            }
            if (b == '\\' ? !escape(into) : !beyondAscii(into)) {
                return false;
            }
        }
    }

    /// Goes to the first byte that is a quote, a backslash, a control character, or not ASCII.
    private void skipPlain() {
        while (at + Long.BYTES <= end) {
            long eight = EightBytes.at(bytes, at);
            long special = EightBytes.equal(eight, '"')
                    | EightBytes.equal(eight, '\\')
                    | EightBytes.control(eight)
                    | EightBytes.beyondAscii(eight);
            if (special != 0) {
                at += EightBytes.before(special);
                return;
            }
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
    }

    /// Takes a backslash and what it stands for.
    private boolean escape(@Nullable Excerpt into) {
        if (at + 1 >= end) {
            return false;
        }
        int c = switch (bytes[at + 1]) {
            case '"', '\\', '/' -> bytes[at + 1];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codePoint();
            default -> NO_CHARACTER;
        };
        at += 2;
        if (c >= 0 && into != null) {
            if (c < 0x80) {
                into.append(c);
            } else if (c < 0x800) {
                into.append(0xC0 | c >> 6);
                into.append(0x80 | (c & 0x3F));
            } else {
                into.append(0xE0 | c >> 12);
                into.append(0x80 | (c >> 6 & 0x3F));
                into.append(0x80 | (c & 0x3F));
            }
        }
        return c >= 0;
    }

    /// The character behind a backslash and `u`, unless it is half of one; goes on by its digits.
    private int codePoint() {
        int c = 0;
        if (at + 6 > end) {
            return NO_CHARACTER;
        }
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return NO_CHARACTER;
            }
            c = c << 4 | digit;
        }
        at += 4;
        return Character.isSurrogate((char) c) ? NO_CHARACTER : c;
    }

    /// Takes a character beyond ASCII, if its bytes are as UTF-8 has them.
    private boolean beyondAscii(@Nullable Excerpt into) {
        int length = Utf8.length(bytes, at, end);
        if (length > 0 && into != null) {
            into.append(bytes, at, at + length);
        }
        at += length;
        return length > 0;
    }
}

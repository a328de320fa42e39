package topica.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import topica.fields.Field;
import topica.math.EightBytes;
import topica.records.Utf8;

/// Makes excerpts of JSON records without parsing what labelling does not need.
///
/// Knows only what nearly every record is like; of any other it says so, and whoever asked parses it. What it
/// does take is accepted by [DocumentFields] too, and gives the same excerpt. The fields of a record are
/// expected in the order of the record before. Used by one thread.
final class JsonSkimmer implements RecordChunk.Skimmer {

    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_FIELDS = 100;
    private static final int MOST_DIGITS = 18;
    private static final int UNUSUAL = -1;

    /// What a field means to an excerpt.
    private enum Use {
        ID,
        TITLE,
        ABSTRACT,
        CATEGORIES,
        AUTHORS,
        LABELS,
        NOTHING,
        UNUSUAL;

        static Use of(String name) {
            Field.Alias alias = Field.called(name);
            return switch (alias == null ? Field.EXTRA : alias.field()) {
                case ID -> best(alias, ID);
                case TITLE -> best(alias, TITLE);
                case ABSTRACT -> best(alias, ABSTRACT);
                case PRIMARY, CATEGORIES -> CATEGORIES;
                case AUTHORS -> AUTHORS;
                case LABELS -> LABELS;
                case DATE, EXTRA -> NOTHING;
                case FLAGS, SOURCE -> UNUSUAL;
            };
        }

        /// Another name for what an excerpt must have is passed over: the best one is asked for.
        private static Use best(Field.@Nullable Alias alias, Use use) {
            return alias != null && alias.rank() == 0 ? use : NOTHING;
        }
    }

    /// A field that records have had so far.
    private static final class Known {

        private final byte[] name;
        private final Use use;

        Known(byte[] name) {
            this.name = name;
            this.use = Use.of(new String(name, StandardCharsets.US_ASCII));
        }

        boolean standsAt(byte[] bytes, int at, int end) {
            int behind = at + name.length;
            return behind < end && bytes[behind] == '"' && Arrays.equals(name, 0, name.length, bytes, at, behind);
        }
    }

    private final List<Known> layout = new ArrayList<>();
    private byte[] bytes = {};
    private int at;
    private int end;
    private int field;
    private boolean titled;
    private boolean abstracted;
    private String id = "";

    @Override
    public boolean skim(byte[] record, int from, int to, long line, Excerpt into) {
        bytes = record;
        at = from;
        end = to;
        field = 0;
        titled = false;
        abstracted = false;
        id = "";
        into.clear();
        boolean usual = to - from <= LONGEST && object(into) && !id.isEmpty() && abstracted;
        if (usual) {
            into.identify(id, List.of(), line);
        }
        return usual;
    }

    private boolean object(Excerpt into) {
        if (!took('{')) {
            return false;
        }
        do {
            if (!took('"') || !field(use(), into)) {
                return false;
            }
        } while (took(','));
        return took('}') && next() == 0 && at == end;
    }

    /// What the field is for whose name begins here; goes behind the name's closing quote.
    private Use use() {
        if (field < layout.size() && layout.get(field).standsAt(bytes, at, end)) {
            Known known = layout.get(field++);
            at += known.name.length + 1;
            return known.use;
        }
        int from = at;
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        if (at == end || bytes[at] != '"' || at - from > LONGEST_NAME) {
            return Use.UNUSUAL;
        }
        Known known = new Known(Arrays.copyOfRange(bytes, from, at++));
        if (field < layout.size()) {
            layout.set(field, known);
        } else if (field < MOST_FIELDS) {
            layout.add(known);
        }
        field++;
        return known.use;
    }

    private boolean field(Use use, Excerpt into) {
        return took(':')
                && switch (use) {
                    case ID -> id();
                    case TITLE -> title(into);
                    case ABSTRACT -> abstractText(into);
                    case CATEGORIES -> categories();
                    case AUTHORS -> texts(2);
                    case LABELS -> texts(1);
                    case NOTHING -> anything(0);
                    case UNUSUAL -> false;
                };
    }

    private boolean id() {
        if (!id.isEmpty() || !took('"')) {
            return false;
        }
        int from = at;
        while (at < end && bytes[at] > ' ' && bytes[at] < 0x7F && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        id = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        return took('"');
    }

    private boolean title(Excerpt into) {
        int start = into.end();
        if (titled || !took('"') || !string(into)) {
            return false;
        }
        titled = true;
        into.putFirst(start);
        return true;
    }

    private boolean abstractText(Excerpt into) {
        int start = into.end();
        if (abstracted || !took('"') || !string(into)) {
            return false;
        }
        abstracted = true;
        return saysSomething(into.text(), start, into.end());
    }

    /// Whether there is a sign of ASCII that can be seen, so that the text is surely not blank.
    private static boolean saysSomething(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] > ' ' && text[i] < 0x7F) {
                return true;
            }
        }
        return false;
    }

    private boolean categories() {
        if (next() == '"') {
            at++;
            return category();
        }
        if (!took('[')) {
            return next() == 'n' && anything(0);
        }
        if (took(']')) {
            return true;
        }
        do {
            if (!took('"') || !category()) {
                return false;
            }
        } while (took(','));
        return took(']');
    }

    /// Names such as `cs.LG`, which nobody could refuse, with blanks between.
    private boolean category() {
        boolean begins = true;
        for (; at < end && bytes[at] != '"'; at++) {
            byte b = bytes[at];
            boolean small = b >= 'a' && b <= 'z';
            boolean other = (b >= 'A' && b <= 'Z') || b == '.' || b == '-';
            if (b != ' ' && !small && (begins || !other)) {
                return false;
            }
            begins = b == ' ';
        }
        return took('"');
    }

    /// A text or `null`, or a list of them, with so many levels of lists in all.
    private boolean texts(int levels) {
        byte first = next();
        if (first != '[') {
            return (first == '"' || first == 'n') && anything(0);
        }
        at++;
        if (levels == 0 || took(']')) {
            return levels > 0;
        }
        do {
            if (!texts(levels - 1)) {
                return false;
            }
        } while (took(','));
        return took(']');
    }

    /// Passes over any value that is certainly right.
    private boolean anything(int depth) {
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
            if (!anything(depth + 1)) {
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
            if (!took('"') || !string(null) || !took(':') || !anything(depth + 1)) {
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

    /// Goes behind the closing quote of the string whose first character is here, and appends the string.
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
            default -> UNUSUAL;
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
            return UNUSUAL;
        }
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return UNUSUAL;
            }
            c = c << 4 | digit;
        }
        at += 4;
        return Character.isSurrogate((char) c) ? UNUSUAL : c;
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

    /// Passes over blanks.
    ///
    /// @return the byte behind them, or 0 at the end of the record
    private byte next() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at < end ? bytes[at] : 0;
    }

    private boolean took(char expected) {
        if (next() != expected) {
            return false;
        }
        at++;
        return true;
    }
}

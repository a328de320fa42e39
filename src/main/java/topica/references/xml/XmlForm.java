package topica.references.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topica.references.pieces.Ascii;
import topica.references.pieces.Form;

/// Where the records of an XML file begin and end, whatever prefixes they have.
///
/// A record ends with its end tag, or before the next start tag of a record, so that an end tag too few costs
/// one record. Comments and CDATA sections are passed over; one that does not end within 16 KiB counts as never
/// closed, which keeps the time in proportion to the file.
public final class XmlForm implements Form {

    private static final int LONGEST_ASIDE = 1 << 14;
    private static final int LONGEST_PREFIX = 20;
    private static final int LONGEST_TAG_END = 100;

    private final XmlDialect dialect;
    private final List<String> names;

    XmlForm(XmlDialect dialect) {
        this.dialect = dialect;
        this.names = dialect.records();
    }

    @Override
    public String beginning() {
        return "<" + names.getFirst() + ">";
    }

    @Override
    public boolean begins(byte[] bytes, int from, int to) {
        return from < to && bytes[from] == '<' && isNamed(bytes, from + 1, to, names);
    }

    @Override
    public boolean isDeleted(byte[] bytes, int from, int to) {
        return dialect.isDeleted(bytes, from, to);
    }

    @Override
    public boolean frames(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '<' && isNamed(bytes, i + 1, to, List.of(dialect.root()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int after(byte[] bytes, int from, int to, boolean last) {
        boolean record = begins(bytes, from, to);
        Map<String, Integer> searched = new HashMap<>();
        for (int i = from; i < to; i++) {
            if (bytes[i] != '<') {
                continue;
            }
            String end = endOfAside(bytes, i, to);
            if (!end.isEmpty()) {
                int limit = Math.min(to, i + LONGEST_ASIDE);
                int close = Ascii.find(bytes, Math.max(i, searched.getOrDefault(end, i)), limit, end);
                if (close < 0 && !last && to - i < LONGEST_ASIDE) {
                    return -1;
                }
                searched.put(end, limit - end.length());
                i = close < 0 ? i : close + end.length() - 1;
            } else if (i > from && begins(bytes, i, to)) {
                return i;
            } else if (record && isEnd(bytes, i, to)) {
                int close = Ascii.find(bytes, i, Math.min(to, i + LONGEST_TAG_END), ">");
                if (close >= 0) {
                    return Ascii.behindLine(bytes, close + 1, to);
                }
            }
        }
        return -1;
    }

    /// How the comment or section ends that begins here; empty where none does.
    public static String endOfAside(byte[] bytes, int at, int to) {
        if (at + 1 == to || bytes[at + 1] != '!') {
            return "";
        }
        return Ascii.startsWith(bytes, at, to, "<!--")
                ? "-->"
                : Ascii.startsWith(bytes, at, to, "<![CDATA[") ? "]]>" : "";
    }

    private boolean isEnd(byte[] bytes, int at, int to) {
        return at + 1 < to && bytes[at + 1] == '/' && isNamed(bytes, at + 2, to, names);
    }

    /// Whether one of the names stands here, with or without a prefix, and ends.
    private static boolean isNamed(byte[] bytes, int at, int to, List<String> names) {
        int local = at;
        for (int i = at; i < Math.min(to, at + LONGEST_PREFIX) && isOfName(bytes[i]); i++) {
            local = bytes[i] == ':' ? i + 1 : local;
        }
        for (String name : names) {
            int end = local + name.length();
            if (end < to && Ascii.isExactly(bytes, local, name) && !isOfName(bytes[end])) {
                return true;
            }
        }
        return false;
    }

    public static boolean isOfName(byte b) {
        return Ascii.isLetter(b) || Ascii.isDigit(b) || b == ':' || b == '-' || b == '_' || b == '.' || b < 0;
    }
}

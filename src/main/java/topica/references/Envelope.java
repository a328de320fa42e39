package topica.references;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import topica.references.pieces.Ascii;
import topica.references.xml.AtomFeed;
import topica.references.xml.Element;
import topica.references.xml.ElementParser;
import topica.references.xml.OaiPmh;
import topica.references.xml.XmlDialect;
import topica.references.xml.XmlForm;

/// What a server's answer says around its records: how long the list is of which they are a part, where it
/// goes on, and what is wrong. Found whatever is broken within the records; in time in proportion to the answer.
public final class Envelope {

    private static final List<XmlDialect> DIALECTS = List.of(new OaiPmh(), new AtomFeed());
    private static final Set<String> NAMES = Set.of("resumptionToken", "error", "totalResults", "link");
    private static final String STAMP = "datestamp";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PART = 1 << 16;
    private static final int LONGEST_STAMP = 40;
    private static final int MOST_PARTS = 10_000;

    /// An ampersand that stands for itself, as servers write some by mistake.
    private static final Pattern STRAY = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+);)");

    /// An element beside the records.
    ///
    /// @param text without white space at its ends
    public record Part(String name, Map<String, String> attributes, String text) {

        public Part {
            attributes = Map.copyOf(attributes);
        }

        /// The attribute's value; empty where there is none.
        public String attribute(String called) {
            return attributes.getOrDefault(called, "");
        }
    }

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> datestamps = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> endless = new HashSet<>();
    private Optional<XmlDialect> dialect = Optional.empty();
    private String root = "";
    private boolean whole;
    private int records;
    private int lastRecord;
    private boolean inside;
    private int looks;

    private Envelope(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The envelope of an answer in UTF-8.
    public static Envelope of(byte[] answer) {
        Envelope envelope = new Envelope(answer);
        envelope.scan(0, true);
        if (envelope.inside) {
            envelope.inside = false;
            envelope.scan(envelope.lastRecord + 1, false);
        }
        return envelope;
    }

    /// The format of the records, `oai` or `atom`; empty where the answer is something else.
    public Optional<String> format() {
        return dialect.map(XmlDialect::format);
    }

    /// The name of the outermost element; empty where there is none.
    public String root() {
        return root;
    }

    /// Whether the answer is there to its end.
    public boolean isWhole() {
        return whole;
    }

    /// How many records begin in the answer.
    public int records() {
        return records;
    }

    /// The first element of that name which stands beside the records: of `resumptionToken`, `error`,
    /// `totalResults` and `link`.
    public Optional<Part> first(String name) {
        return all(name).stream().findFirst();
    }

    /// All elements of that name.
    public List<Part> all(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    /// Whether there is an element of that name which nobody can read.
    public boolean isUnreadable(String name) {
        return unreadable.contains(name);
    }

    /// When the records were last changed, as they say themselves, in their order.
    public List<String> datestamps() {
        return List.copyOf(datestamps);
    }

    /// @param counting whether records are to be told from what stands around them
    private void scan(int from, boolean counting) {
        int at = from;
        while (at < bytes.length) {
            if (bytes[at] != '<') {
                at++;
                continue;
            }
            int behind = behindAside(at);
            if (behind > at) {
                at = behind;
                continue;
            }
            boolean end = at + 1 < bytes.length && bytes[at + 1] == '/';
            String name = name(at + (end ? 2 : 1));
            if (end) {
                ended(name);
            } else if (!name.isEmpty()) {
                begun(name, at, counting);
            }
            at++;
        }
    }

    /// Behind the comment or section that begins at `at`, or `at`.
    private int behindAside(int at) {
        String end = XmlForm.endOfAside(bytes, at, bytes.length);
        if (end.isEmpty() || endless.contains(end)) {
            return at;
        }
        int close = Ascii.find(bytes, at, bytes.length, end);
        if (close < 0) {
            endless.add(end);
            return at;
        }
        return close + end.length();
    }

    /// The name that stands here, without prefix.
    private String name(int at) {
        int end = at;
        while (end < Math.min(bytes.length, at + LONGEST_NAME) && XmlForm.isOfName(bytes[end])) {
            end++;
        }
        String name = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        return name.substring(name.indexOf(':') + 1);
    }

    private void ended(String name) {
        whole |= !root.isEmpty() && name.equals(root);
        if (inside && isRecord(name)) {
            inside = false;
        }
    }

    private boolean isRecord(String name) {
        return dialect.filter(known -> known.records().contains(name)).isPresent();
    }

    private void begun(String name, int at, boolean counting) {
        if (root.isEmpty()) {
            root = name;
            dialect =
                    DIALECTS.stream().filter(known -> known.root().equals(name)).findFirst();
            int end = Ascii.find(bytes, at, bytes.length, ">");
            whole = end > 0 && bytes[end - 1] == '/';
        } else if (counting && isRecord(name)) {
            records++;
            lastRecord = at;
            inside = true;
        } else if (inside && name.equals(STAMP) && datestamps.size() < records) {
            stamp(at);
        } else if (!inside && NAMES.contains(name)) {
            part(name, at);
        }
    }

    private void stamp(int at) {
        int limit = Math.min(bytes.length, at + LONGEST_NAME + LONGEST_STAMP);
        int start = Ascii.find(bytes, at, limit, ">") + 1;
        int end = start == 0 ? -1 : Ascii.find(bytes, start, limit, "<");
        if (end > start) {
            datestamps.add(new String(bytes, start, end - start, StandardCharsets.UTF_8).strip());
        }
    }

    private void part(String name, int at) {
        if (looks++ > MOST_PARTS) {
            return;
        }
        int limit = Math.min(bytes.length, at + LONGEST_PART);
        int tagEnd = Ascii.find(bytes, at, limit, ">");
        int end = tagEnd < 0 || bytes[tagEnd - 1] == '/'
                ? tagEnd
                : Ascii.find(bytes, Math.max(tagEnd, Ascii.find(bytes, tagEnd, limit, "</")), limit, ">");
        String written = end < 0 ? "" : new String(bytes, at, end + 1 - at, StandardCharsets.UTF_8);
        read(name, written)
                .or(() -> read(name, STRAY.matcher(written).replaceAll("&amp;")))
                .ifPresentOrElse(parts::add, () -> unreadable.add(name));
    }

    private static Optional<Part> read(String name, String written) {
        char[] chars = written.toCharArray();
        try {
            Element element = new ElementParser(chars, chars.length, 1).read();
            return Optional.of(
                    new Part(name, element.attributes(), element.text().strip()));
        } catch (ElementParser.Unreadable e) {
            return Optional.empty();
        }
    }
}

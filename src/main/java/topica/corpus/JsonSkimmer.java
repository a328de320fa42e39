package topica.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import topica.documents.Excerpt;
import topica.documents.RecordChunk;
import topica.fields.Field;

/// Makes excerpts of JSON records without parsing what labelling does not need.
///
/// Knows only what nearly every record is like; of any other it says so, and whoever asked parses it. What it
/// does take is accepted by [topica.documents.DocumentFields] too, and gives the same excerpt. The fields of a record
/// are
/// expected in the order of the record before. Used by one thread.
final class JsonSkimmer implements RecordChunk.Skimmer {

    /// A record of so few bytes has no field that is too long, nor a list.
    private static final int LONGEST = 1 << 16;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_FIELDS = 100;

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
                case DATE, EXTRA, SOURCE -> NOTHING;
                case FLAGS -> UNUSUAL;
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
    }

    private final List<Known> layout = new ArrayList<>();
    private final JsonCursor json = new JsonCursor();
    private int field;
    private boolean titled;
    private boolean abstracted;
    private String id = "";

    @Override
    public boolean skim(byte[] record, int from, int to, long line, Excerpt into) {
        json.start(record, from, to);
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
        if (!json.took('{')) {
            return false;
        }
        do {
            if (!json.took('"') || !field(use(), into)) {
                return false;
            }
        } while (json.took(','));
        return json.took('}') && json.atEnd();
    }

    /// What the field is for whose name begins here; goes behind the name's closing quote.
    private Use use() {
        if (field < layout.size() && json.tookString(layout.get(field).name)) {
            return layout.get(field++).use;
        }
        int from = json.at();
        if (!json.passedPlainString() || json.at() - 1 - from > LONGEST_NAME) {
            return Use.UNUSUAL;
        }
        Known known = new Known(json.copy(from, json.at() - 1));
        int before = place(known);
        if (field == MOST_FIELDS || (before >= 0 && before < field)) {
            return Use.UNUSUAL;
        }
        if (before >= 0) {
            layout.subList(field, layout.size()).clear();
        }
        if (field < layout.size()) {
            layout.set(field, known);
        } else {
            layout.add(known);
        }
        field++;
        return known.use;
    }

    /// Where in the layout a field has this name already, or -1: no two have the same, so that a record with two
    /// such fields is noticed.
    private int place(Known known) {
        for (int i = 0; i < layout.size(); i++) {
            if (Arrays.equals(layout.get(i).name, known.name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean field(Use use, Excerpt into) {
        return json.took(':')
                && switch (use) {
                    case ID -> id();
                    case TITLE -> title(into);
                    case ABSTRACT -> abstractText(into);
                    case CATEGORIES -> categories();
                    case AUTHORS -> texts(2);
                    case LABELS -> texts(1);
                    case NOTHING -> json.passedValue();
                    case UNUSUAL -> false;
                };
    }

    private boolean id() {
        if (!id.isEmpty() || !json.took('"')) {
            return false;
        }
        id = json.visible();
        return json.took('"');
    }

    private boolean title(Excerpt into) {
        int start = into.end();
        if (titled || !json.took('"') || !json.copiedString(into)) {
            return false;
        }
        titled = true;
        into.putFirst(start);
        return true;
    }

    private boolean abstractText(Excerpt into) {
        int start = into.end();
        if (abstracted || !json.took('"') || !json.copiedString(into)) {
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
        if (json.took('"')) {
            return category();
        }
        if (!json.took('[')) {
            return json.next() == 'n' && json.passedValue();
        }
        if (json.took(']')) {
            return true;
        }
        do {
            if (!json.took('"') || !category()) {
                return false;
            }
        } while (json.took(','));
        return json.took(']');
    }

    /// Names such as `cs.LG`, which nobody could refuse, with blanks between.
    private boolean category() {
        boolean begins = true;
        for (byte b = json.here(); b != '"'; b = json.step()) {
            boolean small = b >= 'a' && b <= 'z';
            boolean other = (b >= 'A' && b <= 'Z') || b == '.' || b == '-';
            if (b != ' ' && !small && (begins || !other)) {
                return false;
            }
            begins = b == ' ';
        }
        return json.took('"');
    }

    /// A text or `null`, or a list of them, with so many levels of lists in all.
    private boolean texts(int levels) {
        byte first = json.next();
        if (first != '[') {
            return (first == '"' || first == 'n') && json.passedValue();
        }
        json.step();
        if (levels == 0 || json.took(']')) {
            return levels > 0;
        }
        do {
            if (!texts(levels - 1)) {
                return false;
            }
        } while (json.took(','));
        return json.took(']');
    }
}

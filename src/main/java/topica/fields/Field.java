package topica.fields;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Topica knows of a document, with the names other people give it, the best first.
///
/// Case, `_`, `-` and blanks in a name mean nothing.
public enum Field {
    ID("id arxiv_id identifier doi"),
    TITLE("title"),
    ABSTRACT("abstract summary abstract_text description text"),
    AUTHORS("authors_parsed authors author"),
    DATE("date published update_date submitted year"),
    PRIMARY("primary_category"),
    CATEGORIES("categories category subjects"),
    LABELS("labels label"),
    FLAGS("flags"),
    SOURCE("source"),
    EXTRA("extra");

    /// One name of a field; of two names in a record the lower rank is believed.
    public record Alias(Field field, int rank, String name) {}

    private static final Map<String, Alias> ALIASES = new HashMap<>();

    static {
        for (Field field : values()) {
            String[] names = field.names.split(" ");
            for (int rank = 0; rank < names.length; rank++) {
                Alias alias = new Alias(field, rank, names[rank]);
                ALIASES.put(alias.name, alias);
                ALIASES.put(folded(alias.name), alias);
            }
        }
    }

    private final String names;

    Field(String names) {
        this.names = names;
    }

    /// The field a column or key of this name stands for, or null for a name nobody knows.
    public static @Nullable Alias called(String name) {
        Alias exact = ALIASES.get(name);
        return exact != null ? exact : ALIASES.get(folded(name));
    }

    /// Whether a column of this name makes a table one of documents.
    public static boolean isText(String name) {
        Alias alias = called(name);
        return alias != null && (alias.field == TITLE || alias.field == ABSTRACT);
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}

package topica.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import topica.fields.Author;
import topica.fields.AuthorNames;
import topica.fields.CanonicalId;
import topica.fields.Categories;
import topica.fields.CleanText;
import topica.fields.Field;
import topica.fields.FieldValue;
import topica.fields.PartialDate;
import topica.records.Source;

/// Gathers the fields of one record, by whatever names it has for them, and makes a document of them.
///
/// A field without a value is as good as absent. Where two names mean one field the better name is
/// believed, and the other is kept under `extra` like every field nobody knows, and like a date that is
/// none. Used once, by one thread.
public final class DocumentFields {

    private static final Pattern MARKS = Pattern.compile("[,;]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int NAMES_SHOWN = 8;
    private static final int LONGEST_TEXT = 1 << 19;
    private static final int LONGEST_LIST = 1 << 15;

    private record Held(Field.Alias alias, String name, FieldValue value) {}

    private final Source source;
    private final Map<Field, Held> held = new EnumMap<>(Field.class);
    private final Map<String, String> extra = new LinkedHashMap<>();

    public DocumentFields(Source source) {
        this.source = source;
    }

    /// Takes a field whose value is text.
    public void accept(String name, String text) {
        if (!text.isBlank()) {
            accept(name, new FieldValue.Text(text));
        }
    }

    /// Takes a field of any kind.
    public void accept(String name, FieldValue value) {
        Field.Alias alias = Field.called(name);
        if (alias == null) {
            keep(name, value);
            return;
        }
        switch (alias.field()) {
            case SOURCE -> choose(alias, name, value, sourceIn(value).isPresent());
            case DATE -> choose(alias, name, value, dateIn(value).isPresent());
            case EXTRA -> splice(name, value);
            default -> choose(alias, name, value, true);
        }
    }

    private void choose(Field.Alias alias, String name, FieldValue value, boolean usable) {
        Held before = held.get(alias.field());
        if (!usable || (before != null && before.alias.rank() < alias.rank())) {
            keep(name, value);
            return;
        }
        if (before != null) {
            keep(before.name, before.value);
        }
        held.put(alias.field(), new Held(alias, name, value));
    }

    private void keep(String name, FieldValue value) {
        extra.put(CleanText.wellFormed(name), value.json());
    }

    private void splice(String name, FieldValue value) {
        if (value instanceof FieldValue.Tree(JsonNode node) && node.isObject()) {
            node.properties().forEach(field -> keep(field.getKey(), new FieldValue.Tree(field.getValue())));
        } else {
            keep(name, value);
        }
    }

    /// The document, or why there is none.
    public ReadOutcome outcome() {
        String title = "";
        String abstractText = "";
        try {
            title = text(Field.TITLE);
            abstractText = text(Field.ABSTRACT);
            if (title.isEmpty() && abstractText.isEmpty()) {
                return new ReadOutcome.Rejected(source, "title and abstract are both empty" + hint());
            }
            return new ReadOutcome.Accepted(document(title, abstractText));
        } catch (Unfit e) {
            return new ReadOutcome.Rejected(source, CleanText.wellFormed(e.reason));
        }
    }

    private Document document(String title, String abstractText) throws Unfit {
        String id = text(Field.ID);
        return new Document(
                id.isEmpty() ? CanonicalId.of(title, abstractText) : id,
                title,
                abstractText,
                authors(),
                Optional.ofNullable(held.get(Field.DATE)).flatMap(date -> dateIn(date.value)),
                categories(),
                labels(),
                flags(abstractText.isEmpty()),
                Optional.ofNullable(held.get(Field.SOURCE))
                        .flatMap(given -> sourceIn(given.value))
                        .orElse(source),
                extra);
    }

    private String text(Field field) throws Unfit {
        Held given = held.get(field);
        if (given == null) {
            return "";
        }
        try {
            return CleanText.of(bounded(given).text());
        } catch (FieldValue.Mismatch e) {
            throw new Unfit(given, e);
        }
    }

    private List<Author> authors() throws Unfit {
        Held given = held.get(Field.AUTHORS);
        try {
            return given == null ? List.of() : AuthorNames.of(bounded(given));
        } catch (FieldValue.Mismatch e) {
            throw new Unfit(given, e);
        }
    }

    private List<String> categories() throws Unfit {
        List<String> names = new ArrayList<>();
        for (Field field : List.of(Field.PRIMARY, Field.CATEGORIES)) {
            for (String item : items(field)) {
                names.addAll(Categories.split(item));
            }
        }
        try {
            return Categories.current(names);
        } catch (IllegalArgumentException e) {
            throw new Unfit(held.getOrDefault(Field.CATEGORIES, held.get(Field.PRIMARY)), e);
        }
    }

    /// A list's items are whole labels; a text is divided at commas and semicolons, else `labels` at blanks.
    private List<String> labels() throws Unfit {
        Held given = held.get(Field.LABELS);
        Collection<String> items = items(Field.LABELS);
        if (given == null || given.value instanceof FieldValue.Tree) {
            return distinct(items.stream());
        }
        String text = String.join(",", items);
        boolean one = given.alias.name().equals("label");
        return distinct(
                MARKS.matcher(text).find()
                        ? MARKS.splitAsStream(text)
                        : one ? Stream.of(text) : BLANKS.splitAsStream(text));
    }

    private List<String> flags(boolean titleOnly) throws Unfit {
        Set<String> flags = new TreeSet<>();
        for (String item : items(Field.FLAGS)) {
            BLANKS.splitAsStream(item).filter(flag -> !flag.isEmpty()).forEach(flags::add);
        }
        if (titleOnly) {
            flags.add("title-only");
        }
        return List.copyOf(flags);
    }

    private List<String> items(Field field) throws Unfit {
        Held given = held.get(field);
        if (given == null) {
            return List.of();
        }
        try {
            List<String> items =
                    bounded(given) instanceof FieldValue.Tree list ? list.texts() : List.of(given.value.text());
            return items.stream().map(CleanText::wellFormed).toList();
        } catch (FieldValue.Mismatch e) {
            throw new Unfit(given, e);
        }
    }

    /// The value, which is not so long that working with it would fill the memory.
    private static FieldValue bounded(Held given) throws Unfit {
        if (given.value instanceof FieldValue.Text(String text)) {
            require(given, text.length(), LONGEST_TEXT, "characters");
        } else if (given.value instanceof FieldValue.Tree(JsonNode node)) {
            require(given, node.size(), LONGEST_LIST, "items");
        }
        return given.value;
    }

    private static void require(Held given, int length, int most, String unit) throws Unfit {
        if (length > most) {
            throw new Unfit(given, "expected at most " + most + " " + unit + ", found " + length);
        }
    }

    private static List<String> distinct(Stream<String> items) {
        return List.copyOf(items.map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Optional<PartialDate> dateIn(FieldValue value) {
        try {
            return PartialDate.parse(value.text());
        } catch (FieldValue.Mismatch e) {
            return Optional.empty();
        }
    }

    private static Optional<Source> sourceIn(FieldValue value) {
        return value instanceof FieldValue.Tree(JsonNode node)
                        && node.size() == 2
                        && node.path("file").isString()
                        && node.path("line").isIntegralNumber()
                        && node.path("line").canConvertToLong()
                ? Optional.of(new Source(
                        CleanText.wellFormed(node.path("file").stringValue()),
                        node.path("line").longValue()))
                : Optional.empty();
    }

    private String hint() {
        String names = extra.keySet().stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; fields not known as either: " + names;
    }

    /// A field that makes the record no document.
    private static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final String reason;

        Unfit(@Nullable Held field, Exception cause) {
            this(field, String.valueOf(cause.getMessage()));
        }

        Unfit(@Nullable Held field, String problem) {
            super(problem, null, false, false);
            this.reason = (field == null ? "" : field.name + ": ") + problem;
        }
    }
}

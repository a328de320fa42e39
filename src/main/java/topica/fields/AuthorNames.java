package topica.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads who wrote a paper, in the ways records say it.
public final class AuthorNames {

    private static final int SUFFIX = 2;
    private static final String AND = " and ";
    private static final int LONGEST_INITIALS = 12;
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|(?:\\p{Lu}\\.[ -]?)+");

    private AuthorNames() {}

    /// A list of names, of objects with a name, or of `[last, first, suffix, affiliation…]`; or one text.
    public static List<Author> of(FieldValue value) throws FieldValue.Mismatch {
        if (!(value instanceof FieldValue.Tree(JsonNode list))) {
            return split(value.text());
        }
        if (!list.isArray()) {
            throw new FieldValue.Mismatch("a list of names or text", list);
        }
        List<Author> authors = new ArrayList<>(list.size());
        for (JsonNode item : list.values()) {
            Author author = item.isArray() ? inParts(item) : item.isObject() ? named(item) : plain(item);
            if (!author.name().isEmpty()) {
                authors.add(author);
            }
        }
        return authors;
    }

    /// The names in one text: between semicolons if there are any, else between commas and the word `and`;
    /// what stands in parentheses is not divided, nor initials from the last name before them.
    static List<Author> split(String text) {
        String line = CleanText.of(text);
        boolean semicolons = line.indexOf(';') >= 0;
        List<Author> authors = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            boolean and = !semicolons && line.startsWith(AND, i);
            if (depth == 0 && (and || c == (semicolons ? ';' : ','))) {
                add(line.substring(start, i), semicolons, authors);
                i += and ? AND.length() - 2 : 0;
                start = i + 1;
            }
        }
        add(line.substring(start), semicolons, authors);
        return authors;
    }

    private static void add(String part, boolean whole, List<Author> authors) {
        String name = part.strip();
        if (name.isEmpty()) {
            return;
        }
        String before = authors.isEmpty() ? "" : authors.getLast().name();
        boolean goesOn = !whole && isInitials(name) && isLastName(before);
        if (goesOn) {
            authors.removeLast();
        }
        authors.add(new Author(goesOn ? before + ", " + name : name, Optional.empty()));
    }

    private static boolean isInitials(String name) {
        return name.length() <= LONGEST_INITIALS && INITIALS.matcher(name).matches();
    }

    /// Whether initials may stand behind it: none do yet, nor do any stand before it.
    private static boolean isLastName(String name) {
        return name.length() > 1 && name.indexOf(',') < 0 && name.indexOf('.') < 0;
    }

    private static Author plain(JsonNode item) throws FieldValue.Mismatch {
        return new Author(CleanText.of(FieldValue.textOf(item)), Optional.empty());
    }

    private static Author named(JsonNode item) throws FieldValue.Mismatch {
        if (!item.has("name")) {
            throw new FieldValue.Mismatch("a name for each author", item);
        }
        String name = CleanText.of(FieldValue.textOf(item.path("name")));
        JsonNode at = item.path("affiliation");
        return new Author(name, at.isMissingNode() ? Optional.empty() : affiliation(at));
    }

    private static Author inParts(JsonNode item) throws FieldValue.Mismatch {
        List<String> parts = new FieldValue.Tree(item).texts();
        String last = parts.isEmpty() ? "" : parts.getFirst();
        Stream<String> firstLast = Stream.concat(part(parts, 1), Stream.of(last));
        String name = Stream.concat(firstLast, part(parts, SUFFIX)).collect(Collectors.joining(" "));
        String rest = parts.stream().skip(SUFFIX + 1).filter(p -> !p.isBlank()).collect(Collectors.joining("; "));
        return new Author(CleanText.of(name), present(rest));
    }

    private static Stream<String> part(List<String> parts, int index) {
        return parts.stream().skip(index).limit(1);
    }

    private static Optional<String> affiliation(JsonNode at) throws FieldValue.Mismatch {
        return present(at.isArray() ? String.join("; ", new FieldValue.Tree(at).texts()) : FieldValue.textOf(at));
    }

    private static Optional<String> present(String text) {
        return Optional.of(CleanText.of(text)).filter(clean -> !clean.isEmpty());
    }
}

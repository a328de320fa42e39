package topica.references.papers;

import java.util.ArrayList;
import java.util.List;

/// Names of people as references have them, last name first.
public final class PersonName {

    private static final String AND = "and";

    private PersonName() {}

    /// `First Last` of `Last, First`, with a suffix behind it; any other name as it stands.
    public static String inOrder(String name) {
        List<String> parts = split(name, false);
        return switch (parts.size()) {
            case 2 -> parts.get(1) + " " + parts.get(0);
            case 3 -> parts.get(1) + " " + parts.get(0) + " " + parts.get(2);
            default -> name.strip();
        };
    }

    /// As BibTeX has it, where the suffix stands in the middle: `Last, Suffix, First`.
    public static String ofBibTex(String name) {
        List<String> parts = split(name, false);
        return parts.size() == 3 ? parts.get(2) + " " + parts.get(0) + " " + parts.get(1) : inOrder(name);
    }

    /// The names in one text between the words `and`; what stands in braces is not divided.
    public static List<String> between(String names) {
        return split(names, true);
    }

    private static List<String> split(String text, boolean atAnd) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0 && (atAnd ? isAnd(text, i) : c == ',')) {
                add(text.substring(start, i), parts);
                start = i + (atAnd ? AND.length() : 1);
            }
        }
        add(text.substring(start), parts);
        return parts;
    }

    private static boolean isAnd(String text, int at) {
        int behind = at + AND.length();
        return text.startsWith(AND, at)
                && at > 0
                && behind < text.length()
                && Character.isWhitespace(text.charAt(at - 1))
                && Character.isWhitespace(text.charAt(behind));
    }

    private static void add(String part, List<String> parts) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }
}

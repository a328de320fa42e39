package topica.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Short forms and what documents say they stand for: `reinforcement learning from human feedback (RLHF)`.
///
/// Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
/// PSB 2003.
final class Acronyms {

    private static final Pattern SHORT = Pattern.compile("\\(([\\p{L}\\p{N}][\\p{L}\\p{N}.-]{1,9})\\)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_WORDS_MORE = 5;

    private final Map<String, Map<String, Integer>> longForms = new HashMap<>();

    /// A short form, in the singular, and its long form, as written.
    record Definition(String shortForm, String longForm) {}

    /// All definitions in a text.
    static List<Definition> in(String text) {
        List<Definition> definitions = new ArrayList<>();
        if (text.indexOf('(') < 0) {
            return definitions;
        }
        Matcher found = SHORT.matcher(text);
        while (found.find()) {
            String brief = singular(found.group(1));
            if (brief.codePoints().filter(Character::isUpperCase).limit(2).count() == 2) {
                longForm(brief, text.substring(0, found.start()).strip())
                        .ifPresent(whole -> definitions.add(new Definition(brief, whole)));
            }
        }
        return definitions;
    }

    private static String singular(String brief) {
        boolean plural = brief.length() > 2
                && brief.endsWith("s")
                && Character.isUpperCase(brief.codePointBefore(brief.length() - 1));
        return plural ? brief.substring(0, brief.length() - 1) : brief;
    }

    /// The shortest run of words before the bracket whose letters hold the short form's in order, its first at
    /// the start of a word.
    private static Optional<String> longForm(String brief, String before) {
        int letter = brief.length() - 1;
        int at = before.length() - 1;
        for (; letter >= 0; letter--) {
            char wanted = Character.toLowerCase(brief.charAt(letter));
            if (!Character.isLetterOrDigit(wanted)) {
                continue;
            }
            while (at >= 0
                    && (Character.toLowerCase(before.charAt(at)) != wanted || (letter == 0 && isInside(before, at)))) {
                at--;
            }
            if (at < 0) {
                return Optional.empty();
            }
            at--;
        }
        return Optional.of(
                        BLANKS.matcher(before.substring(at + 1)).replaceAll(" ").strip())
                .filter(whole -> isPlausible(brief, whole));
    }

    private static boolean isInside(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isPlausible(String brief, String whole) {
        int words = whole.split(" ", -1).length;
        return words > 1
                && words <= Math.min(brief.length() + MOST_WORDS_MORE, 2 * brief.length())
                && whole.chars().noneMatch(c -> "()[]{}$\\.;:,".indexOf(c) >= 0)
                && !whole.toLowerCase(Locale.ROOT).contains(brief.toLowerCase(Locale.ROOT));
    }

    /// Remembers what a text defines.
    void learn(String text) {
        for (Definition definition : in(text)) {
            longForms
                    .computeIfAbsent(definition.shortForm().toUpperCase(Locale.ROOT), fresh -> new HashMap<>())
                    .merge(lowered(definition.longForm()), 1, Integer::sum);
        }
    }

    /// The words of a long form, of which only acronyms keep their capitals.
    private static String lowered(String whole) {
        List<String> words = new ArrayList<>();
        for (String word : whole.split(" ", -1)) {
            words.add(Spelling.isAcronym(word) && !word.contains("-") ? word : word.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    /// What most documents say that `shortForm` stands for; the plural of a short form is one too.
    Optional<String> longForm(String shortForm) {
        return longForms.getOrDefault(singular(shortForm).toUpperCase(Locale.ROOT), Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}

package topica.themes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import topica.text.Analysis;
import topica.text.Sentence;
import topica.text.Word;

/// How phrases are written: as most people do, in lower case but for acronyms and names.
///
/// A word is taken for a name if it is mostly written with a capital where no sentence begins. Headings do not
/// count, in which every word may be.
final class Spelling {

    /// How many times as often as without a capital a name is written with one.
    private static final int NAMES = 3;

    private final Map<String, Map<String, Integer>> forms = new HashMap<>();
    private final Map<List<String>, Map<List<String>, Integer>> phrases = new HashMap<>();

    /// Looks at the words of running text.
    void learn(Analysis running) {
        for (Sentence sentence : running.sentences()) {
            for (int i = 1; i < sentence.words().size(); i++) {
                Word word = sentence.words().get(i);
                if (word.terms().size() == 1) {
                    count(forms, word.terms().getFirst(), word.text());
                }
            }
        }
    }

    void learn(NounPhrase phrase) {
        count(phrases, phrase.terms(), phrase.words());
    }

    private static <K, V> void count(Map<K, Map<V, Integer>> counts, K key, V value) {
        counts.computeIfAbsent(key, fresh -> new HashMap<>()).merge(value, 1, Integer::sum);
    }

    /// How the phrase of these terms is written. Capitals of some of its words only are those of names; those of
    /// all may be a heading's, or an acronym's that follows.
    String of(List<String> terms) {
        Map<List<String>, Integer> written = phrases.getOrDefault(terms, Map.of());
        if (written.isEmpty()) {
            return joined(terms.stream().map(this::usual).toList());
        }
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        int surelyNone = 0;
        for (Map.Entry<List<String>, Integer> form : written.entrySet()) {
            List<String> words = form.getKey();
            if (isName(words)) {
                names.merge(glued(words), form.getValue(), Integer::sum);
            } else {
                others.merge(joined(words), form.getValue(), Integer::sum);
                surelyNone += words.stream().noneMatch(Spelling::isCapital) ? form.getValue() : 0;
            }
        }
        int asName = names.values().stream().mapToInt(Integer::intValue).sum();
        return asName > surelyNone ? mostFrequent(names) : mostFrequent(others);
    }

    private static boolean isName(List<String> words) {
        return words.stream().anyMatch(Spelling::isCapital) && words.stream().anyMatch(Spelling::isLower);
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0)) && !isAcronym(word);
    }

    private static boolean isLower(String word) {
        return Character.isLowerCase(word.codePointAt(0)) && word.length() > 3;
    }

    /// The form in which a term is mostly written.
    private String usual(String term) {
        Map<String, Integer> known = forms.getOrDefault(term, Map.of());
        return known.isEmpty() ? term : inCase(mostFrequent(known));
    }

    private static String mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private String joined(List<String> words) {
        return glued(words.stream().map(this::inCase).toList());
    }

    private static String glued(List<String> words) {
        StringBuilder text = new StringBuilder();
        boolean glued = true;
        for (String word : words) {
            boolean glue = word.equals("-") || word.startsWith("'");
            text.append(glued || glue ? "" : " ").append(word);
            glued = word.equals("-");
        }
        return text.toString();
    }

    /// A text in lower case but for what is an acronym or a name.
    String inCase(List<String> words) {
        return joined(words.stream()
                .map(word -> isAcronym(word) ? word : usual(word.toLowerCase(Locale.ROOT)))
                .toList());
    }

    private String inCase(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.equals(lower)) {
            return word;
        }
        return isAcronym(word) || isName(word, lower) ? word : lower;
    }

    /// Whether a word has capitals inside, or digits, so that its form is nobody's choice: `LLMs`, `mRNA`.
    static boolean isAcronym(String word) {
        return word.length() > 1 && word.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    private boolean isName(String word, String lower) {
        Map<String, Integer> known = forms.getOrDefault(lower, Map.of());
        return known.getOrDefault(word, 0) > NAMES * known.getOrDefault(lower, 0);
    }
}

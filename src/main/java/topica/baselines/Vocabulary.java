package topica.baselines;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words a baseline may see, the most widespread first; equally widespread ones by name.
final class Vocabulary {

    private static final int MOST_WORDS = 20_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Word> words = new HashMap<>();

    private Vocabulary(List<Map.Entry<String, Integer>> entries) {
        entries.forEach(entry -> words.put(entry.getKey(), new Word(entry.getKey(), words.size(), entry.getValue())));
    }

    static Vocabulary of(List<String> texts) {
        Map<String, Integer> documents = new HashMap<>();
        for (String text : texts) {
            Set<String> distinct = new HashSet<>();
            split(text).filter(distinct::add).forEach(word -> documents.merge(word, 1, Integer::sum));
        }
        return new Vocabulary(documents.entrySet().stream()
                .sorted(comparingInt(Map.Entry<String, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .toList());
    }

    int size() {
        return words.size();
    }

    /// The known words of `text` in their order, repeated as there.
    List<Word> read(String text) {
        return split(text).filter(words::containsKey).map(words::get).toList();
    }

    private static Stream<String> split(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    /// @param place its place in the vocabulary, from 0
    /// @param documents how many texts have it
    record Word(String text, int place, int documents) {}
}

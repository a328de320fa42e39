package topica.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topica.vectorize.Vocabulary;

/// Which features a space knows: the most frequent words that are not everywhere, and the most frequent 2-grams
/// that are more than their words.
final class FeatureChoice {

    /// Words in more of the documents than this say nothing about them.
    private static final double EVERYWHERE = 0.3;

    /// How many times as often as chance would have it a 2-gram must stand in a document.
    private static final double LIFT = 2;

    private FeatureChoice() {}

    /// At most `most` of the features of `tried`, which has the most frequent first: the first `contexts` of the
    /// words, as far as there are so many, and then the others, words and 2-grams, in their order.
    static Vocabulary of(Vocabulary tried, int contexts, int most) {
        List<Integer> first = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        Map<String, Integer> frequencies = new HashMap<>();
        for (int feature = 0; feature < tried.size(); feature++) {
            String text = tried.feature(feature);
            if (text.indexOf(' ') < 0) {
                frequencies.put(text, tried.documentFrequency(feature));
            }
        }
        for (int feature = 0; feature < tried.size() && first.size() + others.size() < most; feature++) {
            String text = tried.feature(feature);
            int blank = text.indexOf(' ');
            if (blank < 0 && tried.documentFrequency(feature) <= EVERYWHERE * tried.documents()) {
                (first.size() < contexts ? first : others).add(feature);
            } else if (blank >= 0
                    && isMore(text, blank, tried.documentFrequency(feature), tried.documents(), frequencies)) {
                others.add(feature);
            }
        }
        first.addAll(others);
        return tried.keep(first);
    }

    private static boolean isMore(
            String text, int blank, int together, int documents, Map<String, Integer> frequencies) {
        double one = frequencies.getOrDefault(text.substring(0, blank), documents);
        double other = frequencies.getOrDefault(text.substring(blank + 1), documents);
        return (double) together * documents >= LIFT * one * other;
    }

    /// How many of the features of `chosen`, from the first on, are words up to the first 2-gram, at most `most`.
    static int contexts(Vocabulary chosen, int most) {
        int count = 0;
        while (count < Math.min(most, chosen.size()) && chosen.feature(count).indexOf(' ') < 0) {
            count++;
        }
        return count;
    }
}

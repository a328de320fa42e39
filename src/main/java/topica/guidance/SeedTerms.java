package topica.guidance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topica.documents.Document;
import topica.text.BaseForms;
import topica.text.Tag;
import topica.text.TermScanner;
import topica.text.Tokens;
import topica.vectorize.PhraseTable;

/// How strongly documents match themes by the terms these are sought by.
///
/// A term matches in any inflection: `reward model` in `reward modelling`, not in `models of reward`. Each place
/// is worth a point, three in the title; at each place the longest term counts, and no term more than three
/// points in the abstract. The strength is the share points have of points plus three: a half where a term
/// stands in the title, or three times in the abstract. A term that holds the theme's own name counts double. Not
/// thread-safe.
public final class SeedTerms {

    /// From this strength on a document surely belongs to a theme.
    public static final double STRONG = 0.5;

    private static final int TITLE = 3;
    private static final int MOST_IN_ABSTRACT = 3;
    private static final double HALF = 3;

    /// A term that holds the theme's name counts as much as so many others.
    private static final int NAMED = 2;

    private final int themes;
    private final PhraseTable table = new PhraseTable();
    private final List<Map<Integer, Integer>> themesOfPhrase = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> bases = new HashMap<>();
    private final BaseForms forms = new BaseForms();
    private final TermScanner scanner = new TermScanner();
    private final Tokens tokens = new Tokens();

    public SeedTerms(List<GuidedTheme> themes) {
        this.themes = themes.size();
        for (int theme = 0; theme < themes.size(); theme++) {
            int[] name = sequence(themes.get(theme).name());
            for (String term : themes.get(theme).sought()) {
                int[] sequence = sequence(term);
                int phrase = table.add(sequence);
                if (phrase == themesOfPhrase.size()) {
                    themesOfPhrase.add(new HashMap<>());
                }
                themesOfPhrase.get(phrase).put(theme, holds(sequence, name) ? NAMED : 1);
            }
        }
    }

    private static boolean holds(int[] term, int[] name) {
        return Collections.indexOfSubList(
                        Arrays.stream(term).boxed().toList(),
                        Arrays.stream(name).boxed().toList())
                >= 0;
    }

    /// Whether there is any word in a term.
    static boolean isSeekable(String term) {
        Tokens tokens = new Tokens();
        new TermScanner().analyze(term, tokens);
        return tokens.count() > 0;
    }

    /// How strongly the document matches each theme, in their order, from 0 to below 1.
    public List<Double> strengths(Document document) {
        int[] points = new int[themes];
        for (int phrase : found(document.title())) {
            themesOfPhrase.get(phrase).forEach((theme, worth) -> points[theme] += worth * TITLE);
        }
        int[] counts = new int[themesOfPhrase.size()];
        for (int phrase : found(document.abstractText())) {
            if (++counts[phrase] <= MOST_IN_ABSTRACT) {
                themesOfPhrase.get(phrase).forEach((theme, worth) -> points[theme] += worth);
            }
        }
        List<Double> strengths = new ArrayList<>(points.length);
        for (int sum : points) {
            strengths.add(sum / (sum + HALF));
        }
        return strengths;
    }

    /// The longest phrases of a text, one behind the other.
    private List<Integer> found(String text) {
        int[] sequence = sequence(text);
        List<Integer> found = new ArrayList<>();
        int[] last = new int[2];
        for (int at = 0; at < sequence.length; at = Math.max(at + 1, last[1])) {
            last[0] = -1;
            table.find(sequence, at, sequence.length, (phrase, from, to) -> {
                last[0] = phrase;
                last[1] = to;
            });
            if (last[0] >= 0) {
                found.add(last[0]);
            }
        }
        return found;
    }

    private int[] sequence(String text) {
        tokens.clear();
        scanner.analyze(text, tokens);
        int[] sequence = new int[tokens.count()];
        for (int i = 0; i < sequence.length; i++) {
            sequence[i] = numbers.computeIfAbsent(tokens.term(i), this::base);
        }
        return sequence;
    }

    private int base(String term) {
        String base = forms.lemma(forms.lemma(term, Tag.NOUN), Tag.VERB);
        return bases.computeIfAbsent(base, fresh -> bases.size());
    }
}

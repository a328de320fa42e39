package topica.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import topica.documents.Document;
import topica.run.Workers;
import topica.text.Analysis;
import topica.text.CarefulAnalyzer;
import topica.vectorize.PhraseTable;

/// The noun phrases of some documents that were read closely, to be counted in all.
///
/// Phrases of the same base forms are one.
final class Phrases {

    private final Texts texts;
    private final PhraseTable table = new PhraseTable();
    private final List<List<Integer>> bases = new ArrayList<>();
    private final List<int[]> seen = new ArrayList<>();
    private final Spelling spelling = new Spelling();

    private Phrases(Texts texts) {
        this.texts = texts;
    }

    /// Title and running text, apart.
    private record Analyses(Analysis title, Analysis running) {}

    static Phrases of(List<Document> read, Texts texts, Workers workers) {
        CarefulAnalyzer analyzer = new CarefulAnalyzer();
        Analyses[] analyses = new Analyses[read.size()];
        workers.each(
                analyses.length,
                i -> analyses[i] = new Analyses(
                        analyzer.analyze(read.get(i).title()),
                        analyzer.analyze(read.get(i).abstractText())));
        Phrases phrases = new Phrases(texts);
        for (Analyses found : analyses) {
            phrases.spelling.learn(found.running);
            phrases.learn(found.title);
            phrases.learn(found.running);
        }
        return phrases;
    }

    private void learn(Analysis analysis) {
        analysis.sentences().forEach(sentence -> NounPhrase.in(sentence).forEach(this::learn));
    }

    private void learn(NounPhrase phrase) {
        int[] numbers = texts.bases(phrase.terms());
        if (numbers.length > 0 && mayName(phrase, numbers)) {
            int number = table.add(numbers);
            if (number == bases.size()) {
                bases.add(Arrays.stream(numbers).boxed().toList());
                seen.add(new int[2]);
            }
            seen.get(number)[phrase.isWhole() ? 1 : 0]++;
            spelling.learn(phrase);
        }
    }

    /// A first word before a hyphen may be any where two more follow, or a letter: `in-context learning`,
    /// `k-means`.
    private boolean mayName(NounPhrase phrase, int[] numbers) {
        boolean compound = phrase.words().size() > 1
                && phrase.words().get(1).equals("-")
                && (numbers.length > 2 || phrase.terms().getFirst().length() == 1);
        boolean emptyStart = texts.isEmpty(numbers[0]) && !compound;
        boolean alike = numbers.length > 1 && numbers[0] == numbers[1];
        String text =
                String.join(" ", Arrays.stream(numbers).mapToObj(texts::base).toList());
        return !emptyStart && !alike && !texts.isEmpty(numbers[numbers.length - 1]) && !WordLists.isEmptyPhrase(text);
    }

    int size() {
        return bases.size();
    }

    List<Integer> bases(int phrase) {
        return bases.get(phrase);
    }

    /// Which share of the places where it was read end where a name ends.
    double wholeness(int phrase) {
        int[] places = seen.get(phrase);
        return (double) places[1] / (places[0] + places[1]);
    }

    /// Whether the phrase is one word that says too little alone.
    boolean isPlain(int phrase) {
        return bases.get(phrase).size() == 1 && texts.isPlain(bases.get(phrase).getFirst());
    }

    /// The base forms of a phrase, parted by blanks.
    String text(int phrase) {
        return String.join(" ", bases.get(phrase).stream().map(texts::base).toList());
    }

    Spelling spelling() {
        return spelling;
    }

    /// Hears of all places of phrases in a document; `inTitle` for those in its title.
    interface Sink {
        void found(int phrase, int from, int to, boolean inTitle);
    }

    void find(int document, Sink sink) {
        int[] sequence = texts.sequence(document);
        int title = texts.titleLength(document);
        for (int at = 0; at < sequence.length; at++) {
            boolean inTitle = at < title;
            table.find(
                    sequence,
                    at,
                    Math.min(inTitle ? title : sequence.length, at + NounPhrase.LONGEST),
                    (phrase, from, to) -> sink.found(phrase, from, to, inTitle));
        }
    }

    /// How the phrase is written in most of `members`, the singular and the plural apart.
    Map<Integer, String> written(List<Integer> chosen, List<Integer> members) {
        Map<Integer, Map<List<String>, Integer>> forms = new HashMap<>();
        chosen.forEach(phrase -> forms.put(phrase, new HashMap<>()));
        for (int document : members) {
            find(document, (phrase, from, to, inTitle) -> {
                Map<List<String>, Integer> counts = forms.get(phrase);
                if (counts != null) {
                    counts.merge(terms(document, from, to), 1, Integer::sum);
                }
            });
        }
        Map<Integer, String> written = new HashMap<>();
        forms.forEach((phrase, counts) -> counts.entrySet().stream()
                .max(Map.Entry.<List<String>, Integer>comparingByValue()
                        .thenComparing(entry -> String.join(" ", entry.getKey())))
                .ifPresent(most -> written.put(phrase, spelling.of(most.getKey()))));
        return written;
    }

    private List<String> terms(int document, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> texts.termText(texts.term(document, i)))
                .toList();
    }
}

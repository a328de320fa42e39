package topica.themes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import topica.documents.Document;
import topica.run.Workers;
import topica.text.BaseForms;
import topica.text.Tag;
import topica.text.TermScanner;
import topica.vectorize.TermSequences;

/// Documents as sequences of terms, and of the base forms behind them: `networks` and `network` share one.
///
/// Numbers follow the order of the documents, so whatever is shown must not depend on them.
final class Texts {

    private static final int PART = 256;

    private final TermSequences terms;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> baseNumbers = new HashMap<>();
    private final int[] baseOfTerm;
    private final String[] bases;
    private final boolean[] empty;
    private final boolean[] plain;
    private final int[][] sequences;

    private Texts(TermSequences terms, Workers workers) {
        this.terms = terms;
        String[] lemmas = lemmas(terms, workers);
        this.baseOfTerm = new int[lemmas.length];
        for (int term = 0; term < lemmas.length; term++) {
            numbers.put(terms.term(term), term);
            baseOfTerm[term] = baseNumbers.computeIfAbsent(lemmas[term], fresh -> baseNumbers.size());
        }
        this.bases = new String[baseNumbers.size()];
        baseNumbers.forEach((base, number) -> bases[number] = base);
        this.empty = new boolean[bases.length];
        this.plain = new boolean[bases.length];
        for (int term = 0; term < lemmas.length; term++) {
            empty[baseOfTerm[term]] |= WordLists.isEmpty(terms.term(term), lemmas[term]);
            plain[baseOfTerm[term]] |= WordLists.isPlain(terms.term(term)) || WordLists.isPlain(lemmas[term]);
        }
        this.sequences = new int[terms.documents()][];
        Arrays.setAll(sequences, this::baseSequence);
    }

    static Texts of(List<Document> documents, Workers workers) {
        Iterator<List<Document>> parts = IntStream.iterate(0, from -> from < documents.size(), from -> from + PART)
                .mapToObj(from -> documents.subList(from, Math.min(documents.size(), from + PART)))
                .iterator();
        TermSequences.Builder builder = new TermSequences.Builder();
        workers.inOrder(parts, Texts::part, builder::add);
        return new Texts(builder.build(), workers);
    }

    private static TermSequences.Part part(List<Document> documents) {
        TermSequences.Part part = new TermSequences.Part(new TermScanner());
        documents.forEach(document -> part.add(document.title(), document.abstractText()));
        return part;
    }

    private static String[] lemmas(TermSequences terms, Workers workers) {
        String[] lemmas = new String[terms.distinct()];
        int piece = 4096;
        workers.each((lemmas.length + piece - 1) / piece, part -> {
            BaseForms forms = new BaseForms();
            for (int term = part * piece; term < Math.min(lemmas.length, (part + 1) * piece); term++) {
                lemmas[term] = forms.lemma(terms.term(term), Tag.NOUN);
            }
        });
        return lemmas;
    }

    private int[] baseSequence(int document) {
        int[] sequence = new int[terms.length(document)];
        for (int i = 0; i < sequence.length; i++) {
            sequence[i] = baseOfTerm[terms.number(document, i)];
        }
        return sequence;
    }

    int documents() {
        return sequences.length;
    }

    /// The base forms of a document in reading order, the title's first.
    int[] sequence(int document) {
        return sequences[document];
    }

    int titleLength(int document) {
        return terms.titleLength(document);
    }

    /// The number of the term at `index` of `document`.
    int term(int document, int index) {
        return terms.number(document, index);
    }

    String termText(int term) {
        return terms.term(term);
    }

    int distinctTerms() {
        return baseOfTerm.length;
    }

    int distinctBases() {
        return bases.length;
    }

    int baseOfTerm(int term) {
        return baseOfTerm[term];
    }

    String base(int number) {
        return bases[number];
    }

    /// Whether the base form says nothing of what a document is about.
    boolean isEmpty(int base) {
        return empty[base];
    }

    /// Whether the base form says too little where it stands alone.
    boolean isPlain(int base) {
        return plain[base];
    }

    /// The base forms of a phrase, or none of them where one of its terms stands in no document.
    int[] bases(List<String> phrase) {
        int[] found = phrase.stream()
                .mapToInt(this::number)
                .filter(number -> number >= 0)
                .map(this::baseOfTerm)
                .toArray();
        return found.length == phrase.size() ? found : new int[0];
    }

    /// The number of a term, or -1.
    int number(String term) {
        return numbers.getOrDefault(term, -1);
    }
}

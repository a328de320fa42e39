package topica.vectorize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import topica.text.TextAnalyzer;
import topica.text.Tokens;

/// A corpus as sequences of term numbers, each distinct term kept once: what training reads over and over.
///
/// Takes 4 bytes a term beside the dictionary, about 0.7 kB an abstract.
public final class TermSequences {

    private final List<int[]> documents;
    private final List<String> terms;
    private final long[] hashes;

    private TermSequences(List<int[]> documents, List<String> terms, long[] hashes) {
        this.documents = documents;
        this.terms = terms;
        this.hashes = hashes;
    }

    /// These documents only, in this order, with the same dictionary.
    public TermSequences keep(int[] kept) {
        return new TermSequences(Arrays.stream(kept).mapToObj(documents::get).toList(), terms, hashes);
    }

    public int documents() {
        return documents.size();
    }

    /// How many distinct terms there are.
    public int distinct() {
        return terms.size();
    }

    public String term(int number) {
        return terms.get(number);
    }

    long hash(int number) {
        return hashes[number];
    }

    /// How many terms `document` has, its title's included.
    public int length(int document) {
        return documents.get(document).length - 1;
    }

    /// How many of the first terms of `document` are its title's.
    public int titleLength(int document) {
        return documents.get(document)[0];
    }

    /// The number of the term at `index` of `document`, the title's terms first.
    public int number(int document, int index) {
        return documents.get(document)[index + 1];
    }

    /// The number of terms in the title of `document`, then all its terms, the title's first.
    int[] sequence(int document) {
        return documents.get(document);
    }

    /// The sequences of a few documents with a dictionary of their own, made on any thread.
    public static final class Part {

        private final TextAnalyzer analyzer;
        private final Tokens tokens = new Tokens();
        private final HashIndex index = new HashIndex(1 << 12);
        private final List<String> terms = new ArrayList<>();
        private final List<int[]> documents = new ArrayList<>();

        public Part(TextAnalyzer analyzer) {
            this.analyzer = analyzer;
        }

        public void add(String title, String abstractText) {
            tokens.clear();
            analyzer.analyze(title, tokens);
            int titleTerms = tokens.count();
            analyzer.analyze(abstractText, tokens);
            int[] sequence = new int[tokens.count() + 1];
            sequence[0] = titleTerms;
            for (int i = 0; i < tokens.count(); i++) {
                int number = index.add(tokens.hash(i));
                if (number == terms.size()) {
                    terms.add(tokens.term(i));
                }
                sequence[i + 1] = number;
            }
            documents.add(sequence);
        }
    }

    /// Puts parts together. The numbering follows the order in which parts are added.
    public static final class Builder {

        private final HashIndex index = new HashIndex(1 << 16);
        private final List<String> terms = new ArrayList<>();
        private final List<int[]> documents = new ArrayList<>();

        /// Adds all documents of `part`, which is spent.
        public void add(Part part) {
            int[] renumbered = new int[part.terms.size()];
            for (int i = 0; i < renumbered.length; i++) {
                renumbered[i] = index.add(part.index.hash(i));
                if (renumbered[i] == terms.size()) {
                    terms.add(part.terms.get(i));
                }
            }
            for (int[] sequence : part.documents) {
                for (int i = 1; i < sequence.length; i++) {
                    sequence[i] = renumbered[sequence[i]];
                }
                documents.add(sequence);
            }
        }

        public TermSequences build() {
            long[] hashes = new long[terms.size()];
            Arrays.setAll(hashes, index::hash);
            return new TermSequences(List.copyOf(documents), List.copyOf(terms), hashes);
        }
    }
}

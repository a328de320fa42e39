package topica.themes;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topica.documents.Document;
import topica.run.Workers;

/// How much words keep company in the documents of a reference corpus: normalized pointwise mutual
/// information.
///
/// Röder, Both and Hinneburg, "Exploring the space of topic coherence measures", WSDM 2015; counted over whole
/// documents.
public final class Coherence {

    private final int documents;
    private final Map<String, BitSet> places;

    private Coherence(int documents, Map<String, BitSet> places) {
        this.documents = documents;
        this.places = places;
    }

    /// Looks for `words` in `reference`.
    public static Coherence of(Collection<String> words, List<Document> reference, Workers workers) {
        return of(words, Texts.of(reference, workers));
    }

    static Coherence of(Collection<String> words, Texts reference) {
        BitSet[] placesOfTerm = new BitSet[reference.distinctTerms()];
        Map<String, BitSet> places = new HashMap<>();
        for (String word : words) {
            int number = reference.number(word);
            if (number >= 0) {
                placesOfTerm[number] = places.computeIfAbsent(word, fresh -> new BitSet(reference.documents()));
            }
        }
        for (int document = 0; document < reference.documents(); document++) {
            for (int i = 0; i < reference.sequence(document).length; i++) {
                BitSet found = placesOfTerm[reference.term(document, i)];
                if (found != null) {
                    found.set(document);
                }
            }
        }
        return new Coherence(reference.documents(), places);
    }

    /// The mean over all pairs of `words`, from -1 (never together) to 1 (never apart). Of a word that is in no
    /// document nothing is known, so its pairs do not count; 0 where none does.
    public double npmi(List<String> words) {
        List<BitSet> known = words.stream()
                .map(this::places)
                .filter(found -> !found.isEmpty())
                .toList();
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < known.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += npmi(known.get(i), known.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private BitSet places(String word) {
        return places.getOrDefault(word, new BitSet());
    }

    private double npmi(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        double together = (double) both.cardinality() / documents;
        if (together == 0 || together == 1) {
            return together == 0 ? -1 : 1;
        }
        double chance = (double) one.cardinality() / documents * other.cardinality() / documents;
        return StrictMath.log(together / chance) / -StrictMath.log(together);
    }
}

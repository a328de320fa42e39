package topica.themes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import topica.documents.Document;

/// A group of documents with a name, and what speaks for the name.
///
/// @param id the group's number
/// @param size how many documents it has, those of the groups within it included
/// @param parent the larger theme it is in
/// @param terms its words, the best first
/// @param phrases its phrases, the best first; the name is mostly the first that no other theme has
/// @param centralDocuments those closest to its centre, the closest first, none nearly the same as another
/// @param npmi how much its words stand in the same documents, from -1 to 1
/// @param exclusivity which share of all places of its words is in this theme, from 0 to 1
/// @param coverage which share of its documents holds what the name says, from 0 to 1
/// @param acronyms short forms in its name and phrases with what its documents say they stand for
/// @param weaknesses what may be wrong with the name; best empty
public record Theme(
        int id,
        String name,
        int size,
        OptionalInt parent,
        List<ScoredTerm> terms,
        List<ScoredPhrase> phrases,
        List<Document> centralDocuments,
        double npmi,
        double exclusivity,
        double coverage,
        Map<String, String> acronyms,
        Set<Weakness> weaknesses) {

    public Theme {
        terms = List.copyOf(terms);
        phrases = List.copyOf(phrases);
        centralDocuments = List.copyOf(centralDocuments);
        acronyms = Collections.unmodifiableMap(new LinkedHashMap<>(acronyms));
        weaknesses = Collections.unmodifiableSet(weaknesses);
    }

    /// The texts of its words, the best first.
    public List<String> words() {
        return terms.stream().map(ScoredTerm::text).toList();
    }
}

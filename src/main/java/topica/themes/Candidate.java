package topica.themes;

import java.util.Collections;
import java.util.List;

/// A phrase that might name a theme, with what is counted of it there.
///
/// @param phrase its number among all phrases
/// @param bases its base forms
/// @param documents how many of the theme's documents hold it
/// @param allDocuments how many documents of all do
/// @param score how well it would do for a name
record Candidate(int phrase, List<Integer> bases, int documents, int allDocuments, double score) {

    Candidate {
        bases = List.copyOf(bases);
    }

    int length() {
        return bases.size();
    }

    /// Whether `other` is in this one, which is longer.
    boolean holds(Candidate other) {
        return length() > other.length() && Collections.indexOfSubList(bases, other.bases) >= 0;
    }
}

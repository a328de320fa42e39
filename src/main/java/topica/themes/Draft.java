package topica.themes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A group on its way to be a theme.
///
/// @param members its documents, the closest to the centre first
/// @param central those to be shown
/// @param candidates phrases that might be its name, the best first
/// @param longForms the base forms behind acronyms that are among the candidates' words
/// @param twins for a candidate that stands for an acronym and its long form, the phrase of the other
record Draft(
        int id,
        List<Integer> members,
        List<Integer> central,
        Words.Best words,
        Acronyms acronyms,
        List<Candidate> candidates,
        Map<Integer, List<Integer>> longForms,
        Map<Integer, Integer> twins) {

    Draft {
        members = List.copyOf(members);
        central = List.copyOf(central);
        candidates = List.copyOf(candidates);
        longForms = Map.copyOf(longForms);
        twins = Map.copyOf(twins);
    }

    /// The base forms of a candidate, acronyms taken apart.
    Set<Integer> wordsOf(Candidate candidate) {
        Set<Integer> words = new TreeSet<>();
        candidate.bases().forEach(base -> words.addAll(longForms.getOrDefault(base, List.of(base))));
        return words;
    }

    /// The phrases that a candidate stands for.
    Set<Integer> phrasesOf(Candidate candidate) {
        Set<Integer> phrases = new HashSet<>(Set.of(candidate.phrase()));
        if (twins.containsKey(candidate.phrase())) {
            phrases.add(twins.getOrDefault(candidate.phrase(), candidate.phrase()));
        }
        return phrases;
    }
}

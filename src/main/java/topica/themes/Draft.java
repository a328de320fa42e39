package topica.themes;

import java.util.List;

/// A group on its way to be a theme.
///
/// @param members its documents, the closest to the centre first
/// @param central those to be shown
/// @param candidates phrases that might be its name, the best first
record Draft(
        int id,
        List<Integer> members,
        List<Integer> central,
        Words.Best words,
        Acronyms acronyms,
        List<Candidate> candidates) {

    Draft {
        members = List.copyOf(members);
        central = List.copyOf(central);
        candidates = List.copyOf(candidates);
    }
}

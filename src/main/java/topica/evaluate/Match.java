package topica.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Two labellings of the same documents, of those whose primary is in the space.
///
/// @param labels the space, by name
record Match(List<Judgement> first, List<Judgement> second, List<String> labels) {

    /// Both lists hold the same documents in the same order.
    static Match of(List<Judgement> first, List<Judgement> second, Collection<String> space) {
        Set<String> known = new TreeSet<>(space);
        check(first, second);
        List<Judgement> one = inside(first, known);
        if (one.isEmpty()) {
            throw new IllegalArgumentException("expected documents whose primary is one of the " + known.size()
                    + " labels, got none among " + first.size());
        }
        return new Match(one, inside(second, known), List.copyOf(known));
    }

    private static List<Judgement> inside(List<Judgement> judgements, Set<String> space) {
        return judgements.stream()
                .filter(judgement -> space.contains(judgement.primary()))
                .toList();
    }

    private static void check(List<Judgement> first, List<Judgement> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "expected two labellings of the same documents, got " + first.size() + " and " + second.size());
        }
        for (int i = 0; i < first.size(); i++) {
            Judgement one = first.get(i);
            Judgement other = second.get(i);
            if (!one.id().equals(other.id()) || !one.primary().equals(other.primary())) {
                throw new IllegalArgumentException(
                        "expected the same document in both labellings, got " + one.id() + " and " + other.id());
            }
        }
    }

    int documents() {
        return first.size();
    }

    Answers before() {
        return new Answers(first, labels);
    }

    Answers after() {
        return new Answers(second, labels);
    }
}

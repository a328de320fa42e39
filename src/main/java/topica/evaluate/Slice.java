package topica.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How good a labelling is on the documents of one period.
///
/// @param name the period, as `2026-04`; the year alone where finer is asked for and the month is not known;
///     `undated` for documents without a date
/// @param documents documents of the period whose primary is in the label space
/// @param accuracy with Wilson's interval, as is `anyCategoryAt1`
public record Slice(String name, int documents, Score accuracy, Score anyCategoryAt1) {

    /// The slices in the order of time, those without a date last. Documents whose primary is not in `space`
    /// are left out.
    public static List<Slice> of(List<Case> cases, Period period, Collection<String> space) {
        Set<String> known = Set.copyOf(space);
        return cases.stream()
                .filter(one -> known.contains(one.judgement().primary()))
                .collect(Collectors.groupingBy(
                        one -> period.of(one.date()),
                        TreeMap::new,
                        Collectors.mapping(Case::judgement, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Slice of(String name, List<Judgement> judgements) {
        return new Slice(
                name,
                judgements.size(),
                share(judgements, Judgement::right),
                share(judgements, Judgement::anyCategory));
    }

    private static Score share(List<Judgement> judgements, Predicate<Judgement> good) {
        int found = (int) judgements.stream().filter(good).count();
        return Score.ofShare(found, judgements.size());
    }
}

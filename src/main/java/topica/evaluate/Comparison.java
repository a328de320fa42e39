package topica.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import topica.run.Seed;

/// Two models beside each other: the first is in use, the second might take its place.
///
/// @param lost labels of the first that the second has not, by name
/// @param gained labels of the second that the first has not, by name
/// @param scored what labelled documents say; empty where there is none whose primary both have
public record Comparison(List<String> lost, List<String> gained, Optional<Scored> scored) {

    public Comparison {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /// How good both are on the documents whose primary is a label that both have.
    ///
    /// @param labels one for each label that both have, by name
    public record Scored(
            Evaluation before, Evaluation after, PairedDifference difference, List<LabelDifference> labels) {

        public Scored {
            labels = List.copyOf(labels);
        }
    }

    /// Both lists of judgements hold the same documents in the same order. A label that the second calls
    /// otherwise is called so in both, and among the labels of the first.
    public static Comparison of(
            List<Judgement> first,
            List<Judgement> second,
            Collection<String> labelsOfFirst,
            Collection<String> labelsOfSecond,
            Seed seed) {
        TreeSet<String> common = new TreeSet<>(labelsOfFirst);
        common.retainAll(labelsOfSecond);
        boolean any = first.stream().anyMatch(judgement -> common.contains(judgement.primary()));
        return new Comparison(
                without(labelsOfFirst, labelsOfSecond),
                without(labelsOfSecond, labelsOfFirst),
                any ? Optional.of(scored(first, second, common, seed)) : Optional.empty());
    }

    /// The same where the models have these labels in all, such as archives too, on which nothing is scored.
    public Comparison among(Collection<String> labelsOfFirst, Collection<String> labelsOfSecond) {
        return new Comparison(without(labelsOfFirst, labelsOfSecond), without(labelsOfSecond, labelsOfFirst), scored);
    }

    private static Scored scored(List<Judgement> first, List<Judgement> second, Collection<String> space, Seed seed) {
        Match match = Match.of(first, second, space);
        return new Scored(
                Evaluation.of(first, space, seed),
                Evaluation.of(second, space, seed),
                PairedDifference.of(match, seed),
                LabelDifference.of(match, seed));
    }

    private static List<String> without(Collection<String> labels, Collection<String> others) {
        TreeSet<String> left = new TreeSet<>(labels);
        left.removeAll(others);
        return List.copyOf(left);
    }

    /// How many documents were scored.
    public int documents() {
        return scored.map(both -> both.difference().documents()).orElse(0);
    }
}

package topica.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import topica.run.Seed;

/// How much better the second labelling of the same documents finds one label than the first.
///
/// Each difference is that of the second less that of the first. The intervals hold with 95 % for all labels of
/// at least 20 documents together, and so are wider than those of a single figure.
///
/// @param multiLabelF1 the difference of F1 among all labels of a document
public record LabelDifference(LabelScore before, LabelScore after, Score recall, Score f1, Score multiLabelF1) {

    /// From so many documents on it is no chance that a label which was rightly given is given no more: with
    /// probability 2⁻⁵ all of five differences between equals fall on one side.
    private static final int NO_CHANCE = 5;

    /// One for each label of the space, by name. O(resamples × documents).
    static List<LabelDifference> of(Match match, Seed seed) {
        Answers before = match.before();
        Answers after = match.after();
        Bootstrap<Pair> counts = Bootstrap.of(
                match.documents(),
                seed,
                times -> new Pair(before.single(times), after.single(times), before.multi(times), after.multi(times)));
        int together = Math.max(1, before.macroLabels());
        return IntStream.range(0, match.labels().size())
                .mapToObj(label -> of(match.labels().get(label), label, counts, together))
                .toList();
    }

    private static LabelDifference of(String name, int label, Bootstrap<Pair> counts, int together) {
        Pair pair = counts.value();
        return new LabelDifference(
                LabelScore.of(name, label, pair.before, pair.multiBefore),
                LabelScore.of(name, label, pair.after, pair.multiAfter),
                counts.score(one -> one.after.recall(label) - one.before.recall(label), together),
                counts.score(one -> one.after.f1(label) - one.before.f1(label), together),
                counts.score(one -> one.multiAfter.f1(label) - one.multiBefore.f1(label), together));
    }

    private record Pair(Counts before, Counts after, Counts multiBefore, Counts multiAfter) {}

    public String label() {
        return before.label();
    }

    /// How many documents have it as their primary.
    public int documents() {
        return before.documents();
    }

    /// Whether the first finds the label and the second never gives it.
    boolean silenced() {
        return Math.round(before.recall() * before.documents()) >= NO_CHANCE && after.predicted() == 0;
    }
}

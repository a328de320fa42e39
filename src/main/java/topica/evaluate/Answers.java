package topica.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Judgements as numbers, ready to be counted many times over. Labels are places in the space; every label
/// outside it is the one place after the last, which no document has as its truth.
public final class Answers {

    /// A label enters a macro average from this many true documents on.
    private static final int ENOUGH = 20;

    private static final int TOP = 3;

    private final int labels;
    private final int[] primary;
    private final int[] answer;
    private final boolean[] amongTop;
    private final boolean[] anyCategory;
    private final int[][] truths;
    private final int[][] answers;
    private final int[][] both;
    private final boolean[] right;
    private final Calibration calibration;
    private final CoverageCurve coverage;
    private final boolean[] counted;
    private final boolean[] multiLabelCounted;

    /// @param judgements of documents whose primary is in `space`
    Answers(List<Judgement> judgements, List<String> space) {
        Map<String, Integer> places = new HashMap<>();
        space.forEach(label -> places.put(label, places.size()));
        int documents = judgements.size();
        labels = space.size();
        primary = new int[documents];
        answer = new int[documents];
        amongTop = new boolean[documents];
        anyCategory = new boolean[documents];
        right = new boolean[documents];
        truths = new int[documents][];
        answers = new int[documents][];
        both = new int[documents][];
        for (int i = 0; i < documents; i++) {
            Judgement judgement = judgements.get(i);
            primary[i] = places.getOrDefault(judgement.primary(), labels);
            answer[i] = places.getOrDefault(judgement.label(), labels);
            right[i] = answer[i] == primary[i];
            amongTop[i] = judgement.ranked().stream().limit(TOP).anyMatch(judgement.primary()::equals);
            anyCategory[i] = judgement.anyCategory();
            int[] truth = places(judgement.truth(), places);
            truths[i] = truth;
            answers[i] = places(judgement.labels(), places);
            both[i] = Arrays.stream(answers[i])
                    .filter(place -> Arrays.stream(truth).anyMatch(other -> other == place))
                    .toArray();
        }
        double[] probability =
                judgements.stream().mapToDouble(Judgement::probability).toArray();
        calibration = new Calibration(probability, right);
        coverage = new CoverageCurve(probability, right);
        int[] once = Bootstrap.once(documents);
        counted = enough(single(once));
        multiLabelCounted = enough(multi(once));
    }

    /// The distinct places of `names` in the space; names outside it are left out.
    private static int[] places(List<String> names, Map<String, Integer> places) {
        return names.stream()
                .distinct()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .toArray();
    }

    Calibration calibration() {
        return calibration;
    }

    CoverageCurve coverage() {
        return coverage;
    }

    int macroLabels() {
        return count(counted);
    }

    int multiLabelMacroLabels() {
        return count(multiLabelCounted);
    }

    /// Every figure where document `i` counts `times[i]` times. Which labels enter the macro averages is
    /// settled by the documents as they are.
    Figures measure(int[] times) {
        Counts single = single(times);
        Counts multi = multi(times);
        return new Figures(
                share(right, times),
                single.macroF1(counted),
                share(amongTop, times),
                share(anyCategory, times),
                multi.microF1(),
                multi.macroF1(multiLabelCounted),
                calibration.error(times),
                coverage.area(times));
    }

    /// Primaries against likeliest labels.
    Counts single(int[] times) {
        Counts counts = new Counts(labels + 1);
        for (int i = 0; i < times.length; i++) {
            counts.truth[primary[i]] += times[i];
            counts.predicted[answer[i]] += times[i];
            counts.both[answer[i]] += right[i] ? times[i] : 0;
        }
        return counts;
    }

    /// All categories of the space against all labels of the space.
    Counts multi(int[] times) {
        Counts counts = new Counts(labels);
        for (int i = 0; i < times.length; i++) {
            int drawn = times[i];
            if (drawn > 0) {
                add(counts.truth, truths[i], drawn);
                add(counts.predicted, answers[i], drawn);
                add(counts.both, both[i], drawn);
            }
        }
        return counts;
    }

    private static void add(int[] counts, int[] places, int times) {
        for (int place : places) {
            counts[place] += times;
        }
    }

    private boolean[] enough(Counts counts) {
        boolean[] enough = new boolean[labels];
        for (int label = 0; label < labels; label++) {
            enough[label] = counts.truth[label] >= ENOUGH;
        }
        return enough;
    }

    private static int count(boolean[] flags) {
        return (int) IntStream.range(0, flags.length).filter(i -> flags[i]).count();
    }

    private static double share(boolean[] flags, int[] times) {
        int part = 0;
        for (int i = 0; i < flags.length; i++) {
            part += flags[i] ? times[i] : 0;
        }
        return (double) part / flags.length;
    }
}

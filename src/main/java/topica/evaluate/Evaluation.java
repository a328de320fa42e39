package topica.evaluate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import topica.run.Seed;

/// How good a labelling is, with 95 % intervals from resampling the documents.
///
/// Figures are over the documents whose primary is in the label space. A `label` outside the space is a
/// wrong answer; among `labels` and true categories only those of the space count. Macro averages are over
/// the labels with at least 20 true documents.
///
/// @param documents documents scored
/// @param skipped documents left out because their primary is outside the space
/// @param top3 the primary is among the first three ranked
/// @param anyCategoryAt1 the label is one of the document's categories, of the space or not
/// @param expectedCalibrationError resampling adds noise to this figure and so raises it; its interval is
///     moved back by what the resamples are higher than the value on average
/// @param calibrationNoiseFloor what a perfectly calibrated model would show: the mean of truths drawn from
///     the probabilities, and the interval of 95 % of the draws
/// @param macroLabels how many labels enter `macroF1`
/// @param multiLabelMacroLabels how many labels enter `multiLabelMacroF1`
/// @param perLabel one for each label of the space, by name
/// @param confusions the most frequent first
/// @param reliability the bins of the calibration error, from the lowest probability on
public record Evaluation(
        int documents,
        int skipped,
        Score accuracy,
        Score macroF1,
        Score top3,
        Score anyCategoryAt1,
        Score multiLabelMicroF1,
        Score multiLabelMacroF1,
        Score expectedCalibrationError,
        Score calibrationNoiseFloor,
        int macroLabels,
        int multiLabelMacroLabels,
        List<LabelScore> perLabel,
        List<Confusion> confusions,
        Outside outside,
        List<ReliabilityBin> reliability,
        Coverage coverage) {

    public Evaluation {
        perLabel = List.copyOf(perLabel);
        confusions = List.copyOf(confusions);
        reliability = List.copyOf(reliability);
    }

    /// Scores `judgements` against the labels of `space`. The order of the judgements matters only to ties of
    /// probability and to chance. O(resamples × documents).
    public static Evaluation of(List<Judgement> judgements, Collection<String> space, Seed seed) {
        Set<String> known = new TreeSet<>(space);
        var parts = judgements.stream()
                .collect(Collectors.partitioningBy(judgement -> known.contains(judgement.primary())));
        List<Judgement> inside = parts.getOrDefault(true, List.of());
        List<Judgement> outside = parts.getOrDefault(false, List.of());
        if (inside.isEmpty()) {
            throw new IllegalArgumentException("expected documents whose primary is one of the " + known.size()
                    + " labels, got none among " + judgements.size());
        }
        List<String> labels = List.copyOf(known);
        Answers answers = new Answers(inside, labels);
        Bootstrap<Figures> figures = Bootstrap.of(inside.size(), seed, answers::measure);
        int[] once = Bootstrap.once(inside.size());
        return new Evaluation(
                inside.size(),
                outside.size(),
                figures.score(Figures::accuracy),
                figures.score(Figures::macroF1),
                figures.score(Figures::top3),
                figures.score(Figures::anyCategoryAt1),
                figures.score(Figures::multiLabelMicroF1),
                figures.score(Figures::multiLabelMacroF1),
                figures.scoreWithoutBias(Figures::expectedCalibrationError),
                answers.calibration().noiseFloor(seed),
                answers.macroLabels(),
                answers.multiLabelMacroLabels(),
                perLabel(labels, answers.single(once), answers.multi(once)),
                Confusion.among(inside),
                Outside.of(inside, outside, known),
                answers.calibration().bins(),
                new Coverage(
                        figures.score(Figures::areaUnderCoverage),
                        answers.coverage().points()));
    }

    /// The figures with an interval, by their names in reports.
    public SequencedMap<String, Score> scores() {
        SequencedMap<String, Score> scores = new LinkedHashMap<>();
        scores.put("accuracy", accuracy);
        scores.put("macroF1", macroF1);
        scores.put("top3", top3);
        scores.put("anyCategoryAt1", anyCategoryAt1);
        scores.put("multiLabelMicroF1", multiLabelMicroF1);
        scores.put("multiLabelMacroF1", multiLabelMacroF1);
        scores.put("expectedCalibrationError", expectedCalibrationError);
        scores.put("calibrationNoiseFloor", calibrationNoiseFloor);
        return scores;
    }

    private static List<LabelScore> perLabel(List<String> labels, Counts single, Counts multi) {
        return IntStream.range(0, labels.size())
                .mapToObj(label -> LabelScore.of(labels.get(label), label, single, multi))
                .toList();
    }
}

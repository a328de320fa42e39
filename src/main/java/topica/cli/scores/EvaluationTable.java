package topica.cli.scores;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import topica.cli.terminal.Console;
import topica.evaluate.Confusion;
import topica.evaluate.Evaluation;
import topica.evaluate.LabelScore;
import topica.evaluate.Outside;
import topica.evaluate.Score;
import topica.evaluate.Slice;

/// The parts of an evaluation as lines to read: each figure with its 95 % interval, and what is confused most.
public final class EvaluationTable {

    private static final int CONFUSIONS = 10;
    private static final int LABEL = 16;
    private static final String SLICE_COLUMNS = "%-16s %9s  %-21s  %s\n";

    private EvaluationTable() {}

    static String figures(Evaluation evaluation) {
        StringBuilder text = new StringBuilder();
        row(text, "documents", whole(evaluation.documents()));
        row(text, "accuracy", shown(evaluation.accuracy()));
        row(text, "among the first three", shown(evaluation.top3()));
        row(text, "any of its categories", shown(evaluation.anyCategoryAt1()));
        row(text, "macro-F1", shown(evaluation.macroF1()) + over(evaluation.macroLabels()));
        row(text, "multi-label micro-F1", shown(evaluation.multiLabelMicroF1()));
        String multi = shown(evaluation.multiLabelMacroF1());
        row(text, "multi-label macro-F1", multi + over(evaluation.multiLabelMacroLabels()));
        row(text, "calibration error", shown(evaluation.expectedCalibrationError()));
        row(text, "  of chance alone", shown(evaluation.calibrationNoiseFloor()));
        outside(text, evaluation.outside());
        return text.toString();
    }

    private static void outside(StringBuilder text, Outside outside) {
        if (outside.documents() > 0) {
            text.append('\n');
            row(text, "documents of no label", whole(outside.documents()));
            row(text, "given their archive", shown(outside.exactArchive()));
            row(text, "given one of theirs", shown(outside.anyArchive()));
            row(text, "others taken for such", shown(outside.falseArchive()));
        }
    }

    /// Above 0 where what was evaluated is better.
    static String paired(Finding.Paired paired) {
        var difference = paired.difference();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "on %,d documents higher than %s by\n",
                difference.documents(),
                Console.printable(paired.against())));
        row(text, "accuracy", gain(difference.accuracy()));
        row(text, "among the first three", gain(difference.top3()));
        row(text, "any of its categories", gain(difference.anyCategoryAt1()));
        row(text, "multi-label micro-F1", gain(difference.multiLabelMicroF1()));
        row(
                text,
                "primaries won, lost",
                whole(difference.won()) + ", " + whole(difference.lost()) + "; by chance alone so far apart with "
                        + difference.chance());
        return text.toString();
    }

    static String slices(List<Slice> slices) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(Locale.ROOT, SLICE_COLUMNS, "time", "documents", "accuracy", "any of its categories"));
        for (Slice slice : slices) {
            text.append(String.format(
                    Locale.ROOT,
                    SLICE_COLUMNS,
                    slice.name(),
                    whole(slice.documents()),
                    shown(slice.accuracy()),
                    shown(slice.anyCategoryAt1())));
        }
        return text.toString();
    }

    /// Without the labels that no document has and none was given.
    static String labels(List<LabelScore> scores) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-16s %28s  %28s\n", "", "as the primary", "among all labels"));
        text.append(columns("label", "docs", "prec.", "recall", "F1", "docs", "prec.", "recall", "F1"));
        for (LabelScore score : scores) {
            if (score.documents() + score.predicted() + score.multiLabelDocuments() + score.multiLabelPredicted() > 0) {
                text.append(columns(
                        cut(score.label(), LABEL),
                        whole(score.documents()),
                        shown(score.precision()),
                        shown(score.recall()),
                        shown(score.f1()),
                        whole(score.multiLabelDocuments()),
                        shown(score.multiLabelPrecision()),
                        shown(score.multiLabelRecall()),
                        shown(score.multiLabelF1())));
            }
        }
        return text.toString();
    }

    private static String columns(Object... cells) {
        return String.format(Locale.ROOT, "%-16s %7s %6s %6s %6s  %7s %6s %6s %6s\n", cells);
    }

    static String confusions(List<Confusion> confusions, Map<String, String> titles, int columns) {
        StringBuilder text = new StringBuilder("confused most\n");
        for (Confusion confusion : confusions.subList(0, Math.min(CONFUSIONS, confusions.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "%,7d  %s taken for %s, such as\n",
                    confusion.count(),
                    Console.printable(confusion.truth()),
                    Console.printable(confusion.predicted())));
            for (String id : confusion.examples()) {
                String line = id + "  " + titles.getOrDefault(id, "");
                text.append("         ").append(cut(line.strip(), columns - 9)).append('\n');
            }
        }
        return text.toString();
    }

    /// What fits, with a mark where something is missing.
    static String cut(String text, int width) {
        String clean = Console.printable(text);
        return clean.codePointCount(0, clean.length()) <= width
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-23s %s\n", name, value));
    }

    private static String over(int labels) {
        return labels == 1 ? "  over 1 label" : "  over " + labels + " labels";
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    public static String shown(Score score) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", score.value(), score.low(), score.high());
    }

    public static String gain(Score score) {
        return String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", score.value(), score.low(), score.high());
    }
}

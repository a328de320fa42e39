package topica.cli;

import java.util.List;
import java.util.Locale;
import topica.evaluate.Confusion;
import topica.evaluate.Evaluation;
import topica.evaluate.Outside;
import topica.evaluate.Score;

/// An evaluation to read: each figure with its 95 % interval, and what is confused most.
final class EvaluationTable {

    private static final int CONFUSIONS = 10;

    private EvaluationTable() {}

    static String of(Evaluation evaluation) {
        StringBuilder text = new StringBuilder();
        row(text, "documents", String.format(Locale.ROOT, "%,d", evaluation.documents()));
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
        confusions(text, evaluation.confusions());
        return text.toString();
    }

    private static void outside(StringBuilder text, Outside outside) {
        if (outside.documents() > 0) {
            text.append('\n');
            row(text, "documents of no label", String.format(Locale.ROOT, "%,d", outside.documents()));
            row(text, "given their archive", shown(outside.exactArchive()));
            row(text, "given one of theirs", shown(outside.anyArchive()));
            row(text, "others taken for such", shown(outside.falseArchive()));
        }
    }

    private static void confusions(StringBuilder text, List<Confusion> confusions) {
        if (confusions.isEmpty()) {
            return;
        }
        text.append("\nconfused most\n");
        for (Confusion confusion : confusions.subList(0, Math.min(CONFUSIONS, confusions.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "%,7d  %-16s taken for %-16s such as %s\n",
                    confusion.count(),
                    Console.printable(confusion.truth()),
                    Console.printable(confusion.predicted()),
                    Console.printable(confusion.examples().getFirst())));
        }
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-23s %s\n", name, value));
    }

    private static String over(int labels) {
        return labels == 1 ? "  over 1 label" : "  over " + labels + " labels";
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    static String shown(Score score) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", score.value(), score.low(), score.high());
    }
}

package topica.cli.scores;

import java.util.List;
import java.util.Locale;
import topica.evaluate.Evaluation;
import topica.evaluate.PairedDifference;
import topica.evaluate.Score;

/// A baseline's figures beside Topica's.
///
/// @param difference Topica against the baseline: above 0 where Topica is better
public record Rival(String name, Evaluation evaluation, PairedDifference difference) {

    private static final String COLUMNS = "%-33s %-21s %6s %8s %6s  %s";

    /// All of them in one table, Topica first.
    static String table(Evaluation topica, List<Rival> rivals) {
        StringBuilder text = new StringBuilder();
        String head = String.format(
                Locale.ROOT, COLUMNS, "", "accuracy", "top-3", "macro-F1", "calib.", "Topica's accuracy is higher by");
        text.append(head).append('\n');
        text.append(row("Topica", topica, "")).append('\n');
        for (Rival rival : rivals) {
            text.append(row(rival.name, rival.evaluation, EvaluationTable.gain(rival.difference.accuracy())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String row(String name, Evaluation evaluation, String gain) {
        return String.format(
                        Locale.ROOT,
                        COLUMNS,
                        name,
                        EvaluationTable.shown(evaluation.accuracy()),
                        shown(evaluation.top3()),
                        shown(evaluation.macroF1()),
                        shown(evaluation.expectedCalibrationError()),
                        gain)
                .stripTrailing();
    }

    private static String shown(Score score) {
        return String.format(Locale.ROOT, "%.3f", score.value());
    }
}

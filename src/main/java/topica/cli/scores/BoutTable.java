package topica.cli.scores;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import topica.cli.terminal.Columns;
import topica.cli.terminal.Console;
import topica.evaluate.Change;
import topica.evaluate.Changed;
import topica.evaluate.Comparison;
import topica.evaluate.LabelDifference;
import topica.evaluate.PairedDifference;
import topica.evaluate.Score;

/// A comparison of two models as lines to read.
final class BoutTable {

    private static final int CHANGES = 10;
    private static final String FIGURE = "%-23s %-21s  %-21s  %s\n";
    private static final String LABEL = "%-16s %7s %6s %6s  %-26s %6s %6s  %s\n";

    private final StringBuilder text = new StringBuilder();
    private final Bout bout;
    private final int columns;

    private BoutTable(Bout bout, int columns) {
        this.bout = bout;
        this.columns = columns;
    }

    static String of(Bout bout, int columns) {
        BoutTable table = new BoutTable(bout, columns);
        table.line("before   " + bout.before());
        table.line("after    " + bout.after());
        names(table, "lost     ", bout.comparison().lost());
        names(table, "new      ", bout.comparison().gained());
        bout.comparison().scored().ifPresent(table::scored);
        table.changes();
        table.gate();
        return table.text.toString();
    }

    private static void names(BoutTable table, String name, List<String> labels) {
        if (!labels.isEmpty()) {
            table.line(name + String.join(" ", labels));
        }
    }

    private void scored(Comparison.Scored scored) {
        PairedDifference difference = scored.difference();
        text.append(String.format(Locale.ROOT, "\non %,d labelled documents\n", difference.documents()));
        text.append(String.format(Locale.ROOT, FIGURE, "", "before", "after", "higher by"));
        figure("accuracy", scored.before().accuracy(), scored.after().accuracy(), difference.accuracy());
        figure("among the first three", scored.before().top3(), scored.after().top3(), difference.top3());
        figure(
                "any of its categories",
                scored.before().anyCategoryAt1(),
                scored.after().anyCategoryAt1(),
                difference.anyCategoryAt1());
        figure("macro-F1", scored.before().macroF1(), scored.after().macroF1(), difference.macroF1());
        figure(
                "multi-label micro-F1",
                scored.before().multiLabelMicroF1(),
                scored.after().multiLabelMicroF1(),
                difference.multiLabelMicroF1());
        figure(
                "multi-label macro-F1",
                scored.before().multiLabelMacroF1(),
                scored.after().multiLabelMacroF1(),
                difference.multiLabelMacroF1());
        figure(
                "calibration error",
                scored.before().expectedCalibrationError(),
                scored.after().expectedCalibrationError(),
                difference.expectedCalibrationError());
        line(String.format(
                Locale.ROOT,
                "%-23s %,d, %,d; by chance alone so far apart with %s",
                "primaries won, lost",
                difference.won(),
                difference.lost(),
                difference.chance()));
        labels(scored.labels());
    }

    private void figure(String name, Score before, Score after, Score gain) {
        text.append(String.format(
                Locale.ROOT,
                FIGURE,
                name,
                EvaluationTable.shown(before),
                EvaluationTable.shown(after),
                EvaluationTable.gain(gain)));
    }

    private void labels(List<LabelDifference> labels) {
        text.append(String.format(Locale.ROOT, "\n" + LABEL, "", "", "recall", "", "", "F1", "", "")
                        .stripTrailing() + "\n");
        row("label", "docs", "before", "after", "higher by", "before", "after", "higher by");
        for (LabelDifference label : labels) {
            if (label.documents() + label.before().predicted() + label.after().predicted() > 0) {
                row(
                        Columns.cut(Console.printable(label.label()), 16),
                        String.format(Locale.ROOT, "%,d", label.documents()),
                        shown(label.before().recall()),
                        shown(label.after().recall()),
                        EvaluationTable.gain(label.recall()),
                        shown(label.before().f1()),
                        shown(label.after().f1()),
                        EvaluationTable.gain(label.f1()));
            }
        }
    }

    private void row(Object... cells) {
        text.append(String.format(Locale.ROOT, LABEL, cells));
    }

    private void changes() {
        line("");
        line(String.format(Locale.ROOT, "%,d of %,d documents get another label", bout.changed(), bout.documents()));
        for (Change change :
                bout.changes().subList(0, Math.min(CHANGES, bout.changes().size()))) {
            line(String.format(
                    Locale.ROOT, "%,9d  %s, before %s", change.documents(), change.after(), change.before()));
        }
        if (!bout.examples().isEmpty()) {
            line("such as");
            bout.examples().forEach(this::example);
        }
    }

    private void example(Changed one) {
        line("  " + Columns.cut(Console.printable((one.id() + "  " + one.title()).strip()), columns - 2));
        String truth = one.truth().isEmpty() ? "" : "; it is " + one.truth();
        line(String.format(
                Locale.ROOT,
                "    %s %.2f, before %s %.2f%s",
                one.after(),
                one.afterProbability(),
                one.before(),
                one.beforeProbability(),
                truth));
        if (!one.terms().isEmpty()) {
            line("    by " + one.terms().stream().map(BoutTable::term).collect(Collectors.joining(", ")));
        }
    }

    private static String term(Changed.Term term) {
        return term.term() + (term.inTitle() ? " (title)" : "") + String.format(Locale.ROOT, " %+.2f", term.gain());
    }

    private void gate() {
        line("");
        if (bout.gate().passed()) {
            line("the gate lets it pass");
        } else {
            line("the gate does not let it pass:");
            bout.gate().objections().forEach(objection -> line("  " + objection));
        }
    }

    private void line(String line) {
        text.append(Console.printable(line)).append('\n');
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}

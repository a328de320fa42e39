package topica.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import topica.evaluate.Confusion;
import topica.evaluate.Coverage;
import topica.evaluate.Evaluation;
import topica.evaluate.LabelScore;
import topica.evaluate.Outside;
import topica.evaluate.PairedDifference;
import topica.evaluate.Score;
import topica.evaluate.Slice;

/// How good a labelling is, as one page to read, to keep and to hand on.
///
/// @param subject what was evaluated
/// @param titles of documents that are examples of a confusion, by id
/// @param slices by time, where they were asked for
/// @param differences what is better about the subject, by the name of what it is compared with
public record ScorePage(
        String subject,
        Evaluation evaluation,
        Map<String, String> titles,
        List<Slice> slices,
        SequencedMap<String, PairedDifference> differences) {

    private static final int CONFUSIONS = 20;

    /// The page as it goes into a file, in UTF-8.
    public String html() {
        List<Markup> body = new ArrayList<>();
        body.add(Markup.tag("h1").holding("How good is " + subject + "?"));
        body.add(prose(whole(evaluation.documents()) + " documents were scored; " + whole(evaluation.skipped())
                + " were left out, because their primary category is no label. Every figure is a share between 0 and 1, "
                + "and stands beside its 95 % interval."));
        body.add(scores().html());
        differences.forEach((other, difference) -> {
            body.add(heading("Compared with " + other));
            body.add(prose(compared(difference)));
            body.add(comparison(difference).html());
        });
        if (!slices.isEmpty()) {
            body.add(heading("Over time"));
            body.add(sliceTable().html());
        }
        body.add(heading("Are its probabilities worth believing, and what if it answers only when it is sure?"));
        body.add(Markup.tag("div")
                .with("class", "figures")
                .holding(ReliabilityFigure.of(evaluation.reliability()), coverage()));
        body.add(heading("Label by label"));
        body.add(prose("As the primary of a document, and among all its labels."));
        body.add(labels().html());
        if (!evaluation.confusions().isEmpty()) {
            body.add(heading("What is confused most"));
            body.add(confusions().html());
        }
        if (evaluation.outside().documents() > 0) {
            body.add(heading("Documents of no label"));
            body.add(outside(evaluation.outside()).html());
        }
        return Page.of("Scores of " + subject, ReliabilityFigure.STYLE, body);
    }

    private Table scores() {
        List<List<Markup>> rows = new ArrayList<>();
        rows.add(score("accuracy: the likeliest label is the primary category", evaluation.accuracy()));
        rows.add(score("the primary is among the first three", evaluation.top3()));
        rows.add(score("the likeliest label is any of the categories", evaluation.anyCategoryAt1()));
        rows.add(score("macro-F1, over " + evaluation.macroLabels() + " labels", evaluation.macroF1()));
        rows.add(score("multi-label micro-F1", evaluation.multiLabelMicroF1()));
        rows.add(score(
                "multi-label macro-F1, over " + evaluation.multiLabelMacroLabels() + " labels",
                evaluation.multiLabelMacroF1()));
        rows.add(score("calibration error", evaluation.expectedCalibrationError()));
        rows.add(score("calibration error of chance alone", evaluation.calibrationNoiseFloor()));
        rows.add(score("area under the curve of coverage", evaluation.coverage().area()));
        return new Table(1, List.of("figure", "value", "95 % interval"), rows);
    }

    private static List<Markup> score(String name, Score score) {
        return Table.row(name, shown(score.value()), interval(score));
    }

    private static String compared(PairedDifference difference) {
        return "On " + whole(difference.documents()) + " documents both have labelled. The primary of "
                + whole(difference.won()) + " is right here alone, of " + whole(difference.lost())
                + " there alone; labellings that are equally good would be so far apart with "
                + difference.chance() + " (McNemar's test, mid-p).";
    }

    private static Table comparison(PairedDifference difference) {
        return new Table(
                1,
                List.of("figure", "higher by", "95 % interval"),
                List.of(
                        gain("accuracy", difference.accuracy()),
                        gain("the primary is among the first three", difference.top3()),
                        gain("the likeliest label is any of the categories", difference.anyCategoryAt1()),
                        gain("multi-label micro-F1", difference.multiLabelMicroF1())));
    }

    private static List<Markup> gain(String name, Score score) {
        return Table.row(name, signed(score.value()), signed(score.low()) + " to " + signed(score.high()));
    }

    private Table sliceTable() {
        List<List<Markup>> rows = slices.stream()
                .map(slice -> Table.row(
                        slice.name(),
                        whole(slice.documents()),
                        shown(slice.accuracy().value()),
                        interval(slice.accuracy()),
                        shown(slice.anyCategoryAt1().value()),
                        interval(slice.anyCategoryAt1())))
                .toList();
        return new Table(
                1, List.of("period", "documents", "accuracy", "95 % interval", "any category", "95 % interval"), rows);
    }

    private Markup coverage() {
        List<Coverage.Point> points = evaluation.coverage().points();
        Chart chart = new Chart(
                "Coverage: how often answers are right when only the surest are given",
                "share of documents answered",
                "share of the answers that is right",
                points.stream()
                        .map(point -> new Chart.Point(
                                point.coverage(),
                                point.accuracy(),
                                "%s answered, all with probability %s or more: %s right"
                                        .formatted(
                                                whole(point.documents()),
                                                shown(point.probability()),
                                                shown(point.accuracy()))))
                        .toList(),
                false);
        List<List<Markup>> rows = points.stream()
                .map(point -> Table.row(
                        shown(point.coverage()),
                        shown(point.probability()),
                        shown(point.accuracy().value()),
                        interval(point.accuracy())))
                .toList();
        return ReliabilityFigure.figure(
                chart,
                "Documents are answered from the surest on. The area under the curve is "
                        + shown(evaluation.coverage().area()) + ".",
                new Table(0, List.of("answered", "probability at least", "right", "95 % interval"), rows));
    }

    private Table labels() {
        List<List<Markup>> rows =
                evaluation.perLabel().stream().map(ScorePage::label).toList();
        return new Table(
                1,
                List.of("label", "primary of", "precision", "recall", "F1", "label of", "precision", "recall", "F1"),
                rows);
    }

    private static List<Markup> label(LabelScore score) {
        return Table.row(
                score.label(),
                whole(score.documents()),
                shown(score.precision()),
                shown(score.recall()),
                shown(score.f1()),
                whole(score.multiLabelDocuments()),
                shown(score.multiLabelPrecision()),
                shown(score.multiLabelRecall()),
                shown(score.multiLabelF1()));
    }

    private Table confusions() {
        List<List<Markup>> rows = evaluation.confusions().stream()
                .limit(CONFUSIONS)
                .map(this::confusion)
                .toList();
        return new Table(4, List.of("primary", "taken for", "documents", "such as"), rows);
    }

    private List<Markup> confusion(Confusion confusion) {
        List<Markup> examples = confusion.examples().stream().map(this::example).toList();
        return List.of(
                Markup.text(confusion.truth()),
                Markup.text(confusion.predicted()),
                Markup.text(whole(confusion.count())),
                Markup.tag("ul").holding(examples));
    }

    private Markup example(String id) {
        Markup title = Markup.tag("bdi").holding(titles.getOrDefault(id, ""));
        Markup name = Markup.tag("bdi").with("class", "faint").holding(id);
        return Markup.tag("li").holding(title, Markup.text(" "), name);
    }

    private static Table outside(Outside outside) {
        return new Table(
                1,
                List.of("figure", "value"),
                List.of(
                        Table.row("documents whose primary is no label", whole(outside.documents())),
                        Table.row("given the archive of their primary", shown(outside.exactArchive())),
                        Table.row("given the archive of one of their categories", shown(outside.anyArchive())),
                        Table.row("others taken for an archive that is not theirs", shown(outside.falseArchive()))));
    }

    private static Markup heading(String text) {
        return Markup.tag("h2").holding(text);
    }

    private static Markup prose(String text) {
        return Markup.tag("p").holding(text);
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String shown(Score score) {
        return shown(score.value()) + " (" + interval(score) + ")";
    }

    private static String interval(Score score) {
        return shown(score.low()) + "–" + shown(score.high());
    }

    private static String signed(double difference) {
        return String.format(Locale.ROOT, "%+.3f", difference);
    }
}

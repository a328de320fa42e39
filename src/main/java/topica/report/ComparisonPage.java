package topica.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import topica.evaluate.Change;
import topica.evaluate.Changed;
import topica.evaluate.Comparison;
import topica.evaluate.Gate;
import topica.evaluate.LabelDifference;
import topica.evaluate.PairedDifference;
import topica.evaluate.Score;

/// Two models beside each other, as one page to read, to keep and to hand on.
///
/// @param before what the model in use is called
/// @param after what the model is called that might take its place
/// @param documents how many both have labelled
/// @param changed how many of them get another label
/// @param examples the first of those that do
public record ComparisonPage(
        String before,
        String after,
        long documents,
        long changed,
        List<Change> changes,
        List<Changed> examples,
        Comparison comparison,
        Gate gate) {

    private static final int CHANGES = 20;

    /// The page as it goes into a file, in UTF-8.
    public String html() {
        List<Markup> body = new ArrayList<>();
        body.add(Markup.tag("h1").holding("Is " + after + " better than " + before + "?"));
        body.add(prose(gate.passed() ? "The gate lets it pass." : "The gate does not let it pass:"));
        if (!gate.passed()) {
            body.add(list(gate.objections()));
        }
        names(body, "Labels that are lost: ", comparison.lost());
        names(body, "Labels that are new: ", comparison.gained());
        comparison.scored().ifPresent(scored -> scored(body, scored));
        body.add(heading("What gets another label"));
        body.add(prose(whole(changed) + " of " + whole(documents) + " documents."));
        if (changed > 0) {
            body.add(changeTable().html());
            body.add(exampleTable().html());
        }
        return Page.of(after + " against " + before, ReliabilityFigure.STYLE, body);
    }

    private static void names(List<Markup> body, String start, List<String> labels) {
        if (!labels.isEmpty()) {
            body.add(prose(start + String.join(", ", labels) + "."));
        }
    }

    private static void scored(List<Markup> body, Comparison.Scored scored) {
        PairedDifference difference = scored.difference();
        body.add(heading("How good are they?"));
        body.add(prose("On " + whole(difference.documents()) + " documents whose primary is a label that both have. "
                + "The primary of " + whole(difference.won()) + " is right after alone, of "
                + whole(difference.lost()) + " before alone; models that are equally good would be so far apart with "
                + difference.chance() + " (McNemar's test, mid-p). The intervals hold with 95 %."));
        body.add(figures(scored).html());
        body.add(heading("Are their probabilities worth believing?"));
        body.add(Markup.tag("div")
                .with("class", "figures")
                .holding(
                        titled("Before", ReliabilityFigure.of(scored.before().reliability())),
                        titled("After", ReliabilityFigure.of(scored.after().reliability()))));
        body.add(heading("Label by label"));
        body.add(prose("As the primary of a document. The intervals hold with 95 % for all labels together."));
        body.add(labels(scored.labels()).html());
    }

    private static Markup titled(String title, Markup figure) {
        return Markup.tag("section").holding(Markup.tag("h3").holding(title), figure);
    }

    private static Table figures(Comparison.Scored scored) {
        var one = scored.before();
        var two = scored.after();
        var gain = scored.difference();
        return new Table(
                1,
                List.of("figure", "before", "after", "higher by", "95 % interval"),
                List.of(
                        figure("accuracy", one.accuracy(), two.accuracy(), gain.accuracy()),
                        figure("the primary is among the first three", one.top3(), two.top3(), gain.top3()),
                        figure(
                                "the likeliest label is any of the categories",
                                one.anyCategoryAt1(),
                                two.anyCategoryAt1(),
                                gain.anyCategoryAt1()),
                        figure("macro-F1", one.macroF1(), two.macroF1(), gain.macroF1()),
                        figure(
                                "multi-label micro-F1",
                                one.multiLabelMicroF1(),
                                two.multiLabelMicroF1(),
                                gain.multiLabelMicroF1()),
                        figure(
                                "multi-label macro-F1",
                                one.multiLabelMacroF1(),
                                two.multiLabelMacroF1(),
                                gain.multiLabelMacroF1()),
                        figure(
                                "calibration error",
                                one.expectedCalibrationError(),
                                two.expectedCalibrationError(),
                                gain.expectedCalibrationError())));
    }

    private static List<Markup> figure(String name, Score before, Score after, Score gain) {
        return Table.row(name, shown(before.value()), shown(after.value()), signed(gain.value()), interval(gain));
    }

    private static Table labels(List<LabelDifference> labels) {
        List<List<Markup>> rows = labels.stream()
                .map(label -> Table.row(
                        label.label(),
                        whole(label.documents()),
                        shown(label.before().recall()),
                        shown(label.after().recall()),
                        signed(label.recall().value()) + " (" + interval(label.recall()) + ")",
                        shown(label.before().f1()),
                        shown(label.after().f1()),
                        signed(label.f1().value()) + " (" + interval(label.f1()) + ")"))
                .toList();
        return new Table(
                1,
                List.of(
                        "label",
                        "primary of",
                        "recall before",
                        "after",
                        "higher by",
                        "F1 before",
                        "after",
                        "higher by"),
                rows);
    }

    private Table changeTable() {
        List<List<Markup>> rows = changes.stream()
                .limit(CHANGES)
                .map(change -> Table.row(change.before(), change.after(), whole(change.documents())))
                .toList();
        return new Table(2, List.of("before", "after", "documents"), rows);
    }

    private Table exampleTable() {
        List<List<Markup>> rows = examples.stream().map(ComparisonPage::example).toList();
        return new Table(5, List.of("such as", "before", "after", "its primary", "by the terms"), rows);
    }

    private static List<Markup> example(Changed one) {
        Markup title = Markup.tag("bdi").holding(one.title());
        Markup id = Markup.tag("bdi").with("class", "faint").holding(one.id());
        String terms = one.terms().stream()
                .map(term -> term.term() + (term.inTitle() ? " (title) " : " ") + signed(term.gain()))
                .collect(Collectors.joining(", "));
        return List.of(
                Markup.of(List.of(title, Markup.text(" "), id)),
                Markup.text(one.before() + " " + shown(one.beforeProbability())),
                Markup.text(one.after() + " " + shown(one.afterProbability())),
                Markup.text(one.truth()),
                Markup.text(terms));
    }

    private static Markup list(List<String> items) {
        return Markup.tag("ul")
                .holding(items.stream()
                        .map(item -> Markup.tag("li").holding(item))
                        .toList());
    }

    private static Markup heading(String text) {
        return Markup.tag("h2").holding(text);
    }

    private static Markup prose(String text) {
        return Markup.tag("p").holding(text);
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String signed(double difference) {
        return String.format(Locale.ROOT, "%+.3f", difference);
    }

    private static String interval(Score score) {
        return signed(score.low()) + " to " + signed(score.high());
    }
}

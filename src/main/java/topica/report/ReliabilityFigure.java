package topica.report;

import java.util.List;
import java.util.Locale;
import topica.evaluate.ReliabilityBin;
import topica.evaluate.Score;

/// How far probabilities can be believed, drawn, with the numbers beneath.
final class ReliabilityFigure {

    /// What pages with figures look like.
    static final String STYLE = """
            .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
                gap: 1rem 2rem; }
            figure { margin: 0; }
            svg { display: block; width: 100%; max-width: 32rem; height: auto; }
            svg text { fill: var(--ink); font: 11px system-ui, sans-serif; }
            .grid { stroke: var(--rule); }
            .ideal { stroke: var(--faint); stroke-dasharray: 4 4; }
            .line, .interval { stroke: var(--mark); fill: none; }
            .line { stroke-width: 2; }
            .dot { fill: var(--mark); }
            summary { cursor: pointer; color: var(--faint); }
            """;

    private ReliabilityFigure() {}

    /// How often answers are right, by how sure they are.
    static Markup of(List<ReliabilityBin> bins) {
        Chart chart = new Chart(
                "Reliability: how often answers are right, by how sure they are",
                "probability that was said",
                "share that was right",
                bins.stream()
                        .map(bin -> new Chart.Point(
                                bin.probability(),
                                bin.accuracy(),
                                "%s said, %s right, of %s documents"
                                        .formatted(
                                                shown(bin.probability()),
                                                shown(bin.accuracy()),
                                                whole(bin.documents()))))
                        .toList(),
                true);
        List<List<Markup>> rows = bins.stream()
                .map(bin -> Table.row(
                        whole(bin.documents()),
                        shown(bin.probability()),
                        shown(bin.accuracy().value()),
                        interval(bin.accuracy())))
                .toList();
        return figure(
                chart,
                "Each dot is a group of equally many documents. On the dashed line, of those said to be right with "
                        + "probability 0.7 seven in ten are; below it answers are too sure of themselves.",
                new Table(0, List.of("documents", "said", "right", "95 % interval"), rows));
    }

    /// A chart, what it means, and what it was drawn from.
    static Markup figure(Chart chart, String caption, Table numbers) {
        return Markup.tag("figure")
                .holding(
                        chart.svg(),
                        Markup.tag("figcaption").holding(caption),
                        Markup.tag("details").holding(Markup.tag("summary").holding("The numbers"), numbers.html()));
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
}

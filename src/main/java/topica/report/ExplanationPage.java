package topica.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import topica.classify.Explanation;
import topica.classify.Explanation.Neighbour;
import topica.classify.Question;
import topica.classify.Reason;
import topica.classify.Reason.Term;
import topica.report.Markup.Tag;
import topica.text.MarkedText;
import topica.text.MarkedText.Span;

/// One page of why documents got their labels.
public final class ExplanationPage {

    /// How many terms are listed one by one, of those that add most and of those that add least.
    private static final int MOST = 10;

    private static final int LEAST = 5;

    private static final String STYLE = """
            :root { --for: 0, 110, 160; --against: 190, 80, 0; }
            @media (prefers-color-scheme: dark) {
                :root { --for: 70, 175, 235; --against: 245, 145, 60; }
            }
            main { margin: 0 auto; max-width: 44rem; }
            article + article { border-top: 3px solid var(--rule); margin-top: 3rem; padding-top: 1rem; }
            section { border-top: 1px solid var(--rule); margin-top: 1.75rem; }
            h2 { margin: 1.25rem 0 .5rem; }
            .faint { font-size: .875rem; margin: .25rem 0; }
            .title { font-weight: 600; margin: .75rem 0 0; }
            .text { line-height: 1.65; margin: .25rem 0 .75rem; }
            mark { color: var(--ink); border-radius: 3px; padding: 0 .1em; }
            mark.for { background: rgba(var(--for), calc(.03 + .47 * var(--s)));
                border-bottom: 2px solid rgba(var(--for), var(--s)); }
            mark.against { background: rgba(var(--against), calc(.03 + .37 * var(--s)));
                border-bottom: 2px dotted rgba(var(--against), var(--s)); }
            table { width: 100%; font-size: .9375rem; line-height: 1.45; }
            td { border: 0; padding: .06rem .9rem .06rem 0; vertical-align: baseline; overflow-wrap: anywhere; }
            td:first-child { width: 1%; text-align: right; white-space: nowrap; }
            td:last-child { width: 30%; padding-right: 0; vertical-align: middle; }
            @media (min-width: 40rem) { td:last-child { width: 40%; } }
            td i { display: block; height: .55rem; border-radius: 2px; width: calc(100% * var(--s)); }
            td i.for { background: rgb(var(--for)); }
            td i.against { background: repeating-linear-gradient(45deg, rgb(var(--against)) 0 3px, transparent 3px 5px); }
            tr:last-child td { border-top: 1px solid var(--rule); font-weight: 600; }
            small { color: var(--faint); }
            ol { padding-left: 1.4rem; margin: 0; }
            li { margin: .3rem 0; }
            @media print { section, tr { break-inside: avoid; } }
            """;

    private static final Markup LEGEND = Markup.trusted("""
            <p class="faint">Marks: <mark class="for" style="--s:.7">speaks for it</mark>
            <mark class="against" style="--s:.7">speaks against it</mark>, the stronger the colour, the more.
            The numbers of each list add up to its score.</p>""");

    private static final Markup NO_BAR = Markup.text("");

    private ExplanationPage() {}

    /// The page, whole, for these explanations in this order.
    public static String of(List<Explanation> explanations) {
        return Page.of(
                "Topica: why these labels",
                STYLE,
                explanations.stream().map(ExplanationPage::article).toList());
    }

    /// An element with each of its pieces on lines of its own.
    private static Markup lines(String name, List<Markup> pieces) {
        List<Markup> lines = new ArrayList<>(List.of(Markup.NEW_LINE));
        for (Markup piece : pieces) {
            lines.add(piece);
            lines.add(Markup.NEW_LINE);
        }
        return Markup.tag(name).holding(lines);
    }

    private static Markup article(Explanation explanation) {
        String title = explanation.title().isEmpty() ? explanation.id() : explanation.title();
        String flags = explanation.flags().stream().map(flag -> " · " + flag).collect(Collectors.joining());
        String answer = explanation.label() + ", " + percent(explanation.probability()) + flags;
        List<Markup> pieces = new ArrayList<>();
        pieces.add(Markup.tag("h1").with("dir", "auto").holding(title));
        pieces.add(Markup.tag("p").with("class", "faint").holding(explanation.id() + " · " + answer));
        pieces.add(LEGEND);
        explanation.reasons().forEach(reason -> pieces.add(section(reason)));
        if (!explanation.neighbours().isEmpty()) {
            pieces.add(neighbours(explanation.neighbours()));
        }
        return Markup.of(List.of(lines("article", pieces), Markup.NEW_LINE));
    }

    private static Markup section(Reason reason) {
        List<Markup> pieces = new ArrayList<>();
        pieces.add(Markup.tag("h2").holding(heading(reason.question())));
        text("title", reason.title(), reason.strongest()).ifPresent(pieces::add);
        text("text", reason.abstractText(), reason.strongest()).ifPresent(pieces::add);
        pieces.add(lines("table", rows(reason)));
        return lines("section", pieces);
    }

    private static String heading(Question question) {
        String label = "%s (%s)".formatted(question.label(), percent(question.probability()));
        return switch (question) {
            case Question.Primary _ -> "Why " + label + " as the primary";
            case Question.Borne _ -> "How far " + label + " fits too";
            case Question.Against against ->
                "Why %s rather than %s (%s)".formatted(label, against.other(), percent(against.otherProbability()));
        };
    }

    private static Optional<Markup> text(String kind, MarkedText text, double strongest) {
        if (text.spans().isEmpty()) {
            return Optional.empty();
        }
        List<Markup> spans =
                text.spans().stream().map(span -> marked(span, strongest)).toList();
        return Optional.of(
                Markup.tag("p").with("class", kind).with("dir", "auto").holding(spans));
    }

    /// A piece of text that says its weight, if it has any, and in `--s` how strong it is, from 0 to 1.
    ///
    /// @param strongest the weight of a mark of strength 1
    private static Markup marked(Span span, double strongest) {
        return span.weight() == 0
                ? Markup.text(span.text())
                : strength("mark", span.weight(), strongest)
                        .with("title", signed(span.weight()))
                        .holding(span.text());
    }

    /// An element that shows on which side a weight is, and how strong it is beside the strongest.
    private static Tag strength(String name, double weight, double strongest) {
        return Markup.tag(name)
                .with("class", weight > 0 ? "for" : "against")
                .with("style", "--s:" + share(Math.abs(weight) / strongest));
    }

    private static List<Markup> rows(Reason reason) {
        List<Term> terms = reason.terms();
        int head = Math.min(MOST, terms.size());
        int tail = Math.max(head, terms.size() - LEAST);
        double largest = Math.max(Math.abs(sum(terms, 0, 1)), Math.abs(sum(terms, terms.size() - 1, terms.size())));
        List<Markup> rows = new ArrayList<>();
        terms.subList(0, head).forEach(term -> rows.add(row(term, largest)));
        if (tail > head) {
            rows.add(row(sum(terms, head, tail), small((tail - head) + " more terms"), NO_BAR));
        }
        terms.subList(tail, terms.size()).forEach(term -> rows.add(row(term, largest)));
        rows.add(row(reason.bias(), small("of any document (bias)"), NO_BAR));
        rows.add(row(reason.score(), Markup.tag("b").holding("score"), NO_BAR));
        return rows;
    }

    private static double sum(List<Term> terms, int from, int to) {
        return terms.stream()
                .skip(Math.max(0, from))
                .limit(to - from)
                .mapToDouble(Term::contribution)
                .sum();
    }

    private static Markup row(Term term, double largest) {
        String often = term.count() == 1 ? "" : " " + term.count() + " ×";
        String where = term.inTitle() ? " in the title" : "";
        Markup what = Markup.of(List.of(Markup.text(term.term()), small(where + often)));
        return row(
                term.contribution(),
                what,
                strength("i", term.contribution(), largest).holding());
    }

    private static Markup row(double number, Markup what, Markup bar) {
        return Markup.tag("tr")
                .holding(
                        Markup.tag("td").holding(signed(number)),
                        Markup.tag("td").holding(what),
                        Markup.tag("td").holding(bar));
    }

    private static Markup small(String text) {
        return Markup.tag("small").holding(text);
    }

    private static Markup neighbours(List<Neighbour> neighbours) {
        List<Markup> items = neighbours.stream().map(ExplanationPage::neighbour).toList();
        return lines("section", List.of(Markup.tag("h2").holding("Labelled papers most like it"), lines("ol", items)));
    }

    private static Markup neighbour(Neighbour neighbour) {
        String title = neighbour.title().isEmpty() ? neighbour.id() : neighbour.title();
        String labels = String.join(" ", neighbour.labels());
        String likeness = share(neighbour.similarity());
        return Markup.tag("li")
                .with("dir", "auto")
                .holding(
                        Markup.text(title + " "),
                        small("· " + labels + " · " + neighbour.id() + " · likeness " + likeness));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String signed(double number) {
        return (number < 0 ? "−" : "+") + String.format(Locale.ROOT, "%.3f", Math.abs(number));
    }

    private static String percent(double probability) {
        return Math.round(100 * probability) + " %";
    }
}

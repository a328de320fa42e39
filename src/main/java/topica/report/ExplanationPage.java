package topica.report;

import java.util.List;
import java.util.stream.Collectors;
import topica.classify.Explanation;
import topica.classify.Explanation.Neighbour;
import topica.classify.Question;
import topica.classify.Reason;
import topica.classify.Reason.Term;
import topica.text.MarkedText;

/// One page of why documents got their labels.
public final class ExplanationPage {

    /// How many terms are listed one by one, of those that add most and of those that add least.
    private static final int MOST = 10;

    private static final int LEAST = 5;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Topica: why these labels</title>
            <style>
            :root { color-scheme: light dark; --page: #fff; --ink: #1d2025; --faint: #5d6570; --line: #dfe3e8;
              --for: 0, 110, 160; --against: 190, 80, 0; }
            @media (prefers-color-scheme: dark) {
              :root { --page: #16191d; --ink: #e6e8eb; --faint: #a0a8b2; --line: #343a42;
                --for: 70, 175, 235; --against: 245, 145, 60; }
            }
            body { background: var(--page); color: var(--ink); font: 17px/1.6 system-ui, sans-serif;
              max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
            h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
            article + article { border-top: 3px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
            section { border-top: 1px solid var(--line); margin-top: 1.75rem; padding-top: 1.25rem; }
            .faint { color: var(--faint); font-size: .875rem; margin: .25rem 0; }
            .title { font-weight: 600; margin: .75rem 0 0; }
            .text { margin: .25rem 0 .75rem; }
            mark { color: inherit; border-radius: 3px; padding: 0 .1em; }
            mark.for { background: rgba(var(--for), calc(.03 + .47 * var(--s)));
              border-bottom: 2px solid rgba(var(--for), var(--s)); }
            mark.against { background: rgba(var(--against), calc(.03 + .37 * var(--s)));
              border-bottom: 2px dotted rgba(var(--against), var(--s)); }
            table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.45; }
            td { padding: .06rem 0; vertical-align: middle; }
            td:first-child { width: 5.5rem; padding-right: .9rem; text-align: right;
              font-variant-numeric: tabular-nums; white-space: nowrap; }
            td:last-child { width: 30%; }
            td i { display: block; height: .55rem; border-radius: 2px; width: calc(100% * var(--s)); }
            td i.for { background: rgb(var(--for)); }
            td i.against { background: repeating-linear-gradient(45deg, rgb(var(--against)) 0 3px, transparent 3px 5px); }
            tr:last-child td { border-top: 1px solid var(--line); font-weight: 600; }
            small { color: var(--faint); }
            ol { padding-left: 1.4rem; margin: 0; }
            li { margin: .3rem 0; }
            @media print { section, tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            """;

    private static final String LEGEND = """
            <p class="faint">Marks: <mark class="for" style="--s:.7">speaks for it</mark>
            <mark class="against" style="--s:.7">speaks against it</mark>, the stronger the colour, the more.
            The numbers of each list add up to its score.</p>""";

    private final StringBuilder html = new StringBuilder(HEAD);

    private ExplanationPage() {}

    /// The page, whole, for these explanations in this order.
    public static String of(List<Explanation> explanations) {
        ExplanationPage page = new ExplanationPage();
        explanations.forEach(page::explanation);
        return page.html.append("</body>\n</html>\n").toString();
    }

    private void add(String... pieces) {
        for (String piece : pieces) {
            html.append(piece);
        }
        html.append('\n');
    }

    private void explanation(Explanation explanation) {
        String title = explanation.title().isEmpty() ? explanation.id() : explanation.title();
        String flags = explanation.flags().stream().map(flag -> " · " + flag).collect(Collectors.joining());
        String answer = explanation.label() + ", " + Html.percent(explanation.probability()) + flags;
        add("<article>");
        add("<h1 dir=\"auto\">", Html.of(title), "</h1>");
        add("<p class=\"faint\">", Html.of(explanation.id()), " · ", Html.of(answer), "</p>");
        add(LEGEND);
        explanation.reasons().forEach(this::reason);
        neighbours(explanation.neighbours());
        add("</article>");
    }

    private void reason(Reason reason) {
        add("<section>");
        add("<h2>", Html.of(heading(reason.question())), "</h2>");
        text("title", reason.title(), reason.strongest());
        text("text", reason.abstractText(), reason.strongest());
        terms(reason);
        add("</section>");
    }

    private static String heading(Question question) {
        String label = "%s (%s)".formatted(question.label(), Html.percent(question.probability()));
        return switch (question) {
            case Question.Primary _ -> "Why " + label + " as the primary";
            case Question.Borne _ -> "How far " + label + " fits too";
            case Question.Against against ->
                "Why %s rather than %s (%s)"
                        .formatted(label, against.other(), Html.percent(against.otherProbability()));
        };
    }

    private void text(String kind, MarkedText text, double strongest) {
        if (!text.spans().isEmpty()) {
            add("<p class=\"", kind, "\" dir=\"auto\">", Html.of(text, strongest), "</p>");
        }
    }

    private void terms(Reason reason) {
        List<Term> terms = reason.terms();
        int head = Math.min(MOST, terms.size());
        int tail = Math.max(head, terms.size() - LEAST);
        double largest = Math.max(Math.abs(sum(terms, 0, 1)), Math.abs(sum(terms, terms.size() - 1, terms.size())));
        add("<table>");
        terms.subList(0, head).forEach(term -> term(term, largest));
        if (tail > head) {
            row(sum(terms, head, tail), "<small>" + (tail - head) + " more terms</small>", "");
        }
        terms.subList(tail, terms.size()).forEach(term -> term(term, largest));
        row(reason.bias(), "<small>of any document (bias)</small>", "");
        row(reason.score(), "<b>score</b>", "");
        add("</table>");
    }

    private static double sum(List<Term> terms, int from, int to) {
        return terms.stream()
                .skip(Math.max(0, from))
                .limit(to - from)
                .mapToDouble(Term::contribution)
                .sum();
    }

    private void term(Term term, double largest) {
        String often = term.count() == 1 ? "" : " " + term.count() + " ×";
        String where = term.inTitle() ? " in the title" : "";
        String bar = "<i class=\"%s\" style=\"--s:%s\"></i>"
                .formatted(Html.side(term.contribution()), Html.share(Math.abs(term.contribution()) / largest));
        row(term.contribution(), Html.of(term.term()) + "<small>" + where + often + "</small>", bar);
    }

    private void row(double number, String what, String bar) {
        add("<tr><td>", Html.signed(number), "</td><td>", what, "</td><td>", bar, "</td></tr>");
    }

    private void neighbours(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return;
        }
        add("<section>");
        add("<h2>Labelled papers most like it</h2>");
        add("<ol>");
        for (Neighbour neighbour : neighbours) {
            String title = neighbour.title().isEmpty() ? neighbour.id() : neighbour.title();
            String labels = String.join(" ", neighbour.labels());
            String likeness = Html.share(neighbour.similarity());
            add(
                    "<li dir=\"auto\">",
                    Html.of(title),
                    " <small>· ",
                    Html.of(labels + " · " + neighbour.id()),
                    " · likeness " + likeness + "</small></li>");
        }
        add("</ol>");
        add("</section>");
    }
}

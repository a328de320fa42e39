package topica.cli.explanations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import topica.classify.Explanation;
import topica.classify.Question;
import topica.classify.Reason;
import topica.classify.Reason.Term;
import topica.cli.terminal.Console;
import topica.cli.terminal.Shade;
import topica.text.MarkedText;
import topica.text.MarkedText.Span;

/// An explanation to read. Where there is colour, what speaks for a label is bold and green in the text and
/// what speaks against it underlined and red; elsewhere they stand in brackets behind a sign.
public final class ExplanationText {

    /// How many terms are listed one by one, of those that add most and of those that add least.
    private static final int MOST = 8;

    private static final int LEAST = 4;

    /// What is at least so strong, beside the strongest, is marked.
    private static final double WORTH_MARKING = 0.2;

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final int columns;
    private final Shade shade;

    private ExplanationText(int columns, Shade shade) {
        this.columns = columns;
        this.shade = shade;
    }

    public static String of(Explanation explanation, Console console) {
        ExplanationText shown = new ExplanationText(console.columns(), new Shade(console.coloured()));
        shown.explanation(explanation);
        return shown.text.toString();
    }

    private void explanation(Explanation explanation) {
        String flags = explanation.flags().isEmpty() ? "" : " (" + String.join(", ", explanation.flags()) + ")";
        line(shade.strong(Console.printable(explanation.id()))
                + Console.printable(" " + explanation.label() + " " + percent(explanation.probability()) + flags));
        line(shade.faint(
                shade.coloured()
                        ? "in the text: \u001B[0m" + marked("for", 1) + shade.faint(" and ") + marked("against", -1)
                                + shade.faint(" the label, where it weighs most")
                        : "in the text: [+for] and [-against] the label, where it weighs most"));
        explanation.reasons().forEach(this::reason);
        neighbours(explanation.neighbours());
    }

    private void reason(Reason reason) {
        line("");
        line(shade.strong(Console.printable(heading(reason.question()))));
        marked(reason.title(), reason.strongest());
        marked(reason.abstractText(), reason.strongest());
        line("");
        terms(reason);
    }

    private static String heading(Question question) {
        String label = "%s (%s)".formatted(question.label(), percent(question.probability()));
        return switch (question) {
            case Question.Primary _ -> "why " + label + " as the primary";
            case Question.Borne _ -> "how far " + label + " fits too";
            case Question.Against against ->
                "why %s rather than %s (%s)".formatted(label, against.other(), percent(against.otherProbability()));
        };
    }

    private void terms(Reason reason) {
        List<Term> terms = reason.terms();
        int head = Math.min(MOST, terms.size());
        int tail = Math.max(head, terms.size() - LEAST);
        terms.subList(0, head).forEach(this::term);
        if (tail > head) {
            double rest = terms.subList(head, tail).stream()
                    .mapToDouble(Term::contribution)
                    .sum();
            number(rest, shade.faint(String.format(Locale.ROOT, "%,d more terms", tail - head)));
        }
        terms.subList(tail, terms.size()).forEach(this::term);
        number(reason.bias(), shade.faint("of any document (bias)"));
        number(reason.score(), shade.strong("score"));
    }

    private void term(Term term) {
        String often = term.count() == 1 ? "" : " " + term.count() + " ×";
        number(
                term.contribution(),
                Console.printable(term.term()) + shade.faint((term.inTitle() ? " in the title" : "") + often));
    }

    private void number(double number, String what) {
        line(String.format(Locale.ROOT, "%s%+8.3f  %s", INDENT, number, what));
    }

    private void neighbours(List<Explanation.Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return;
        }
        line("");
        line(shade.strong("labelled papers most like it"));
        for (Explanation.Neighbour neighbour : neighbours) {
            String title = neighbour.title().isEmpty() ? neighbour.id() : neighbour.title();
            String labels = String.join(" ", neighbour.labels());
            line(String.format(
                    Locale.ROOT,
                    "%s%8.3f  %s %s",
                    INDENT,
                    neighbour.similarity(),
                    Console.printable(title),
                    shade.faint(Console.printable(labels + " " + neighbour.id()))));
        }
    }

    /// Adds the text with its marks, its lines broken at blanks.
    private void marked(MarkedText marked, double strongest) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (Span span : marked.spans()) {
            boolean worth = Math.abs(span.weight()) >= WORTH_MARKING * strongest;
            double weight = worth ? span.weight() : 0;
            String[] parts = Console.printable(span.text()).split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                word.append(parts[i].isEmpty() ? "" : marked(parts[i], weight));
            }
        }
        words.add(word.toString());
        broken(words);
    }

    private void broken(List<String> words) {
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String word : words) {
            int wide = width(word);
            if (width > 0 && INDENT.length() + width + 1 + wide > columns) {
                line(INDENT + line);
                line.setLength(0);
                width = 0;
            }
            if (wide > 0) {
                line.append(width > 0 ? " " : "").append(word);
                width += wide + (width > 0 ? 1 : 0);
            }
        }
        if (width > 0) {
            line(INDENT + line);
        }
    }

    private static int width(String word) {
        String seen = word.replaceAll("\u001B\\[[0-9;]*m", "");
        return seen.codePointCount(0, seen.length());
    }

    private String marked(String word, double weight) {
        if (weight == 0) {
            return word;
        }
        if (shade.coloured()) {
            return (weight > 0 ? "\u001B[1;32m" : "\u001B[4;31m") + word + "\u001B[0m";
        }
        return (weight > 0 ? "[+" : "[-") + word + "]";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String percent(double probability) {
        return Math.round(100 * probability) + " %";
    }
}

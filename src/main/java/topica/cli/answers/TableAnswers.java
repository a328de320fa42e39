package topica.cli.answers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import topica.Prediction;
import topica.classify.LabelSpace;
import topica.cli.terminal.Columns;
import topica.cli.terminal.Console;
import topica.cli.terminal.Shade;
import topica.documents.Excerpt;

/// Lines to read: label, probability, title, and what other labels the document should bear.
///
/// @param labelWidth how many columns a label gets
record TableAnswers(int columns, Shade shade, int labelWidth) implements Answers {

    private static final int OTHERS_WIDTH = 24;
    private static final int LONGEST_LABEL = 20;

    /// A table that fits the terminal, with room for these labels.
    static TableAnswers on(Console console, LabelSpace labels) {
        int longest = labels.labels().stream()
                .mapToInt(label -> label.name().length())
                .max()
                .orElse(0);
        int width = Math.clamp(longest, "label".length(), LONGEST_LABEL);
        return new TableAnswers(console.columns(), new Shade(console.coloured()), width);
    }

    @Override
    public byte[] header() {
        String line = Columns.pad("label", labelWidth) + " sure  " + Columns.pad("title", titleWidth()) + " also";
        return (shade.faint(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private int titleWidth() {
        return Math.max(20, columns - labelWidth - OTHERS_WIDTH - 9);
    }

    @Override
    public Writer to(OutputStream out) {
        return new Lines(new PrintStream(out, false, StandardCharsets.UTF_8), this);
    }

    private String line(String title, Prediction prediction) {
        String sure = Math.round(100 * prediction.probability()) + " %";
        String others = prediction.labels().stream()
                .skip(1)
                .map(Prediction.Share::label)
                .collect(Collectors.joining(" "));
        String flags = prediction.flags().isEmpty() ? "" : " (" + String.join(", ", prediction.flags()) + ")";
        String also = Console.printable(others + flags).strip();
        return shade.strong(Columns.pad(Console.printable(prediction.label()), labelWidth))
                + " ".repeat(Math.max(0, 5 - sure.length())) + sure
                + "  " + Columns.pad(Console.printable(title.isEmpty() ? prediction.id() : title), titleWidth())
                + shade.faint(also.isEmpty() ? "" : " " + also);
    }

    private record Lines(PrintStream out, TableAnswers table) implements Writer {

        @Override
        public void write(Excerpt document, Prediction prediction) {
            out.append(table.line(document.title(), prediction)).append('\n');
        }

        @Override
        public void close() {
            out.close();
        }
    }
}

package topica.cli.answers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import topica.Prediction;
import topica.documents.Excerpt;

/// One row a document: `id,label,probability,labels`, the labels separated by blanks.
record CellAnswers(char delimiter) implements Answers {

    @Override
    public byte[] header() {
        return "id,label,probability,labels\n".replace(',', delimiter).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Writer to(OutputStream out) {
        return new Rows(new PrintStream(out, false, StandardCharsets.UTF_8), delimiter);
    }

    private record Rows(PrintStream out, char delimiter) implements Writer {

        @Override
        public void write(Excerpt document, Prediction prediction) {
            String labels =
                    prediction.labels().stream().map(Prediction.Share::label).collect(Collectors.joining(" "));
            out.append(cell(prediction.id()))
                    .append(delimiter)
                    .append(cell(prediction.label()))
                    .append(delimiter)
                    .append(Decimals.of(prediction.probability()))
                    .append(delimiter)
                    .append(cell(labels))
                    .append('\n');
        }

        /// RFC 4180: in quotes where it holds what would end the cell.
        private String cell(String text) {
            boolean plain = text.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }

        @Override
        public void close() {
            out.close();
        }
    }
}

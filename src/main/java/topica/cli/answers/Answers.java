package topica.cli.answers;

import java.io.OutputStream;
import topica.Prediction;
import topica.classify.LabelSpace;
import topica.cli.terminal.Console;
import topica.documents.Excerpt;

/// A way to write answers. Many writers may be at work at once; what they write is joined in order.
public interface Answers {

    static Answers in(AnswerFormat format, Console console, LabelSpace labels) {
        return switch (format) {
            case JSONL -> new JsonAnswers();
            case CSV -> new CellAnswers(',');
            case TSV -> new CellAnswers('\t');
            case TABLE -> TableAnswers.on(console, labels);
        };
    }

    /// What stands above all answers.
    byte[] header();

    Writer to(OutputStream out);

    /// Writes some answers one after another.
    interface Writer extends AutoCloseable {

        void write(Excerpt document, Prediction prediction);

        /// Hands over everything written.
        @Override
        void close();
    }
}

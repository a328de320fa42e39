package topica.cli.answers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/// How answers are written.
public enum AnswerFormat {
    JSONL,
    CSV,
    TSV,
    TABLE;

    /// The formats' names, for completion.
    public static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Names() {
            super(Arrays.stream(values()).map(AnswerFormat::toString).toList());
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format that a file's name asks for.
    public static AnswerFormat byEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? CSV : name.endsWith(".tsv") ? TSV : JSONL;
    }
}

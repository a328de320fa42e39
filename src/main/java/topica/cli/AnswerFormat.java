package topica.cli;

import java.nio.file.Path;
import java.util.Locale;

/// How answers are written.
enum AnswerFormat {
    JSONL,
    CSV,
    TSV,
    TABLE;

    /// The format that a file's name asks for.
    static AnswerFormat byEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? CSV : name.endsWith(".tsv") ? TSV : JSONL;
    }
}

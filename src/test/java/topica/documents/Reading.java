package topica.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import topica.fields.CleanText;
import topica.records.Source;

/// Shortcuts from bytes to outcomes.
public final class Reading {

    public static final String FILE = "test";

    private Reading() {}

    public static List<ReadOutcome> read(CorpusReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<ReadOutcome> read(CorpusReader reader, byte[] bytes) {
        List<Chunk> chunks = chunks(reader, new ByteArrayInputStream(bytes));
        List<ReadOutcome> outcomes =
                chunks.stream().flatMap(chunk -> chunk.read().stream()).toList();
        assertThat(skimmed(chunks)).isEqualTo(excerpts(outcomes));
        if (outcomes.stream().allMatch(outcome -> outcome.source().file().equals(FILE))) {
            assertThat(lines(chunks)).isEqualTo(lines(outcomes.stream()));
        }
        return outcomes;
    }

    /// What skimming shows of the records, as text.
    public static List<String> skimmed(List<Chunk> chunks) {
        List<String> shown = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        chunks.forEach(
                chunk -> chunk.skim(excerpt -> shown.add(text(excerpt)), reject -> rejected.add(reject.toString())));
        shown.addAll(rejected);
        return shown;
    }

    /// The same of records that were read.
    public static List<String> excerpts(List<ReadOutcome> outcomes) {
        List<String> shown = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (ReadOutcome outcome : outcomes) {
            switch (outcome) {
                case ReadOutcome.Rejected reject -> rejected.add(reject.toString());
                case ReadOutcome.Accepted(Document document) ->
                    shown.add(String.join(
                            "|",
                            document.id(),
                            document.title(),
                            CleanText.of(document.abstractText()),
                            document.flags().toString()));
            }
        }
        shown.addAll(rejected);
        return shown;
    }

    private static String text(Excerpt excerpt) {
        int length = excerpt.end() - excerpt.titleEnd();
        String rest = new String(excerpt.text(), excerpt.titleEnd(), length, StandardCharsets.UTF_8);
        return String.join(
                "|",
                excerpt.id(),
                excerpt.title(),
                CleanText.of(rest),
                excerpt.flags().toString());
    }

    /// The lines that the answers to accepted records point to.
    public static List<Long> lines(List<Chunk> chunks) {
        List<Long> lines = new ArrayList<>();
        chunks.forEach(chunk -> chunk.skim(excerpt -> lines.add(excerpt.line()), reject -> {}));
        return lines;
    }

    private static List<Long> lines(Stream<ReadOutcome> outcomes) {
        return outcomes.filter(ReadOutcome.Accepted.class::isInstance)
                .map(outcome -> outcome.source().line())
                .toList();
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Chunk> chunks(CorpusReader reader, InputStream in) {
        try {
            List<Chunk> chunks = new ArrayList<>();
            Iterator<Chunk> cut = reader.cut(FILE, in);
            cut.forEachRemaining(chunks::add);
            return chunks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands beside the records of all chunks.
    public static Margin margin(CorpusReader reader, String text) {
        return chunks(reader, stream(text)).stream()
                .map(Chunk::margin)
                .reduce((a, b) -> new Margin(a.file(), a.lines() + b.lines(), a.announced() + b.announced()))
                .orElse(Margin.NONE);
    }

    public static Document document(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Accepted(Document document) -> document;
            case ReadOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    public static String reason(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Rejected rejected -> rejected.reason();
            case ReadOutcome.Accepted accepted -> throw new AssertionError(accepted);
        };
    }

    public static ReadOutcome.Rejected rejected(long line, String reason) {
        return new ReadOutcome.Rejected(new Source(FILE, line), reason);
    }
}

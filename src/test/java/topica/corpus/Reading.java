package topica.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Shortcuts from bytes to outcomes.
final class Reading {

    static final String FILE = "test";

    private Reading() {}

    static List<ReadOutcome> read(CorpusReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<ReadOutcome> read(CorpusReader reader, byte[] bytes) {
        return chunks(reader, new ByteArrayInputStream(bytes)).stream()
                .flatMap(chunk -> chunk.read().stream())
                .toList();
    }

    static List<Chunk> chunks(CorpusReader reader, InputStream in) {
        try {
            List<Chunk> chunks = new ArrayList<>();
            Iterator<Chunk> cut = reader.cut(FILE, in);
            cut.forEachRemaining(chunks::add);
            return chunks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String json) {
        return document(read(new JsonLines(), json).getFirst());
    }

    static Document document(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Accepted(Document document) -> document;
            case ReadOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    static String reason(String json) {
        return reason(read(new JsonLines(), json).getFirst());
    }

    static String reason(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Rejected rejected -> rejected.reason();
            case ReadOutcome.Accepted accepted -> throw new AssertionError(accepted);
        };
    }

    static ReadOutcome.Rejected rejected(long line, String reason) {
        return new ReadOutcome.Rejected(new Source(FILE, line), reason);
    }
}

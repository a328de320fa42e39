package topica.references;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;

/// Files as their makers write them, with toys for papers.
public final class Shelf {

    private Shelf() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Shelf.class.getResourceAsStream("/corpora/references/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<ReadOutcome> read(CorpusReader reader, String name) {
        return Reading.read(reader, bytes(name));
    }

    public static Document document(CorpusReader reader, String name, int index) {
        return Reading.document(read(reader, name).get(index));
    }
}

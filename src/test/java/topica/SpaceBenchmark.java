package topica;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import topica.bundle.SpaceFile;
import topica.corpus.Corpora;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.math.DenseRows;
import topica.run.Workers;
import topica.space.Space;

/// Places documents in a space, says how quickly, and writes their vectors as little-endian floats for another
/// program to judge. See `benchmarks/space.sh`.
final class SpaceBenchmark {

    private static final int ROUNDS = 5;

    private SpaceBenchmark() {}

    /// Takes the space, the documents, and where the vectors go.
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        long opened = System.nanoTime();
        Space space = SpaceFile.read(file).space();
        double opening = seconds(opened);
        List<Document> documents = documents(arguments[1]);
        try (Workers one = new Workers(1);
                Workers all = new Workers(Workers.all())) {
            DenseRows vectors = space.of(documents, all);
            write(vectors, Path.of(arguments[2]));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d numbers a document, %.1f MB, opened in %.2f s, %,.0f documents/s on one thread, %,.0f on %d%n",
                    file.getFileName(),
                    space.width(),
                    Files.size(file) / 1e6,
                    opening,
                    perSecond(space, documents, one),
                    perSecond(space, documents, all),
                    all.threads());
        }
    }

    private static List<Document> documents(String name) {
        List<Document> documents = new ArrayList<>();
        try (Corpora corpora = Corpora.open(List.of(name), Optional.empty(), System.in, false)) {
            corpora.forEachRemaining(chunk -> {
                for (ReadOutcome outcome : chunk.read()) {
                    if (outcome instanceof ReadOutcome.Accepted(Document document)) {
                        documents.add(document);
                    }
                }
            });
        }
        return documents;
    }

    /// The best of some rounds.
    private static double perSecond(Space space, List<Document> documents, Workers workers) {
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            space.of(documents, workers);
            least = Math.min(least, seconds(from));
        }
        return documents.size() / least;
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static void write(DenseRows vectors, Path path) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(vectors.columns() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < vectors.rows(); i++) {
                row.asFloatBuffer().put(vectors.row(i));
                out.write(row.array());
            }
        }
    }
}

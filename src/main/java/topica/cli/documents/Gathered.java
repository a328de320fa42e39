package topica.cli.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Workers;

/// All documents of an input, in its order.
public record Gathered(List<Document> documents) {

    public Gathered {
        documents = List.copyOf(documents);
    }

    private record Piece(List<Document> documents, List<ReadOutcome.Rejected> rejected) {

        static Piece of(Chunk chunk) {
            List<Document> documents = new ArrayList<>();
            List<ReadOutcome.Rejected> rejected = new ArrayList<>();
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted(Document document) -> documents.add(document);
                }
            }
            return new Piece(documents, rejected);
        }
    }

    /// Reads everything.
    ///
    /// @param reading hears after each chunk how many documents there are
    public static Gathered of(Iterator<Chunk> chunks, Workers workers, Rejected rejected, LongConsumer reading) {
        List<Document> documents = new ArrayList<>();
        workers.<Chunk, Piece>inOrder(chunks, Piece::of, piece -> {
            documents.addAll(piece.documents());
            piece.rejected().forEach(rejected::add);
            reading.accept(documents.size());
        });
        return new Gathered(documents);
    }
}

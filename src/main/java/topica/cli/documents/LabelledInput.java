package topica.cli.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Workers;

/// What came of reading documents whose labels are known.
///
/// @param labelled documents with labels
/// @param unlabelled documents without any, which are left out
public record LabelledInput(long labelled, long unlabelled) {

    /// Reads everything, makes something of each labelled document and hands it on in input order.
    ///
    /// @param work done on any thread
    /// @param sink called on this thread
    public static <T> LabelledInput read(
            Corpora corpora,
            Workers workers,
            Rejected rejected,
            Ticker ticker,
            Function<Document, T> work,
            Consumer<T> sink) {
        LongConsumer reading =
                documents -> ticker.documents("reading", documents, corpora.bytesRead(), corpora.totalBytes());
        LabelledInput read = read(corpora, workers, rejected, reading, work, sink);
        rejected.remark(corpora);
        return read;
    }

    /// The same of chunks.
    ///
    /// @param reading hears after each chunk how many labelled documents there are
    public static <T> LabelledInput read(
            Iterator<Chunk> chunks,
            Workers workers,
            Rejected rejected,
            LongConsumer reading,
            Function<Document, T> work,
            Consumer<T> sink) {
        long[] counts = new long[2];
        workers.<Chunk, Piece<T>>inOrder(chunks, chunk -> Piece.of(chunk, work), piece -> {
            piece.made().forEach(sink);
            piece.rejected().forEach(rejected::add);
            counts[0] += piece.made().size();
            counts[1] += piece.unlabelled();
            reading.accept(counts[0]);
        });
        return new LabelledInput(counts[0], counts[1]);
    }

    private record Piece<T>(List<T> made, List<ReadOutcome.Rejected> rejected, int unlabelled) {

        static <T> Piece<T> of(Chunk chunk, Function<Document, T> work) {
            List<T> made = new ArrayList<>();
            List<ReadOutcome.Rejected> rejected = new ArrayList<>();
            int unlabelled = 0;
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted(Document document) -> {
                        if (document.truth().isEmpty()) {
                            unlabelled++;
                        } else {
                            made.add(work.apply(document));
                        }
                    }
                }
            }
            return new Piece<>(made, rejected, unlabelled);
        }
    }
}

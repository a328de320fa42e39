package topica.duplicates;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.Margin;
import topica.documents.ReadOutcome;

/// The records of a corpus laid aside, chunk by chunk. Filled by one thread, then read by any.
final class Store implements AutoCloseable {

    private final Spool spool;
    private final List<Block> blocks = new ArrayList<>();

    /// The records of one chunk.
    ///
    /// @param first the number of its first document
    record Block(long place, int length, int first, Margin margin) {}

    Store(Spool spool) {
        this.spool = spool;
    }

    /// What became of a chunk, as bytes, and what is known of each of its documents.
    ///
    /// @param places where each document begins in the bytes
    record Piece(Codec.Writer bytes, List<Index.Entry> entries, List<Integer> places, Margin margin) {

        static Piece of(Chunk chunk, MinHash hash) {
            Codec.Writer writer = new Codec.Writer();
            List<Index.Entry> entries = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected rejected -> writer.write(rejected);
                    case ReadOutcome.Accepted(Document document) -> {
                        places.add(writer.end());
                        entries.add(Index.Entry.of(document, writer.write(document), hash));
                    }
                }
            }
            return new Piece(writer, entries, places, chunk.margin());
        }
    }

    /// Puts a chunk behind the others.
    void add(Piece piece, Index index) {
        long place = spool.append(piece.bytes.bytes());
        blocks.add(new Block(place, piece.bytes.end(), index.count(), piece.margin));
        for (int i = 0; i < piece.entries.size(); i++) {
            index.add(piece.entries.get(i), place + piece.places.get(i));
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    /// Lays aside a document that belongs to no chunk.
    void replace(int number, Document document, Index index, MinHash hash) {
        Codec.Writer writer = new Codec.Writer();
        Index.Entry entry = Index.Entry.of(document, writer.write(document), hash);
        index.set(number, entry, spool.append(writer.bytes()));
    }

    /// The document that begins at `place`.
    Document document(long place) {
        int length = ByteBuffer.wrap(spool.read(place, Integer.BYTES)).getInt();
        ReadOutcome outcome = new Codec.Reader(spool.read(place, Integer.BYTES + length)).next();
        return ((ReadOutcome.Accepted) outcome).document();
    }

    /// The records of a block: of its documents those that are left, as they are now.
    List<ReadOutcome> outcomes(Block block, Index index) {
        List<ReadOutcome> outcomes = new ArrayList<>();
        Codec.Reader reader = new Codec.Reader(spool.read(block.place, block.length));
        int number = block.first;
        while (reader.hasNext()) {
            long place = block.place + reader.position();
            switch (reader.next()) {
                case ReadOutcome.Rejected rejected -> outcomes.add(rejected);
                case ReadOutcome.Accepted accepted -> {
                    long now = index.place(number);
                    if (!index.isDropped(number)) {
                        outcomes.add(now == place ? accepted : new ReadOutcome.Accepted(document(now)));
                    }
                    number++;
                }
            }
        }
        return outcomes;
    }

    @Override
    public void close() {
        spool.close();
    }
}

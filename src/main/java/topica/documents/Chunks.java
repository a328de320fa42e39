package topica.documents;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import topica.records.Mark;
import topica.records.RecordBlock;
import topica.records.RecordCutter;

/// The chunks of a file one after another, of which the first may be passed over without a look at them.
///
/// @param chunk makes a chunk of a block
public record Chunks(RecordCutter cutter, Function<RecordBlock, Chunk> chunk) implements Iterator<Chunk> {

    @Override
    public boolean hasNext() {
        return cutter.hasNext();
    }

    @Override
    public Chunk next() {
        return chunk.apply(cutter.next());
    }

    /// Goes on where a chunk of the same file has ended; before the first chunk is asked for.
    ///
    /// @throws IOException if the stream fails or ends before that
    public void skipTo(Mark place) throws IOException {
        cutter.skipTo(place);
    }
}

package topica.references.pieces;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import topica.documents.Chunk;
import topica.documents.ReadOutcome;
import topica.documents.RecordChunk;
import topica.records.RecordBlock;
import topica.records.RecordCutter;
import topica.records.Source;

/// The records of a file that has other text around and between them, which is passed over. A file with
/// nothing else is answered for by one rejected record, and so is what is too long for one.
public final class Pieces implements Iterator<Chunk> {

    /// Which parser the records of the next block are for; asked in order of the file.
    @FunctionalInterface
    public interface Parsers {

        RecordChunk.Parser parserOf(RecordBlock block);
    }

    private final RecordCutter cutter;
    private final String file;
    private final Form form;
    private final Parsers parsers;
    private @Nullable RecordBlock next;
    private boolean passingOver;
    private boolean found;
    private boolean other;

    public Pieces(RecordCutter cutter, String file, Form form, Parsers parsers) {
        this.cutter = cutter;
        this.file = file;
        this.form = form;
        this.parsers = parsers;
    }

    @Override
    public boolean hasNext() {
        while (next == null && cutter.hasNext()) {
            RecordBlock block = cutter.next();
            next = block.isTooLong() && passingOver ? null : block;
            passingOver = block.isTooLong();
        }
        return next != null || (other && !found);
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RecordBlock block = next;
        next = null;
        if (block == null) {
            found = true;
            List<ReadOutcome> none = List.of(new ReadOutcome.Rejected(
                    new Source(file, 1), "no record is in the file; records begin with " + form.beginning()));
            return () -> none;
        }
        if (!found) {
            look(block);
        }
        return new Piece(file, block, form, parsers.parserOf(block));
    }

    private void look(RecordBlock block) {
        block.skim(
                file,
                (bytes, from, to, line) -> {
                    found |= form.begins(bytes, from, to) || form.frames(bytes, from, to);
                    other = true;
                    return true;
                },
                (RecordChunk.Parser) (chars, length, source) -> new ReadOutcome.Rejected(source, ""),
                tooLong -> found = true);
    }

    private record Piece(String file, RecordBlock block, Form form, RecordChunk.Parser parser) implements Chunk {

        @Override
        public List<ReadOutcome> read() {
            List<ReadOutcome> outcomes = new ArrayList<>();
            block.skim(
                    file,
                    (bytes, from, to, line) -> !form.begins(bytes, from, to) || form.isDeleted(bytes, from, to),
                    parser,
                    outcomes::add);
            return outcomes;
        }

        @Override
        public int deleted() {
            int[] count = new int[1];
            block.skim(
                    file,
                    (bytes, from, to, line) -> {
                        count[0] += form.begins(bytes, from, to) && form.isDeleted(bytes, from, to) ? 1 : 0;
                        return true;
                    },
                    parser,
                    tooLong -> {});
            return count[0];
        }
    }
}

package topica.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of bytes into blocks of whole records, each about 256 KiB or 4,096 records.
///
/// Never holds more than the longest record it allows, 4 MiB: what is longer is passed over to the end of
/// its line and answered for by a block that says so. When the stream fails, the records before the failure
/// are handed out first.
public final class RecordCutter implements Iterator<RecordBlock> {

    /// How many bytes a record may have.
    public static final int LONGEST = 1 << 22;

    private static final int BLOCK = 1 << 18;

    /// Where a record ends.
    @FunctionalInterface
    public interface Ending {

        /// The index behind the record that starts at `from`, its line end included, or -1 if it does not
        /// end before `to`.
        ///
        /// @param last whether no more bytes will be shown than these
        int after(byte[] bytes, int from, int to, boolean last);
    }

    /// The stream failed in this line.
    public static final class BrokenOff extends UncheckedIOException {

        private static final long serialVersionUID = 1;

        private final long line;

        BrokenOff(long line, IOException cause) {
            super(cause.getMessage(), cause);
            this.line = line;
        }

        public long line() {
            return line;
        }
    }

    private final InputStream in;
    private final Ending ending;
    private byte[] buffer = new byte[BLOCK];
    private int from;
    private int held;
    private long before;
    private long line = 1;
    private boolean ended;
    private int ahead;
    private @Nullable IOException failure;
    private @Nullable RecordBlock next;

    public RecordCutter(InputStream in, Ending ending) {
        this.in = in;
        this.ending = ending;
        fill();
        if (ByteOrderMark.length(buffer, held) > 0) {
            dropFirst(ByteOrderMark.length(buffer, held));
        }
    }

    /// Cuts so that each line is a record.
    public static RecordCutter lines(InputStream in) {
        return new RecordCutter(in, (bytes, from, to, last) -> lineEnd(bytes, from, to));
    }

    /// The index behind the first line end, or -1.
    static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /// Goes on behind records that need not be cut again; before the first block is asked for.
    ///
    /// @param place the end of a block of the same stream, cut in the same way
    /// @throws IOException if the stream fails or ends before it
    public void skipTo(Mark place) throws IOException {
        long rest = place.bytes() - before;
        if (rest <= held) {
            dropFirst(Math.toIntExact(Math.max(0, rest)));
        } else {
            in.skipNBytes(rest - held);
            held = 0;
            before = place.bytes();
        }
        line = place.line();
        ahead = 0;
    }

    /// Leaves out the first so many records that are not blank.
    public RecordCutter without(int records) {
        ahead = records;
        return this;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = ahead > 0 ? cutBehindHeader() : cut();
        }
        return next != null;
    }

    private @Nullable RecordBlock cutBehindHeader() {
        for (RecordBlock block = cut(); block != null; block = cut()) {
            int header = 0;
            while (header < block.size() && ahead > 0) {
                ahead -= block.isBlank(header) ? 0 : 1;
                header++;
            }
            if (ahead == 0) {
                return header < block.size() ? block.from(header) : cut();
            }
        }
        return null;
    }

    @Override
    public RecordBlock next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RecordBlock block = Objects.requireNonNull(next);
        next = null;
        return block;
    }

    private @Nullable RecordBlock cut() {
        while (true) {
            fill();
            RecordBlock block = wholeRecords();
            if (block.size() > 0) {
                return block;
            }
            if (failure != null) {
                throw new BrokenOff(line, failure);
            }
            if (ended) {
                return null;
            }
            if (held < buffer.length) {
                continue;
            }
            if (buffer.length == LONGEST) {
                return passOver();
            }
            buffer = Arrays.copyOf(buffer, Math.min(LONGEST, buffer.length * 2));
        }
    }

    /// Takes whole records out of the buffer; when there are no more, what is left of it starts the next one.
    private RecordBlock wholeRecords() {
        RecordBlock.Builder records = new RecordBlock.Builder(from);
        byte[] full = buffer;
        int end = nextEnd();
        while (end >= 0) {
            records.add(end, line);
            line += linesIn(from, end);
            from = end;
            end = records.isFull() ? -1 : nextEnd();
        }
        if (from > 0 && !records.isFull()) {
            held -= from;
            before += from;
            buffer = new byte[Math.max(BLOCK, held)];
            System.arraycopy(full, from, buffer, 0, held);
            from = 0;
        }
        return records.over(full, new Mark(before + from, line));
    }

    /// Where the record at `from` ends, or -1 where that cannot be seen yet.
    private int nextEnd() {
        if (from == held) {
            return -1;
        }
        int end = ending.after(buffer, from, held, ended || (from == 0 && buffer.length == LONGEST));
        return end < 0 && ended && failure == null ? held : end;
    }

    private int linesIn(int start, int to) {
        int lines = 0;
        for (int i = start; i < to; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /// Leaves out the full buffer to the end of its last line.
    private RecordBlock passOver() {
        long start = line;
        line += linesIn(0, held);
        buffer = new byte[BLOCK];
        int end = -1;
        while (end < 0 && !(ended && held == 0)) {
            before += held;
            held = 0;
            fill();
            end = lineEnd(buffer, 0, held);
        }
        dropFirst(Math.max(end, 0));
        line++;
        return RecordBlock.tooLong(start, new Mark(before, line));
    }

    private void dropFirst(int bytes) {
        System.arraycopy(buffer, bytes, buffer, 0, held - bytes);
        held -= bytes;
        before += bytes;
    }

    private void fill() {
        try {
            while (!ended && held < buffer.length) {
                int read = in.read(buffer, held, buffer.length - held);
                ended = read < 0;
                held += Math.max(read, 0);
            }
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
    }
}

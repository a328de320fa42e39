package topica.records;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Some whole records of a file, as bytes, with the line on which each starts.
public final class RecordBlock {

    /// Understands one record.
    ///
    /// @param <R> what a record is taken for
    public interface Parser<R> {

        /// What the record in the first `length` of `chars` is; its line end is no part of it.
        R parse(char[] chars, int length, Source source);

        /// What a record is that cannot be made out as text.
        R refuse(Source source, String reason);
    }

    /// Looks at the bytes of a record first.
    @FunctionalInterface
    public interface Skimmer {

        /// Whether the record at `from … to-1`, its line end no part of it, is dealt with, so that nobody need
        /// parse it.
        boolean skim(byte[] bytes, int from, int to, long line);
    }

    private static final RecordBlock NONE = new RecordBlock(new byte[0], 0, new int[0], new long[0], Mark.START);

    private final byte[] bytes;
    private final int first;
    private final int[] ends;
    private final long[] lines;
    private final Mark end;

    /// @param first where in `bytes` the first record starts
    /// @param end where the next block begins
    private RecordBlock(byte[] bytes, int first, int[] ends, long[] lines, Mark end) {
        this.bytes = bytes;
        this.first = first;
        this.ends = ends;
        this.lines = lines;
        this.end = end;
    }

    /// A block of no bytes for a line that was not read.
    static RecordBlock tooLong(long line, Mark end) {
        return new RecordBlock(new byte[0], 0, new int[1], new long[] {line}, end);
    }

    /// Where the next block begins.
    public Mark end() {
        return end;
    }

    int size() {
        return ends.length;
    }

    boolean isBlank(int record) {
        for (int i = start(record); i < ends[record]; i++) {
            boolean blank = bytes[i] == ' ' || (bytes[i] >= '\t' && bytes[i] <= '\r');
            if (!blank) {
                return false;
            }
        }
        return !isTooLong();
    }

    /// The block without its first records.
    RecordBlock from(int record) {
        int[] rest = Arrays.copyOfRange(ends, record, ends.length);
        return new RecordBlock(bytes, start(record), rest, Arrays.copyOfRange(lines, record, lines.length), end);
    }

    /// What each record is that is not blank.
    ///
    /// @param file the name used in sources
    public <R> List<R> read(String file, Parser<R> parser) {
        List<R> records = new ArrayList<>(size());
        skim(file, (_, _, _, _) -> false, parser, records::add);
        return records;
    }

    /// Shows each record that is not blank to `skimmer`, and to `parser` those the former leaves.
    public <R> void skim(String file, Skimmer skimmer, Parser<R> parser, Consumer<R> parsed) {
        Decoder<R> decoder = new Decoder<>(file, parser);
        for (int record = 0; record < size(); record++) {
            if (isBlank(record)) {
                continue;
            }
            if (isTooLong() || !skimmer.skim(bytes, start(record), end(record), lines[record])) {
                parsed.accept(decoder.read(record));
            }
        }
    }

    /// The records that are not blank, with U+FFFD for what is no UTF-8.
    public List<String> texts() {
        return IntStream.range(0, size())
                .filter(record -> !isBlank(record))
                .mapToObj(
                        record -> new String(bytes, start(record), end(record) - start(record), StandardCharsets.UTF_8))
                .toList();
    }

    /// A record as text, and the line on which it starts.
    public record Numbered(long line, String text) {}

    /// The records that are not blank without their line ends, with U+FFFD for what is no UTF-8.
    public List<Numbered> numbered() {
        return IntStream.range(0, size())
                .filter(record -> !isBlank(record))
                .mapToObj(record -> new Numbered(
                        lines[record],
                        new String(bytes, start(record), end(record) - start(record), StandardCharsets.UTF_8)))
                .toList();
    }

    /// Makes characters of the block's bytes, and has them parsed.
    private final class Decoder<R> {

        private final String file;
        private final Parser<R> parser;
        private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        private char[] chars = {};

        Decoder(String file, Parser<R> parser) {
            this.file = file;
            this.parser = parser;
        }

        R read(int record) {
            Source source = new Source(file, lines[record]);
            if (isTooLong()) {
                return parser.refuse(
                        source, "the record is longer than " + (RecordCutter.LONGEST >> 20) + " MiB; break it up");
            }
            int start = start(record);
            int length = end(record) - start;
            if (chars.length < length) {
                chars = new char[Math.max(length, 2 * chars.length)];
            }
            CharBuffer text = CharBuffer.wrap(chars);
            ByteBuffer raw = ByteBuffer.wrap(bytes, start, length);
            return utf8.reset().decode(raw, text, true).isError()
                    ? parser.refuse(
                            source,
                            "not UTF-8 at byte " + (raw.position() - start + 1)
                                    + " of the record; convert the file to UTF-8")
                    : parser.parse(chars, text.position(), source);
        }
    }

    /// Whether the block stands for a record that was not read, for its length.
    public boolean isTooLong() {
        return bytes.length == 0 && ends.length == 1;
    }

    private int start(int record) {
        return record == 0 ? first : ends[record - 1];
    }

    /// The end of a record without its line end.
    private int end(int record) {
        int start = start(record);
        int end = ends[record];
        end -= end > start && bytes[end - 1] == '\n' ? 1 : 0;
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /// Collects where records end, up to so many that what becomes of them is bounded too, however short they
    /// are.
    static final class Builder {

        private static final int MOST = 1 << 12;

        private int[] ends = new int[256];
        private long[] lines = new long[256];
        private final int first;
        private int size;

        /// @param first where the first record starts
        Builder(int first) {
            this.first = first;
        }

        boolean isFull() {
            return size == MOST;
        }

        void add(int end, long line) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                lines = Arrays.copyOf(lines, size * 2);
            }
            ends[size] = end;
            lines[size++] = line;
        }

        /// The block over `bytes`, of which nobody changes the records from now on.
        ///
        /// @param end where the next block begins
        RecordBlock over(byte[] bytes, Mark end) {
            return size == 0
                    ? NONE
                    : new RecordBlock(bytes, first, Arrays.copyOf(ends, size), Arrays.copyOf(lines, size), end);
        }
    }
}

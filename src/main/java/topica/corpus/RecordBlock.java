package topica.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Some whole records of a file, as bytes, with the line on which each starts.
final class RecordBlock {

    /// Understands one record.
    @FunctionalInterface
    interface Parser {

        /// What the record in the first `length` of `chars` is; its line end is no part of it.
        ReadOutcome parse(char[] chars, int length, Source source);
    }

    private static final RecordBlock NONE = new RecordBlock(new byte[0], new int[0], new long[0]);

    private final byte[] bytes;
    private final int[] ends;
    private final long[] lines;

    private RecordBlock(byte[] bytes, int[] ends, long[] lines) {
        this.bytes = bytes;
        this.ends = ends;
        this.lines = lines;
    }

    /// A block of no bytes for a line that was not read.
    static RecordBlock tooLong(long line) {
        return new RecordBlock(new byte[0], new int[1], new long[] {line});
    }

    int size() {
        return ends.length;
    }

    boolean isBlank(int record) {
        for (int i = start(record); i < ends[record]; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return !isTooLong();
    }

    /// The block without its first records.
    RecordBlock from(int record) {
        int dropped = start(record);
        int[] rest = Arrays.stream(ends, record, ends.length)
                .map(end -> end - dropped)
                .toArray();
        return new RecordBlock(
                Arrays.copyOfRange(bytes, dropped, bytes.length),
                rest,
                Arrays.copyOfRange(lines, record, lines.length));
    }

    /// One outcome for each record that is not blank.
    List<ReadOutcome> read(String file, Parser parser) {
        List<ReadOutcome> outcomes = new ArrayList<>(size());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        char[] chars = new char[longest()];
        for (int record = 0; record < size(); record++) {
            if (!isBlank(record)) {
                outcomes.add(read(record, new Source(file, lines[record]), decoder, chars, parser));
            }
        }
        return outcomes;
    }

    /// The records that are not blank, with U+FFFD for what is no UTF-8.
    List<String> texts() {
        return IntStream.range(0, size())
                .filter(record -> !isBlank(record))
                .mapToObj(
                        record -> new String(bytes, start(record), end(record) - start(record), StandardCharsets.UTF_8))
                .toList();
    }

    private ReadOutcome read(int record, Source source, CharsetDecoder decoder, char[] chars, Parser parser) {
        if (isTooLong()) {
            return new ReadOutcome.Rejected(
                    source, "the line is longer than " + (RecordCutter.LONGEST >> 20) + " MiB; break it into records");
        }
        int start = start(record);
        CharBuffer text = CharBuffer.wrap(chars);
        ByteBuffer raw = ByteBuffer.wrap(bytes, start, end(record) - start);
        CoderResult result = decoder.reset().decode(raw, text, true);
        return result.isError()
                ? new ReadOutcome.Rejected(
                        source,
                        "not UTF-8 at byte " + (raw.position() - start + 1)
                                + " of the record; convert the file to UTF-8")
                : parser.parse(chars, text.position(), source);
    }

    private boolean isTooLong() {
        return bytes.length == 0 && ends.length == 1;
    }

    private int start(int record) {
        return record == 0 ? 0 : ends[record - 1];
    }

    /// The end of a record without its line end.
    private int end(int record) {
        int start = start(record);
        int end = ends[record];
        end -= end > start && bytes[end - 1] == '\n' ? 1 : 0;
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private int longest() {
        int longest = 0;
        for (int record = 0; record < size(); record++) {
            longest = Math.max(longest, ends[record] - start(record));
        }
        return longest;
    }

    /// Collects where records end.
    static final class Builder {

        private int[] ends = new int[256];
        private long[] lines = new long[256];
        private int size;

        void add(int end, long line) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                lines = Arrays.copyOf(lines, size * 2);
            }
            ends[size] = end;
            lines[size++] = line;
        }

        /// The block over `bytes`, which nobody changes from now on.
        RecordBlock over(byte[] bytes) {
            return size == 0 ? NONE : new RecordBlock(bytes, Arrays.copyOf(ends, size), Arrays.copyOf(lines, size));
        }
    }
}

package topica.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every reader of documents owes, whatever its format.
public interface CorpusReaderContract {

    CorpusReader reader();

    /// What stands before the first record.
    String header();

    /// One sound record of one or more lines, the last ended by a line feed, with an abstract in which
    /// `mentions ` and `number` stand on one line.
    String record(int number);

    /// Characters that mean something in the format, to make noise of.
    String signs();

    @Test
    default void answersForEveryRecordInOrder() {
        List<ReadOutcome> outcomes = Reading.read(reader(), records(2_000));

        assertThat(outcomes).hasSize(2_000).allMatch(ReadOutcome.Accepted.class::isInstance);
        assertThat(outcomes)
                .isSortedAccordingTo(Comparator.comparingLong(o -> o.source().line()));
        assertThat(Reading.document(outcomes.get(1_234)).abstractText()).contains("1234");
    }

    @Test
    default void givesTheSameAnswerTwiceAndFromChunksReadBackwards() {
        List<Chunk> chunks = Reading.chunks(reader(), Reading.stream(records(5_000)));
        assertThat(chunks).hasSizeGreaterThan(1);

        List<List<ReadOutcome>> forwards = chunks.stream().map(Chunk::read).toList();
        List<List<ReadOutcome>> backwards =
                chunks.reversed().stream().map(Chunk::read).toList();
        assertThat(backwards.reversed()).isEqualTo(forwards);
    }

    @Test
    default void gathersTheSameRecordsFromAStreamThatTrickles() {
        byte[] bytes = records(50).getBytes(StandardCharsets.UTF_8);
        List<ReadOutcome> trickled = Reading.chunks(reader(), new Trickle(bytes)).stream()
                .flatMap(chunk -> chunk.read().stream())
                .toList();

        assertThat(trickled).isEqualTo(Reading.read(reader(), bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    default void goesOnBehindAnyChunkThatSaysWhereItEnds(long seed) throws IOException {
        String text = records(3_000)
                + withSignsChanged(seed).substring(header().length())
                + record(9).repeat(3_000);
        List<Chunk> chunks = Reading.chunks(reader(), Reading.stream(text));
        assertThat(chunks).hasSizeGreaterThan(2);

        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            if (chunks.get(chunk).end().isPresent()) {
                Chunks rest = (Chunks) reader().cut(Reading.FILE, Reading.stream(text));
                rest.skipTo(chunks.get(chunk).end().orElseThrow());
                List<ReadOutcome> outcomes = new ArrayList<>();
                rest.forEachRemaining(next -> outcomes.addAll(next.read()));
                assertThat(outcomes)
                        .isEqualTo(chunks.stream()
                                .skip(chunk + 1)
                                .flatMap(next -> next.read().stream())
                                .toList());
            }
        }
    }

    @Test
    default void needsNoLineEndAfterTheLastRecord() {
        assertThat(Reading.read(reader(), records(3).stripTrailing())).isEqualTo(Reading.read(reader(), records(3)));
    }

    @Test
    default void doesNotMindABomAndWindowsLineEnds() {
        String windows = "\uFEFF" + records(3).replace("\n", "\r\n");

        assertThat(Reading.read(reader(), windows)).isEqualTo(Reading.read(reader(), records(3)));
    }

    @Test
    default void findsNothingInAnEmptyFile() {
        assertThat(Reading.read(reader(), "")).isEmpty();
    }

    @Test
    default void rejectsWhatIsNotUtf8AndGoesOn() {
        byte[] bytes = records(3).replace("mentions 1", "mentions \u0001").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xE9 : bytes[i];
        }

        List<ReadOutcome> outcomes = Reading.read(reader(), bytes);
        assertThat(outcomes).hasSize(3);
        assertThat(Reading.reason(outcomes.get(1)))
                .startsWith("not UTF-8 at byte ")
                .contains("convert");
        assertThat(Reading.document(outcomes.get(2)).abstractText()).contains("2");
    }

    @Test
    default void handsOutWhatCameBeforeAFailureOfTheStream() throws IOException {
        var chunks = reader().cut(Reading.FILE, new SequenceInputStream(Reading.stream(records(5)), new Failing()));
        List<ReadOutcome> outcomes = new ArrayList<>(chunks.next().read());

        assertThat(Reading.read(reader(), records(5))).startsWith(outcomes.toArray(ReadOutcome[]::new));
        assertThat(outcomes.size()).as("all but one that may go on").isGreaterThanOrEqualTo(4);
        assertThatThrownBy(chunks::hasNext)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the disk is gone");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    default void neverThrowsWhateverTheBytes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] noise = new byte[50_000];
        random.nextBytes(noise);

        assertThat(Reading.read(reader(), noise)).isEqualTo(Reading.read(reader(), noise));
        assertThat(reader().likelihood(noise)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    default void neverThrowsForSoundRecordsWithSomeSignsChanged(long seed) {
        String text = withSignsChanged(seed);

        List<ReadOutcome> outcomes = Reading.read(reader(), text);
        assertThat(outcomes).isEqualTo(Reading.read(reader(), text));
        assertThat(outcomes)
                .isSortedAccordingTo(Comparator.comparingLong(o -> o.source().line()));
        assertThat(reader().likelihood(text.getBytes(StandardCharsets.UTF_8))).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    default void readsWhatIsWholeOfAFileCutOffAnywhere(long seed) {
        byte[] bytes = records(40).getBytes(StandardCharsets.UTF_8);
        int length = new SplittableRandom(seed).nextInt(bytes.length);

        List<ReadOutcome> outcomes = Reading.read(reader(), Arrays.copyOf(bytes, length));
        int whole = Math.max(0, outcomes.size() - 1);
        assertThat(outcomes.subList(0, whole))
                .isEqualTo(Reading.read(reader(), bytes).subList(0, whole));
    }

    @Test
    default void readsNoFurtherAheadThanItMust() throws IOException {
        Endless stream = new Endless(header(), record(7));
        Iterator<Chunk> chunks = reader().cut(Reading.FILE, stream);
        for (int chunk = 0; chunk < 3; chunk++) {
            assertThat(chunks.next().read()).isNotEmpty().allMatch(ReadOutcome.Accepted.class::isInstance);
        }

        assertThat(stream.given).isLessThan(3 << 24);
    }

    @Test
    default void survivesALineWithoutEndAndReadsWhatCameBefore() {
        InputStream in = new SequenceInputStream(
                new SequenceInputStream(Reading.stream(records(3)), new Repeated('x', 40 << 20)),
                Reading.stream("\n" + record(7)));

        List<ReadOutcome> outcomes = Reading.chunks(reader(), in).stream()
                .flatMap(chunk -> chunk.read().stream())
                .toList();
        assertThat(outcomes).hasSizeGreaterThan(2);
        assertThat(outcomes.subList(0, 2))
                .isEqualTo(Reading.read(reader(), records(3)).subList(0, 2));
        assertThat(outcomes).anyMatch(ReadOutcome.Rejected.class::isInstance);
    }

    @Test
    default void knowsItsOwnFormatHoweverTheHeadIsCutOff() {
        byte[] bytes = records(300).getBytes(StandardCharsets.UTF_8);
        for (int length : new int[] {bytes.length, 1 << 16, (1 << 16) - 1, 5_001}) {
            assertThat(reader().likelihood(Arrays.copyOf(bytes, Math.min(bytes.length, length))))
                    .isGreaterThan(0.3);
        }
    }

    /// A header and 200 records with 400 characters of theirs replaced by signs.
    default String withSignsChanged(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(records(200));
        for (int change = 0; change < 400; change++) {
            int at = random.nextInt(header().length(), text.length());
            text.setCharAt(at, signs().charAt(random.nextInt(signs().length())));
        }
        return text.toString();
    }

    /// A header and the first so many records.
    default String records(int count) {
        StringBuilder text = new StringBuilder(header());
        for (int number = 0; number < count; number++) {
            text.append(record(number));
        }
        return text.toString();
    }

    /// Gives its bytes one, two or three at a time.
    final class Trickle extends ByteArrayInputStream {

        public Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1 + pos % 3));
        }
    }

    /// The same byte again and again.
    final class Repeated extends InputStream {

        private final byte value;
        private int left;

        public Repeated(char value, int times) {
            this.value = (byte) value;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = Math.min(left, length);
            Arrays.fill(buffer, offset, offset + given, value);
            left -= given;
            return given;
        }
    }

    /// A header, then the same record again and again, without end.
    final class Endless extends InputStream {

        private final byte[] header;
        private final byte[] record;
        private long given;

        public Endless(String header, String record) {
            this.header = header.getBytes(StandardCharsets.UTF_8);
            this.record = record.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = given++;
            return (at < header.length ? header[(int) at] : record[(int) ((at - header.length) % record.length)])
                    & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }
    }

    /// A stream that fails at once.
    final class Failing extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}

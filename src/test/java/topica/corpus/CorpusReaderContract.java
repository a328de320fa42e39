package topica.corpus;

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
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;

/// What every reader of documents owes.
interface CorpusReaderContract {

    CorpusReader reader();

    /// What stands before the first record.
    String header();

    /// One sound record on a line of its own, ended by a line feed, with an abstract that mentions `number`.
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
        List<Chunk> chunks = Reading.chunks(reader(), stream(records(3_000)));
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
        byte[] bytes = records(3).replace("mentions 1", "mentions \u00e9").getBytes(StandardCharsets.ISO_8859_1);

        List<ReadOutcome> outcomes = Reading.read(reader(), bytes);
        assertThat(outcomes).hasSize(3);
        assertThat(Reading.reason(outcomes.get(1)))
                .startsWith("not UTF-8 at byte ")
                .contains("convert");
        assertThat(Reading.document(outcomes.get(2)).abstractText()).contains("2");
    }

    @Test
    default void passesOverALineBeyondTheLimitAndSaysSo() {
        InputStream in = new SequenceInputStream(
                new SequenceInputStream(stream(records(1)), new Repeated('x', 40 << 20)), stream("\n" + record(7)));

        List<ReadOutcome> outcomes = Reading.chunks(reader(), in).stream()
                .flatMap(chunk -> chunk.read().stream())
                .toList();
        assertThat(outcomes).hasSize(3);
        assertThat(Reading.reason(outcomes.get(1))).contains("16 MiB");
        assertThat(outcomes.get(2).source().line())
                .isEqualTo(outcomes.get(1).source().line() + 1);
        assertThat(Reading.document(outcomes.get(2)).abstractText()).contains("7");
    }

    @Test
    default void readsALongRecordWhole() {
        String text = record(8).replace("mentions 8", "mentions 8" + " and".repeat(800_000));

        List<ReadOutcome> outcomes = Reading.read(reader(), records(3) + text + record(9));
        assertThat(outcomes).hasSize(5);
        assertThat(Reading.document(outcomes.get(3)).abstractText()).hasSizeGreaterThan(3_200_000);
        assertThat(Reading.document(outcomes.get(4)).abstractText()).contains("9");
    }

    @Test
    default void handsOutWhatCameBeforeAFailureOfTheStream() throws IOException {
        var chunks = reader().cut(Reading.FILE, new SequenceInputStream(stream(records(5)), new Failing()));
        List<ReadOutcome> outcomes = new ArrayList<>(chunks.next().read());

        assertThat(outcomes).hasSize(5);
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
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(records(200));
        for (int change = 0; change < 400; change++) {
            int at = random.nextInt(header().length(), text.length());
            text.setCharAt(at, signs().charAt(random.nextInt(signs().length())));
        }

        List<ReadOutcome> outcomes = Reading.read(reader(), text.toString());
        assertThat(outcomes).isEqualTo(Reading.read(reader(), text.toString()));
        assertThat(outcomes.size()).isBetween(100, 600);
        assertThat(outcomes)
                .isSortedAccordingTo(Comparator.comparingLong(o -> o.source().line()));
        assertThat(reader().likelihood(text.toString().getBytes(StandardCharsets.UTF_8)))
                .isBetween(0.0, 1.0);
    }

    @Test
    default void knowsItsOwnFormatHoweverTheHeadIsCutOff() {
        byte[] bytes = records(300).getBytes(StandardCharsets.UTF_8);
        for (int length : new int[] {bytes.length, 1 << 16, (1 << 16) - 1, 5_001}) {
            assertThat(reader().likelihood(Arrays.copyOf(bytes, Math.min(bytes.length, length))))
                    .isGreaterThan(0.3);
        }
    }

    private String records(int count) {
        StringBuilder text = new StringBuilder(header());
        for (int number = 0; number < count; number++) {
            text.append(record(number));
        }
        return text.toString();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Gives its bytes one, two or three at a time.
    final class Trickle extends ByteArrayInputStream {

        Trickle(byte[] bytes) {
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

        Repeated(char value, int times) {
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

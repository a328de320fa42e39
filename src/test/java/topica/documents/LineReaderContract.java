package topica.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every reader owes whose records have a line each.
public interface LineReaderContract extends CorpusReaderContract {

    @Test
    default void handsOutEveryLineThatEndedBeforeAFailureOfTheStream() throws IOException {
        var chunks = reader().cut(Reading.FILE, new SequenceInputStream(Reading.stream(records(5)), new Failing()));

        assertThat(chunks.next().read()).hasSize(5);
    }

    @Test
    default void passesOverALineBeyondTheLimitAndSaysSo() {
        InputStream in = new SequenceInputStream(
                new SequenceInputStream(Reading.stream(records(1)), new Repeated('x', 40 << 20)),
                Reading.stream("\n" + record(7)));

        List<ReadOutcome> outcomes = Reading.chunks(reader(), in).stream()
                .flatMap(chunk -> chunk.read().stream())
                .toList();
        assertThat(outcomes).hasSize(3);
        assertThat(Reading.reason(outcomes.get(1))).contains("4 MiB");
        assertThat(outcomes.get(2).source().line())
                .isEqualTo(outcomes.get(1).source().line() + 1);
        assertThat(Reading.document(outcomes.get(2)).abstractText()).contains("7");
    }

    @Test
    default void readsALongRecordWhole() {
        String text = record(8).replace("mentions 8", "mentions 8" + " and".repeat(120_000));

        List<ReadOutcome> outcomes = Reading.read(reader(), records(3) + text + record(9));
        assertThat(outcomes).hasSize(5);
        assertThat(Reading.document(outcomes.get(3)).abstractText()).hasSizeGreaterThan(480_000);
        assertThat(Reading.document(outcomes.get(4)).abstractText()).contains("9");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    default void answersForAboutAsManyLinesHoweverTheirSignsChange(long seed) {
        assertThat(Reading.read(reader(), withSignsChanged(seed)).size()).isBetween(100, 600);
    }
}

package topica.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.fields.Author;
import topica.fields.PartialDate;
import topica.records.Source;

class SpoolTest {

    /// In memory, in a file from the first byte on, and from one to the other on the way.
    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 0, 1000})
    void givesBackWhatWasPutIn(int inMemory) {
        SplittableRandom random = new SplittableRandom(inMemory);
        List<byte[]> pieces = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        try (Spool spool = new Spool(inMemory)) {
            for (int i = 0; i < 100; i++) {
                byte[] piece = new byte[random.nextInt(50)];
                random.nextBytes(piece);
                pieces.add(piece);
                places.add(spool.append(piece));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(spool.read(places.get(i), pieces.get(i).length)).isEqualTo(pieces.get(i));
            }
        }
    }

    @Test
    void keepsNothingOnceItIsClosed() {
        Spool spool = new Spool(0);
        spool.append(new byte[10]);
        spool.close();
        assertThatThrownBy(() -> spool.read(0, 10)).hasMessageStartingWith("cannot lay documents aside in ");
    }

    @Test
    void readsEveryFieldAsItWasWritten() {
        Document full = new Document(
                "a",
                "Crêpes 🥞",
                "We bake.",
                List.of(new Author("Jane", Optional.of("Bakery")), new Author("Joe", Optional.empty())),
                PartialDate.parse("2024-05"),
                List.of("cs.LG", "stat.ML"),
                List.of("mine"),
                List.of("code", "truncated"),
                new Source("papers/a.jsonl", 1L << 40),
                Map.of("doi", "\"10.1/1\""));
        Document bare = Papers.paper("b", "", "Bread.");
        ReadOutcome.Rejected rejected = new ReadOutcome.Rejected(new Source("x", 3), "it is empty");
        Codec.Writer writer = new Codec.Writer();
        long hash = writer.write(full);
        writer.write(rejected);
        assertThat(writer.write(Papers.at(full, new Source("elsewhere", 2)))).isEqualTo(hash);
        assertThat(writer.write(bare)).isNotEqualTo(hash);
        Codec.Reader reader = new Codec.Reader(writer.bytes());
        assertThat(reader.next()).isEqualTo(new ReadOutcome.Accepted(full));
        assertThat(reader.next()).isEqualTo(rejected);
        assertThat(reader.next().source()).isEqualTo(new Source("elsewhere", 2));
        assertThat(reader.next()).isEqualTo(new ReadOutcome.Accepted(bare));
        assertThat(reader.hasNext()).isFalse();
    }
}

package topica.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.math.DenseRows;
import topica.records.Source;
import topica.run.Cancelled;
import topica.run.Seed;
import topica.run.Workers;

/// What every encoder owes.
public interface EncoderContract {

    /// One that knows the words `cell` and `star`, and not `zebra`.
    Encoder encoder();

    private static Document document(String text) {
        return Document.of("", text, new Source("test", 1));
    }

    private static List<Document> documents(int count, long seed) {
        SplittableRandom random = new Seed(seed).generator();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(40); word >= 0; word--) {
                text.append(List.of("cell ", "star ", "zebra ").get(random.nextInt(3)));
            }
            documents.add(document(text.toString()));
        }
        return documents;
    }

    private DenseRows rows(List<Document> documents, int threads) {
        try (Workers workers = new Workers(threads)) {
            return encoder().of(documents, workers);
        }
    }

    @Test
    default void givesTheSameBytesOnAnyNumberOfThreads() {
        List<Document> documents = documents(150, 1);
        DenseRows once = rows(documents, 1);
        assertThat(rows(documents, 2).values()).isEqualTo(once.values());
        assertThat(rows(documents, 5).values()).isEqualTo(once.values());
    }

    @Test
    default void placesADocumentAloneAsAmongOthers() {
        List<Document> documents = documents(40, 2);
        DenseRows all = rows(documents, 2);
        assertThat(all.rows()).isEqualTo(40);
        assertThat(all.columns()).isEqualTo(encoder().width());
        for (int i = 0; i < 40; i++) {
            assertThat(rows(documents.subList(i, i + 1), 1).row(0)).isEqualTo(all.row(i));
        }
    }

    @Test
    default void givesRowsOfLengthOne() {
        DenseRows rows = rows(List.of(document("cell star star"), document("cell"), document("star zebra")), 1);
        IntStream.range(0, 3)
                .forEach(row -> assertThat(rows.dot(row, rows, row)).isCloseTo(1, within(1e-5f)));
    }

    @Test
    default void givesNoRowsForNoDocuments() {
        assertThat(rows(List.of(), 2).rows()).isZero();
    }

    @Test
    default void stopsWhereTheThreadIsInterrupted() {
        try (Workers workers = new Workers(1)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> encoder().of(documents(3, 3), workers)).isInstanceOf(Cancelled.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

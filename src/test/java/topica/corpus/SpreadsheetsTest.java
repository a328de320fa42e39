package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;

/// Tables as Excel saves them.
class SpreadsheetsTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String TABLE = """
            ID;Title;Abstract;Rating
            a;Spikes – sparse;"We count spikes;
            there are ""few"".";4,5
            b;Gödel;Naïve sets.;

            """.replace("\n", "\r\n").replace("spikes;\r\n", "spikes;\n");

    @Test
    void readsCsvInUtf8WithAMark() {
        assertSpikesAndGodel(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsCsvInWindows1252AndSaysSo() {
        try (Corpora corpora = open(TABLE.getBytes(WESTERN))) {
            assertSpikesAndGodel(corpora.outcomes().map(Reading::document).toList());
            assertThat(corpora.remarks()).containsExactly("-: read as Windows-1252, because it is not UTF-8");
        }
    }

    @Test
    void readsUnicodeTextWithTabs() {
        String tabs = TABLE.replace("spikes;", "spikes,").replace(';', '\t').replace("spikes,", "spikes;");

        assertSpikesAndGodel(read(("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE)));
        assertSpikesAndGodel(read(("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16BE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "\uFEFFsep=;"})
    void believesALineThatNamesTheSeparator(String line) {
        assertSpikesAndGodel(read((line + "\r\n" + TABLE).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void believesItEvenOfSignsThatNobodyWouldTry() {
        String bars = "sep=|\nid|title\na|Spikes, sparse\n";
        String tabs = "sep=\t\nid\ttitle\na\tSpikes, sparse\n";
        for (String table : List.of(bars, tabs)) {
            assertThat(read(table.getBytes(StandardCharsets.UTF_8)))
                    .extracting(
                            Document::id,
                            Document::title,
                            document -> document.source().line())
                    .containsExactly(tuple("a", "Spikes, sparse", 3L));
        }
    }

    @Test
    void leavesOneBrokenRecordOfAUtf8FileToItself() {
        byte[] bytes = "id;title\na;Gödel\nb;Ö\nc;naïve\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("b;") + 3] = 'x';
        try (Corpora corpora = open(bytes)) {
            List<ReadOutcome> outcomes = corpora.outcomes().toList();
            assertThat(Reading.reason(outcomes.get(1))).startsWith("not UTF-8 at byte 3 ");
            assertThat(Reading.document(outcomes.get(2)).title()).isEqualTo("naïve");
            assertThat(corpora.remarks()).isEmpty();
        }
    }

    private static void assertSpikesAndGodel(List<Document> documents) {
        assertThat(documents)
                .extracting(Document::id, Document::title, Document::abstractText)
                .containsExactly(
                        tuple("a", "Spikes – sparse", "We count spikes; there are \"few\"."),
                        tuple("b", "Gödel", "Naïve sets."));
        assertThat(documents.getFirst().extra()).containsEntry("Rating", "\"4,5\"");
    }

    private static List<Document> read(byte[] bytes) {
        try (Corpora corpora = open(bytes)) {
            return corpora.outcomes().map(Reading::document).toList();
        }
    }

    private static Corpora open(byte[] bytes) {
        return Corpora.open(List.of("-"), Optional.empty(), new ByteArrayInputStream(bytes), false);
    }
}

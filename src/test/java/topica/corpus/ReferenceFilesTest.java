package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;

class ReferenceFilesTest {

    @ParameterizedTest
    @CsvSource({
        "zotero.bib, bibtex, 2",
        "arxiv.bib, bibtex, 1",
        "jabref.bib, bibtex, 2",
        "publisher.ris, ris, 3",
        "pubmed.xml, pubmed, 3",
        "endnote.xml, endnote, 2",
        "atom.xml, atom, 2",
        "oai-arxiv.xml, oai, 2",
        "oai-dc.xml, oai, 1",
        "openalex.jsonl, openalex, 2",
        "semantic-scholar.jsonl, semantic-scholar, 3"
    })
    void knowsEachFormatFromContentAndReadsBackWhatIsMadeOfIt(String name, String format, int documents) {
        assertThat(Formats.recognise(name, bytes(name)).map(CorpusReader::format))
                .contains(format);

        List<Document> read = documents(name);
        assertThat(read).hasSize(documents);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CanonicalJson json = new CanonicalJson(bytes)) {
            read.forEach(json::write);
        }
        assertThat(Formats.recognise(name, bytes.toByteArray()).map(CorpusReader::format))
                .contains("jsonl");
        assertThat(Reading.read(new JsonLines(), bytes.toByteArray()))
                .map(Reading::document)
                .isEqualTo(read);
    }

    @Test
    void saysHowManyRecordsAreDeleted() {
        try (Corpora corpora = open("oai-arxiv.xml")) {
            assertThat(corpora.outcomes()).hasSize(3);
            assertThat(corpora.remarks()).containsExactly("-: 1 record is marked as deleted and is no document");
        }
    }

    @Test
    void readsXmlInTheEncodingItDeclares() {
        String latin = new String(bytes("oai-dc.xml"), StandardCharsets.UTF_8).replace("Asa", "Åsa");

        try (Corpora corpora = Corpora.open(
                List.of("-"),
                Optional.empty(),
                new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1)),
                false)) {
            assertThat(corpora.outcomes().map(Reading::document))
                    .flatExtracting(Document::authors)
                    .extracting("name")
                    .containsExactly("Åsa Ahlgren");
            assertThat(corpora.remarks()).isEmpty();
        }
    }

    private static List<Document> documents(String name) {
        try (Corpora corpora = open(name)) {
            return corpora.outcomes()
                    .filter(ReadOutcome.Accepted.class::isInstance)
                    .map(Reading::document)
                    .toList();
        }
    }

    private static Corpora open(String name) {
        return Corpora.open(List.of("-"), Optional.empty(), new ByteArrayInputStream(bytes(name)), false);
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(ReferenceFilesTest.class.getResourceAsStream("/corpora/references/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

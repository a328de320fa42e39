package topica.references.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.fields.Author;
import topica.references.Shelf;

class OaiPmhTest implements XmlContract {

    @Override
    public CorpusReader reader() {
        return new XmlRecords(new OaiPmh());
    }

    @Override
    public String header() {
        return "<OAI-PMH>\n";
    }

    @Override
    public String record(int number) {
        return "<record><header><identifier>oai:toys:" + number + "</identifier></header><metadata><arXiv>"
                + "<abstract>This mentions " + number + ".</abstract></arXiv></metadata></record>\n";
    }

    @Test
    void readsArxivsOwnMetadata() {
        Document spikes = Shelf.document(reader(), "oai-arxiv.xml", 0);

        assertThat(spikes.id()).isEqualTo("2105.00001");
        assertThat(spikes.title()).isEqualTo("Spikes are sparse");
        assertThat(spikes.abstractText()).isEqualTo("We count spikes. There are few of them.");
        assertThat(spikes.categories()).containsExactly("q-bio.NC", "cs.NE");
        assertThat(spikes.date()).hasToString("Optional[2021-05-12]");
        assertThat(spikes.authors())
                .containsExactly(
                        new Author("Åsa Ahlgren", Optional.of("Institute of Toys")),
                        new Author("Otto Bergen Jr", Optional.empty()));
        assertThat(spikes.extra())
                .contains(
                        entry("updated", "\"2021-05-20\""),
                        entry("journal_ref", "\"Toy J. Count. 12 (2021)\""),
                        entry("sets", "[\"q-bio\"]"))
                .doesNotContainKey("id");
    }

    @Test
    void countsDeletedRecordsAndRejectsMetadataItDoesNotKnow() {
        List<Chunk> chunks = Reading.chunks(reader(), new ByteArrayInputStream(Shelf.bytes("oai-arxiv.xml")));
        List<ReadOutcome> outcomes = Shelf.read(reader(), "oai-arxiv.xml");

        assertThat(chunks).extracting(Chunk::deleted).containsExactly(1);
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1))
                .isEqualTo(Reading.rejected(
                        25,
                        "expected metadata in arXiv, arXivRaw or oai_dc, found mods; "
                                + "harvest with metadataPrefix=oai_dc"));
    }

    @Test
    void readsRawMetadataOfASecondAnswerInTheFile() {
        Document groups = Shelf.document(reader(), "oai-arxiv.xml", 2);

        assertThat(groups.id()).isEqualTo("math/0001001");
        assertThat(groups.date()).hasToString("Optional[2000-01-01]");
        assertThat(groups.categories()).containsExactly("math.GR");
        assertThat(groups.authors())
                .extracting(Author::name)
                .containsExactly("Berta Berg", "Otto Bergen (Institute of Toys, Here)", "Nora Lindqvist");
    }

    @Test
    void readsDublinCore() {
        Document spikes = Shelf.document(reader(), "oai-dc.xml", 0);

        assertThat(spikes.id()).isEqualTo("oai:toys.example:17");
        assertThat(spikes.abstractText()).isEqualTo("We count spikes.");
        assertThat(spikes.authors()).extracting(Author::name).containsExactly("Asa Ahlgren");
        assertThat(spikes.date()).hasToString("Optional[2021-05-12]");
        assertThat(spikes.categories()).isEmpty();
        assertThat(spikes.extra())
                .containsOnly(
                        entry("subjects", "[\"Toys and counting\",\"Spikes\"]"),
                        entry("comments", "[\"Comment: 9 pages\"]"),
                        entry("identifiers", "[\"https://toys.example/17\"]"),
                        entry("sets", "[\"theses\"]"));
    }
}

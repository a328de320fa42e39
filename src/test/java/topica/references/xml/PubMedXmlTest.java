package topica.references.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.fields.Author;
import topica.references.Shelf;

class PubMedXmlTest implements XmlContract {

    @Override
    public CorpusReader reader() {
        return new XmlRecords(new PubMedXml());
    }

    @Override
    public String header() {
        return "<PubmedArticleSet>\n";
    }

    @Override
    public String record(int number) {
        return "<PubmedArticle><MedlineCitation><PMID>" + number + "</PMID><Article><Abstract><AbstractText>"
                + "This mentions " + number
                + ".</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n";
    }

    @Test
    void readsAStructuredAbstractWithItsLabels() {
        Document spikes = Shelf.document(reader(), "pubmed.xml", 0);

        assertThat(spikes.id()).isEqualTo("99000001");
        assertThat(spikes.title()).isEqualTo("Spikes of Ca2+ are sparse.");
        assertThat(spikes.abstractText()).isEqualTo("BACKGROUND: Spikes are counted < often. RESULTS: We found few.");
        assertThat(spikes.authors())
                .containsExactly(
                        new Author("Åsa Ahlgren", Optional.of("Institute of Toys, Here.; Also There.")),
                        new Author("O Bergen Jr", Optional.empty()),
                        new Author("The Toy Group", Optional.empty()));
        assertThat(spikes.date()).hasToString("Optional[2021-05]");
        assertThat(spikes.categories()).isEmpty();
        assertThat(spikes.source().line()).isEqualTo(4);
        assertThat(spikes.extra())
                .containsOnly(
                        entry("doi", "\"10.5555/spikes.2021\""),
                        entry("journal", "\"Toy journal of counting\""),
                        entry("mesh", "[\"Action Potentials\",\"Animals\"]"),
                        entry("keywords", "[\"spikes\"]"),
                        entry("types", "[\"Journal Article\"]"),
                        entry("language", "\"eng\""));
    }

    @Test
    void readsLettersAndBooks() {
        List<ReadOutcome> outcomes = Shelf.read(reader(), "pubmed.xml");

        assertThat(outcomes).hasSize(3);
        Document letter = Reading.document(outcomes.get(1));
        assertThat(letter.flags()).containsExactly("title-only");
        assertThat(letter.date()).hasToString("Optional[2019-07]");
        Document book = Reading.document(outcomes.get(2));
        assertThat(book.title()).isEqualTo("A book of toys");
        assertThat(book.abstractText()).isEqualTo("Toys in a book.");
        assertThat(book.date()).hasToString("Optional[1999]");
    }
}

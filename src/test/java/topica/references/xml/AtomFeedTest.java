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

class AtomFeedTest implements XmlContract {

    @Override
    public CorpusReader reader() {
        return new XmlRecords(new AtomFeed());
    }

    @Override
    public String header() {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
    }

    @Override
    public String record(int number) {
        return "<entry><id>http://arxiv.org/abs/2105.0000" + number % 10 + "v1</id><summary>This mentions " + number
                + ".</summary></entry>\n";
    }

    @Test
    void readsAnAnswerOfArxiv() {
        Document spikes = Shelf.document(reader(), "atom.xml", 0);

        assertThat(spikes.id()).isEqualTo("2105.00001");
        assertThat(spikes.title()).isEqualTo("Spikes are sparse in toys");
        assertThat(spikes.abstractText()).isEqualTo("We count spikes with $x < 1$. There are few.");
        assertThat(spikes.categories()).containsExactly("q-bio.NC", "cs.NE");
        assertThat(spikes.date()).hasToString("Optional[2021-05-12]");
        assertThat(spikes.authors())
                .containsExactly(
                        new Author("Åsa Ahlgren", Optional.of("Institute of Toys")),
                        new Author("Otto Bergen", Optional.empty()));
        assertThat(spikes.extra())
                .containsOnly(
                        entry("doi", "\"10.5555/spikes.2021\""),
                        entry("updated", "\"2021-05-20T10:00:00Z\""),
                        entry("comment", "\"9 pages\""),
                        entry("subjects", "[\"92B20, 68T05\"]"));
    }

    @Test
    void readsOldIdsAndSaysWhatArxivSaysOfAMistake() {
        List<ReadOutcome> outcomes = Shelf.read(reader(), "atom.xml");

        assertThat(Reading.document(outcomes.get(1)).id()).isEqualTo("hep-th/9901001");
        assertThat(outcomes.get(2))
                .isEqualTo(Reading.rejected(39, "arXiv answers with an error: incorrect id format for x"));
    }

    @Test
    void readsFeedsWithPrefixes() {
        assertThat(Reading.document(Reading.read(reader(), """
                <a:feed xmlns:a="http://www.w3.org/2005/Atom">
                <a:entry><a:id>tag:toys.example,2021:1</a:id><a:title type="html">Toys</a:title>
                <a:content>We play.</a:content><a:category term="news of toys"/></a:entry></a:feed>
                """).getFirst()))
                .extracting(Document::id, Document::title, Document::abstractText, Document::categories)
                .containsExactly("tag:toys.example,2021:1", "Toys", "We play.", List.of());
    }
}

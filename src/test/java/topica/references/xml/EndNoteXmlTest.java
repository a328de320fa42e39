package topica.references.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.fields.Author;
import topica.references.Shelf;

class EndNoteXmlTest implements XmlContract {

    @Override
    public CorpusReader reader() {
        return new XmlRecords(new EndNoteXml());
    }

    @Override
    public String header() {
        return "<xml><records>\n";
    }

    @Override
    public String record(int number) {
        return "<record><rec-number>" + number + "</rec-number><titles><title>Spikes " + number
                + "</title></titles><abstract>This mentions " + number + ".</abstract></record>\n";
    }

    @Test
    void readsThroughFontsAndStyles() {
        Document spikes = Shelf.document(reader(), "endnote.xml", 0);

        assertThat(spikes.id()).isEqualTo("10.5555/spikes.2021");
        assertThat(spikes.title()).isEqualTo("Spikes are sparse");
        assertThat(spikes.abstractText()).isEqualTo("We count spikes. There are few of them.");
        assertThat(spikes.authors()).extracting(Author::name).containsExactly("Åsa Ahlgren", "O. Bergen");
        assertThat(spikes.date()).hasToString("Optional[2021-05-12]");
        assertThat(spikes.extra())
                .containsOnly(
                        entry("journal", "\"Toy Journal of Counting\""),
                        entry("keywords", "[\"spikes\",\"sparse codes\"]"),
                        entry("url", "[\"https://journal.example/spikes\"]"),
                        entry("entry_type", "\"Journal Article\""),
                        entry("rec_number", "\"7\""),
                        entry("volume", "\"12\""));
    }

    @Test
    void readsRecordsWithoutStyles() {
        Document galaxies = Shelf.document(reader(), "endnote.xml", 1);

        assertThat(galaxies.id()).startsWith("title:");
        assertThat(galaxies.title()).isEqualTo("Galaxies cluster");
        assertThat(galaxies.date()).hasToString("Optional[2020-11-07]");
        assertThat(galaxies.labels()).isEmpty();
    }
}

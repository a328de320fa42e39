package topica.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.LineReaderContract;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.fields.Author;

class SemanticScholarTest implements LineReaderContract {

    @Override
    public CorpusReader reader() {
        return new Works(new SemanticScholar());
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public String record(int number) {
        return "{\"paperId\":\"" + number + "\",\"title\":\"Spikes are sparse\",\"abstract\":\"This mentions " + number
                + ", and goes on for a while.\"}\n";
    }

    @Override
    public String signs() {
        return "{}[]\":,\\\n\u0000 a0";
    }

    @Test
    void readsAnswersOfTheInterface() {
        Document spikes = Shelf.document(reader(), "semantic-scholar.jsonl", 0);

        assertThat(spikes.id()).isEqualTo("0a1b2c");
        assertThat(spikes.abstractText()).isEqualTo("We count spikes.");
        assertThat(spikes.date()).hasToString("Optional[2021-05-12]");
        assertThat(spikes.authors()).extracting(Author::name).containsExactly("Åsa Ahlgren", "O. Bergen");
        assertThat(spikes.extra())
                .containsOnly(
                        entry("arxiv_id", "\"2105.00001\""),
                        entry("doi", "\"10.5555/spikes.2021\""),
                        entry("pmid", "\"99000001\""),
                        entry("fields_of_study", "[\"Biology\",\"Computer Science\"]"),
                        entry("venue", "\"Toy Journal of Counting\""));
    }

    @Test
    void readsLinesOfTheDataSetsAndPapersKnownElsewhere() {
        List<ReadOutcome> outcomes = Shelf.read(reader(), "semantic-scholar.jsonl");

        assertThat(outcomes).hasSize(3);
        assertThat(Reading.document(outcomes.get(1)).id()).isEqualTo("hep-th/9901001");
        Document galaxies = Reading.document(outcomes.get(2));
        assertThat(galaxies.id()).isEqualTo("18");
        assertThat(galaxies.date()).hasToString("Optional[2020]");
        assertThat(galaxies.extra()).containsEntry("fields_of_study", "[\"Physics\"]");
    }

    @Test
    void leavesOtherJsonToOthers() {
        String ours = "{\"id\":\"a\",\"title\":\"A\",\"extra\":{\"paperId\":\"1\"}}";

        assertThat(reader().likelihood(ours.getBytes(StandardCharsets.UTF_8))).isZero();
    }
}

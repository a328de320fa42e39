package topica.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.LineReaderContract;
import topica.documents.Reading;
import topica.fields.Author;

class OpenAlexTest implements LineReaderContract {

    @Override
    public CorpusReader reader() {
        return new Works(new OpenAlex());
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public String record(int number) {
        return "{\"id\":\"https://openalex.org/W" + number + "\",\"display_name\":\"Spikes\",\"authorships\":[],"
                + "\"abstract\":\"This mentions " + number + ".\"}\n";
    }

    @Override
    public String signs() {
        return "{}[]\":,\\\n\u0000 a0";
    }

    @Test
    void rejectsAnAbstractThatAFewWordsWouldMakeEndless() {
        String places = IntStream.range(0, 100_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String work = "{\"id\":\"https://openalex.org/W1\",\"display_name\":\"Toys\",\"abstract_inverted_index\":{\""
                + "a".repeat(50_000) + "\":[" + places + "]}}\n";

        assertThat(Reading.read(reader(), work))
                .map(Reading::reason)
                .containsExactly("abstract: expected at most 524288 characters, found 550010");
    }

    @Test
    void putsTheAbstractTogetherAgain() {
        Document spikes = Shelf.document(reader(), "openalex.jsonl", 0);

        assertThat(spikes.id()).isEqualTo("https://openalex.org/W9900000001");
        assertThat(spikes.title()).isEqualTo("Spikes are sparse");
        assertThat(spikes.abstractText()).isEqualTo("We count spikes and count again.");
        assertThat(spikes.date()).hasToString("Optional[2021-05-12]");
        assertThat(spikes.authors())
                .containsExactly(
                        new Author("Åsa Ahlgren", Optional.of("Institute of Toys, Here")),
                        new Author("Otto Bergen", Optional.of("House of Toys")));
        assertThat(spikes.categories()).isEmpty();
        assertThat(spikes.extra())
                .containsOnly(
                        entry("doi", "\"10.5555/spikes.2021\""),
                        entry("primary_topic", "\"Counting of Spikes\""),
                        entry("subfield", "\"Neuroscience of Toys\""),
                        entry("field", "\"Neuroscience\""),
                        entry("domain", "\"Life Sciences\""),
                        entry("topics", "[\"Counting of Spikes\",\"Sparse Codes\"]"),
                        entry("concepts", "[\"Toy\"]"),
                        entry("keywords", "[\"Spikes\"]"),
                        entry("type", "\"article\""),
                        entry("language", "\"en\""),
                        entry("journal", "\"Toy Journal of Counting\""));
    }

    @Test
    void makesDoWithATitleAndAYear() {
        Document galaxies = Shelf.document(reader(), "openalex.jsonl", 1);

        assertThat(galaxies.title()).isEqualTo("Galaxies cluster");
        assertThat(galaxies.date()).hasToString("Optional[2020]");
        assertThat(galaxies.flags()).containsExactly("title-only");
    }

    @Test
    void isNotMisledByPlacesThatAreNone() {
        assertThat(Reading.document(Reading.read(reader(), """
                {"id":"W1","display_name":"A","abstract_inverted_index":\
                {"b":[9000000000000],"a":[-1,"x",1.5,null],"c":7,"d":{"e":[2]},"f":[1e99]}}
                """).getFirst()).abstractText())
                .isEqualTo("a b");
    }
}

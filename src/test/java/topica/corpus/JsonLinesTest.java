package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.LineReaderContract;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.records.Source;

class JsonLinesTest implements LineReaderContract {

    @Override
    public CorpusReader reader() {
        return new JsonLines();
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public String record(int number) {
        return "{\"id\": \"p" + number + "\", \"title\": \"Spikes\", \"abstract\": \"This mentions " + number
                + " and a few other things besides, so that it is as long as a sentence usually is.\"}\n";
    }

    @Override
    public String signs() {
        return "{}[]\",:\\\u0000e1-\n";
    }

    @Test
    void takesEachLineAsOneDocument() {
        assertThat(Reading.read(reader(), """
                {"id":"a","title":"Spikes are sparse."}

                  {"id":"b","abstract":"Galaxies cluster."}
                """))
                .map(Reading::document)
                .extracting(Document::id, Document::title, Document::abstractText, Document::source)
                .containsExactly(
                        tuple("a", "Spikes are sparse.", "", new Source("test", 1)),
                        tuple("b", "", "Galaxies cluster.", new Source("test", 3)));
    }

    @Test
    void pointsIntoTheFileAtHandWhereverADocumentComesFrom() {
        String imported = """
                {"id":"a","abstract":"Spikes are sparse.","source":{"file":"page.txt","line":17}}
                {"id":"b","abstract":"Galaxies cluster.","flags":["code"],"source":{"file":"page.txt","line":9}}
                """;
        assertThat(Reading.lines(Reading.chunks(reader(), Reading.stream(imported))))
                .containsExactly(1L, 2L);
        assertThat(Reading.read(reader(), imported))
                .extracting(ReadOutcome::source)
                .containsExactly(new Source("page.txt", 17), new Source("page.txt", 9));
    }

    @Test
    void saysWhyALineIsNoRecordAndHowToMendIt() {
        assertThat(Reading.read(reader(), """
                [{"title":"A"}]
                "A"
                12
                {"title":"A"} {"title":"B"}
                {"id":"a"}
                {"id":"a","comments":"8 pages"}
                """))
                .extracting(Reading::reason)
                .containsExactly(
                        "expected a JSON object, found a list; write each record as one JSON object on one line (jq -c '.[]' does)",
                        "expected a JSON object, found text; write each record as one JSON object on one line (jq -c does)",
                        "expected a JSON object, found a number; write each record as one JSON object on one line (jq -c does)",
                        "expected nothing behind the JSON object; write each record as one JSON object on one line (jq -c does)",
                        "title and abstract are both empty",
                        "title and abstract are both empty; fields not known as either: comments");
    }

    @Test
    void tellsRecordsWithinAnAnswerFromARecordWithoutText() {
        assertThat(JsonReading.reason("{\"meta\":{\"count\":1},\"results\":[{\"id\":\"a\",\"title\":\"A\"}]}"))
                .isEqualTo("the records are within results; "
                        + "write each record as one JSON object on one line (jq -c '.results[]' does)");
        assertThat(JsonReading.reason("{\"title\":12.5e,\"references\":[{\"title\":\"B\"}]}"))
                .startsWith("bad JSON");
        assertThat(JsonReading.document("{\"title\":\"A\",\"references\":[{\"title\":\"B\"}]}")
                        .title())
                .isEqualTo("A");
    }

    @Test
    void saysWhereTheJsonIsBad() {
        assertThat(JsonReading.reason("{\"title\": nothing}"))
                .startsWith("bad JSON at character ")
                .endsWith("(jq -c does)");
        assertThat(JsonReading.reason("{\"title\": \"A")).startsWith("bad JSON at character ");
    }

    @Test
    void refusesJsonOfUnreasonableDepth() {
        String deep = "{\"title\":\"A\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(JsonReading.reason(deep)).contains("nesting depth");
    }

    @Test
    void namesTheSameColumnForABadRecordWhereverItStands() {
        String bad = "{\"title\": oops}\n";

        assertThat(Reading.read(reader(), bad + record(1) + bad))
                .extracting(o -> o instanceof ReadOutcome.Rejected rejected ? rejected.reason() : "")
                .satisfies(reasons -> assertThat(reasons.get(0)).isEqualTo(reasons.get(2)));
    }

    @Test
    void prefersFewOtherFormatsToAJsonArray() {
        byte[] array = "[\n{\"title\": \"A\"},\n{\"title\": \"B\"}\n]".getBytes(StandardCharsets.UTF_8);
        byte[] pretty = "{\n  \"title\": \"A\"\n}".getBytes(StandardCharsets.UTF_8);

        assertThat(reader().likelihood(array)).isBetween(0.1, 0.5);
        assertThat(reader().likelihood(pretty)).isBetween(0.1, 0.5);
        assertThat(Reading.read(reader(), pretty)).allMatch(ReadOutcome.Rejected.class::isInstance);
    }
}

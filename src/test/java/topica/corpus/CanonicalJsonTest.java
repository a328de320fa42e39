package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Document;
import topica.documents.Reading;
import topica.fields.Author;
import topica.fields.PartialDate;
import topica.records.Source;

class CanonicalJsonTest {

    @Test
    void writesTheFieldsInOrderAndLeavesAbsentOnesOut() {
        assertThat(written(List.of(JsonReading.document("{\"title\":\"Größe\",\"id\":\"a\"}"))))
                .isEqualTo("{\"id\":\"a\",\"title\":\"Größe\",\"flags\":[\"title-only\"],"
                        + "\"source\":{\"file\":\"test\",\"line\":1}}\n");
    }

    @Test
    void writesWhatItReads() {
        String canonical = """
                {"id":"a","title":"Spikes \\"and\\" cells","abstract":"Spikes are sparse.",\
                "authors":[{"name":"A. One","affiliation":"MIT"},{"name":"B. Two"}],"date":"2024-05",\
                "categories":["cs.LG","stat.ML"],"labels":["deep learning","LG"],"flags":["code","truncated"],\
                "source":{"file":"page.txt","line":17},\
                "extra":{"date":"soon","n":1.50,"big":12345678901234567890123,"x":{"y":[null,true,"z"]},"e":1.0E+5}}
                """;

        Document document = JsonReading.document(canonical);
        assertThat(document.source()).isEqualTo(new Source("page.txt", 17));
        assertThat(written(List.of(document))).isEqualTo(canonical);
    }

    @Test
    void isStableAfterTheFirstReading() {
        Document first = JsonReading.document(
                "{ \"title\" : \"A\", \"n\" : -1.5e3, \"m\" : [ 1E400, 0.10, -0 ], \"s\": \"\\u00e9\\/\" }");

        assertThat(first.extra()).containsEntry("s", "\"é/\"");
        assertThat(JsonReading.document(written(List.of(first)))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackEveryDocumentItWrites(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add(any(random));
        }

        assertThat(Reading.read(new JsonLines(), written(documents)))
                .map(Reading::document)
                .isEqualTo(documents);
    }

    private static Document any(SplittableRandom random) {
        String abstractText = random.nextInt(4) == 0 ? "" : words(random);
        TreeSet<String> flags = new TreeSet<>(random.nextBoolean() ? List.of("truncated") : List.of());
        if (abstractText.isEmpty()) {
            flags.add("title-only");
        }
        return new Document(
                words(random),
                abstractText.isEmpty() || random.nextBoolean() ? words(random) : "",
                abstractText,
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Author(
                                words(random), Optional.of(words(random)).filter(w -> random.nextBoolean()))),
                PartialDate.parse(List.of("", "2024", "2024-05", "2024-05-06").get(random.nextInt(4))),
                random.nextBoolean() ? List.of() : List.of("cs.LG", "math.ST"),
                random.nextBoolean() ? List.of() : List.of(words(random)),
                List.copyOf(flags),
                new Source(words(random), random.nextLong(1, 1L << 40)),
                random.nextBoolean() ? Map.of() : Map.of(words(random), "[1,{\"a\":null}]"));
    }

    /// Words without white space that would be tidied away, but with signs JSON must escape.
    private static String words(SplittableRandom random) {
        String signs = "aé\"\\/{}[]:,ß\uD83D\uDE00中";
        StringBuilder words = new StringBuilder("w");
        for (int i = random.nextInt(12); i > 0; i--) {
            words.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, random.nextInt(14))));
            words.append(random.nextInt(4) == 0 ? " x" : "");
        }
        return words.toString();
    }

    private static String written(List<Document> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CanonicalJson json = new CanonicalJson(bytes)) {
            documents.forEach(json::write);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

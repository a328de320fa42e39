package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.records.RecordCutter;

/// What once crashed Topica, or was passed over in silence, or took for ever.
class BrokenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/corpora/broken");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepNoReaderFromItsEnd(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (String format : Formats.names()) {
            CorpusReader reader = Formats.called(format);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Reading.read(reader, bytes), format);
            assertThat(reader.likelihood(bytes)).as(format).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number-out-of-range.jsonl    | 3 | 2 | bad JSON: a number is out of range
            names-that-stand-twice.jsonl | 4 | 2 | bad JSON: two fields have the name title
            names-that-stand-twice.jsonl | 4 | 3 | bad JSON: two fields have the name note
            zeros-between.jsonl          | 3 | 2 | bad JSON at character 1
            truth-for-text.jsonl         | 4 | 2 | title: expected text, found true or false
            truth-for-text.jsonl         | 4 | 3 | labels: expected text, found true or false
            utf-16-between.jsonl         | 4 | 2 | bad JSON at character 2
            long-name.jsonl              | 3 | 2 | title and abstract are both empty; fields not known as either
            """)
    void giveOneReasonAndTheRestGoesOn(String name, int records, int line, String reason) {
        List<ReadOutcome> outcomes = outcomes(name);

        assertThat(outcomes).hasSize(records);
        assertThat(outcomes.get(line - 1).source().line()).isEqualTo(line);
        assertThat(Reading.reason(outcomes.get(line - 1))).startsWith(reason).hasSizeLessThan(410);
        assertThat(Reading.document(outcomes.getFirst()).id()).isEqualTo("a");
        assertThat(Reading.document(outcomes.getLast()).id()).isEqualTo("z");
    }

    @Test
    void numbersBeyondAllMeasureStayAsTheyWereWritten() {
        assertThat(outcomes("huge-exponents.jsonl")).map(Reading::document).satisfies(documents -> {
            assertThat(documents.get(1).title()).isEqualTo("1e999999999");
            assertThat(documents.get(1).categories()).containsExactly("1E+999999999");
        });
    }

    @Test
    void whatIsUnpackedBeforeAFaultIsReadBeforeItIsToldOf() {
        List<ReadOutcome> outcomes = outcomes("checksum-wrong.jsonl.gz");

        assertThat(outcomes).hasSize(3);
        assertThat(Reading.document(outcomes.getFirst()).id()).isEqualTo("a");
        assertThat(Reading.document(outcomes.get(1)).id()).isEqualTo("z");
        assertThat(Reading.reason(outcomes.getLast()))
                .isEqualTo("reading stops here: the gzip checksum does not match; fetch the file again");
    }

    @Test
    void stringsMadeOfStringsKeepTheirNamesWhereTheyGrowBeyondAllMeasure() {
        assertThat(outcomes("strings-upon-strings.bib")).map(Reading::document).satisfies(documents -> {
            assertThat(documents).extracting(Document::id).containsExactly("a", "b", "z");
            assertThat(documents.get(1).extra())
                    .containsEntry("journal", "\"" + "s32".repeat(256) + "\"")
                    .containsEntry("note", "\"" + "Journal of Toys ".repeat(8).strip() + "\"");
        });
    }

    @Test
    void aPageMayBoastOfBillionsOfPapers() {
        assertThat(outcomes("billions-of-papers.txt"))
                .map(outcome -> Reading.document(outcome).title())
                .containsExactly("Spikes are sparse");
    }

    @Test
    void anAccentUponAnotherIsNoneTooMuch() {
        assertThat(outcomes("accents-piled-up.jsonl"))
                .map(outcome -> Reading.document(outcome).id())
                .hasSize(3)
                .contains("a", "z");
    }

    @Test
    void whatIsTooLongToBeTrueIsSaidToBe() {
        String abstractText = "{\"id\":\"b\",\"abstract\":\"" + "a ".repeat(1 << 18) + "a\"}\n";
        String authors = "{\"id\":\"b\",\"title\":\"c\",\"authors\":[" + "\"A\",".repeat(1 << 15) + "\"A\"]}\n";

        assertThat(Reading.read(new JsonLines(), abstractText + authors))
                .map(Reading::reason)
                .containsExactly(
                        "abstract: expected at most 524288 characters, found 524289",
                        "authors: expected at most 32768 items, found 32769");
        assertThat(Reading.read(Delimited.csv(), "id,title\na" + ",b".repeat(1 << 17)))
                .map(Reading::reason)
                .containsExactly(
                        "expected 2 cells as in the header, found more than 65536; quote cells that hold the separator");
    }

    @Test
    void shortRecordsBehindALongOneComeInSmallChunks() {
        String shorts = "x\n".repeat(100_000);
        String long1 = "{\"id\":\"a\",\"title\":\"b\",\"note\":\"" + "c".repeat(RecordCutter.LONGEST / 2) + "\"}\n";

        List<Chunk> chunks = Reading.chunks(new JsonLines(), Reading.stream(long1 + shorts));
        assertThat(chunks).allMatch(chunk -> chunk.read().size() <= 4096);
        assertThat(chunks.stream().mapToInt(chunk -> chunk.read().size()).sum()).isEqualTo(100_001);
        assertThat(chunks.getLast().read().getLast().source().line()).isEqualTo(100_001);
    }

    private static List<ReadOutcome> outcomes(String name) {
        try (Corpora corpora = Corpora.open(List.of(FOLDER.resolve(name).toString()))) {
            return corpora.outcomes().toList();
        }
    }
}

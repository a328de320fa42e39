package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.LineReaderContract;
import topica.documents.ReadOutcome;
import topica.documents.Reading;

class DelimitedTest implements LineReaderContract {

    @Override
    public CorpusReader reader() {
        return Delimited.csv();
    }

    @Override
    public String header() {
        return "id,title,abstract\n";
    }

    @Override
    public String record(int number) {
        return "p" + number + ",Spikes,\"This mentions " + number
                + ", and a few other things besides, so that it is as long as a sentence usually is.\"\n";
    }

    @Override
    public String signs() {
        return "\",;\n\r\t\u0000 a";
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void takesEachRowAsOneDocumentWhateverTheOrderOfColumns(String separator) {
        String table = """
                abstract,note,ID,Title
                "Galaxies, as ""we"" say,
                cluster.",,b,Groups

                Spikes are sparse.,x,a,
                """.replace(",", separator);

        assertThat(Reading.read(reader(), table))
                .map(Reading::document)
                .extracting(
                        Document::id,
                        Document::title,
                        Document::abstractText,
                        Document::extra,
                        d -> d.source().line())
                .containsExactly(
                        tuple(
                                "b",
                                "Groups",
                                "Galaxies, as \"we\" say, cluster."
                                        .replace(",", separator)
                                        .replace('\t', ' ')
                                        .replace("  ", " "),
                                Map.of(),
                                2L),
                        tuple("a", "", "Spikes are sparse.", Map.of("note", "\"x\""), 5L));
    }

    @Test
    void rejectsRowsWiderOrNarrowerThanTheHeader() {
        assertThat(Reading.read(reader(), """
                id,title
                a
                a,b,c
                a,b
                """))
                .startsWith(
                        Reading.rejected(
                                2, "expected 2 cells as in the header, found 1; quote cells that hold the separator"),
                        Reading.rejected(
                                3, "expected 2 cells as in the header, found 3; quote cells that hold the separator"))
                .hasSize(3);
    }

    @Test
    void namesTheColumnsOfATableThatHasNoneItKnows() {
        assertThat(Reading.read(reader(), "name,price\nApple,3\nPear,4\n"))
                .containsExactly(Reading.rejected(
                        1,
                        "expected a header with a column title or abstract, found the columns name, price; "
                                + "name the columns in the first line"));
    }

    @Test
    void losesOnlyTheLineOfAQuoteThatNeverCloses() {
        assertThat(Reading.read(reader(), """
                id,title
                a,Spikes
                b,"Groups
                c,Galaxies
                d,Stars
                """))
                .hasSize(4)
                .contains(Reading.rejected(
                        3, "the quotes do not match; double each quote inside a quoted cell and close the cell"));
    }

    @Test
    void losesOnlyTheLineOfAQuoteThatTheNextRowsQuoteWouldClose() {
        List<ReadOutcome> outcomes = Reading.read(reader(), """
                id,title
                a,"Spikes
                b,"Groups"
                c,"Galaxies"
                """);

        assertThat(outcomes).hasSize(3);
        assertThat(Reading.reason(outcomes.get(0))).startsWith("the quotes do not match");
        assertThat(outcomes.subList(1, 3)).allMatch(ReadOutcome.Accepted.class::isInstance);
    }

    @Test
    void doesNotLetAnOpenQuoteSwallowAHugeFile() {
        StringBuilder table = new StringBuilder("id,title\na,\"Spikes\nb,Groups\nc,\"");
        String line = "x,A title of some length that stands in for many others\n";
        int rows = (20 << 20) / line.length();
        table.append(line.repeat(rows));

        List<ReadOutcome> outcomes = Reading.read(reader(), table.toString());
        assertThat(outcomes).hasSize(rows + 2);
        assertThat(outcomes.stream().filter(ReadOutcome.Rejected.class::isInstance))
                .hasSize(2);
    }

    @Test
    void takesQuotesBetweenTabsAsTheyStandIfTheyDoNotMatch() {
        assertThat(Reading.read(Delimited.tsv(), "id\ttitle\na\t\"Why\" we trust\nb\t\"Whole\"\n"))
                .extracting(outcome -> Reading.document(outcome).title())
                .containsExactly("\"Why\" we trust", "Whole");
    }

    @Test
    void isNotMisledByAListOfWordsInProse() {
        String prose = """
                We study images, text, and audio.
                We study cells, and nothing else, at all, ever.
                Nothing.
                One, two.
                """;

        assertThat(reader().likelihood(prose.getBytes(StandardCharsets.UTF_8))).isZero();
    }

    @Test
    void thinksLittleOfATableWithoutColumnsItKnows() {
        byte[] table = "name,price\nApple,3\nPear,4\n".getBytes(StandardCharsets.UTF_8);

        assertThat(reader().likelihood(table)).isBetween(0.1, 0.4);
    }
}

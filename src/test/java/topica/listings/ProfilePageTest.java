package topica.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.CorpusReader;
import topica.documents.CorpusReaderContract;
import topica.documents.Document;
import topica.documents.Margin;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.fields.Author;
import topica.records.Source;

class ProfilePageTest implements CorpusReaderContract {

    private static final String PAGE = """
            Jane Baker

            LG
            h-index7
            3papers
            1,024citations

            3 Papers

            LGOct 26, 2022Code
            Bread in Two Steps

            Jane Baker, John Cook · Mill

            We bake bread in two steps, and it rises.

            97.2MLMay 25
            A Theory of Crust

            Jane Baker, Ana de la Torre, Bo Li et al.

            Crusts brown. We say why, and how

            AIFeb 29
            Stale Bread

            Jane Baker

            Bread goes stale.

            Load more
            © 2026 Pages Inc.
            """;

    @Override
    public CorpusReader reader() {
        return new ProfilePage();
    }

    @Override
    public String header() {
        return "Jane Baker\n\n40papers\n\n40 Papers\n\n";
    }

    @Override
    public String record(int number) {
        return "LGOct 26, 2022Code\nBread " + number + "\n\nJane Baker, John Cook et al. · mill\n\n"
                + "This abstract mentions " + number + " and a few other things besides.\n\n";
    }

    @Override
    public String signs() {
        return "\n LGMay25,.·2Code\u0000";
    }

    @Test
    void takesEachHeadingForTheBeginningOfAPaper() {
        assertThat(Reading.read(reader(), PAGE))
                .map(Reading::document)
                .extracting(
                        Document::title,
                        Document::abstractText,
                        d -> d.authors().stream().map(Author::name).toList(),
                        d -> d.date().map(Object::toString).orElse(""),
                        Document::categories,
                        Document::flags,
                        Document::extra,
                        Document::source)
                .containsExactly(
                        tuple(
                                "Bread in Two Steps",
                                "We bake bread in two steps, and it rises.",
                                List.of("Jane Baker", "John Cook"),
                                "2022-10-26",
                                List.of("cs.LG"),
                                List.of("code"),
                                Map.of("affiliations", "[\"Mill\"]"),
                                new Source("test", 10)),
                        tuple(
                                "A Theory of Crust",
                                "Crusts brown. We say why, and how",
                                List.of("Jane Baker", "Ana de la Torre", "Bo Li"),
                                "",
                                List.of("stat.ML"),
                                List.of("truncated"),
                                Map.of("moreAuthors", "true", "dateWithoutYear", "\"--05-25\"", "score", "97.2"),
                                new Source("test", 17)),
                        tuple(
                                "Stale Bread",
                                "Bread goes stale.",
                                List.of("Jane Baker"),
                                "",
                                List.of("cs.AI"),
                                List.of(),
                                Map.of("dateWithoutYear", "\"--02-29\""),
                                new Source("test", 24)));
    }

    @Test
    void countsTheLinesBesideThePapersAndThePapersThePageSpeaksOf() {
        assertThat(margin(PAGE)).isEqualTo(new Margin("test", 8, 3));
        assertThat(margin(PAGE.replace("3 Papers\n", ""))).isEqualTo(new Margin("test", 7, 3));
        assertThat(margin(PAGE + PAGE.replace("3 Papers", "1,234 Papers"))).isEqualTo(new Margin("test", 16, 1_237));
        assertThat(margin(record(1))).isEqualTo(new Margin("test", 0, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LGOct 26, 2022      | cs.LG     | 2022-10-26 |            |      |
                    LGOct 26, 2022Code  | cs.LG     | 2022-10-26 |            |      | code
                    AIFeb 26            | cs.AI     |            | "--02-26"  |      |
                    97.2LGMay 25        | cs.LG     |            | "--05-25"  | 97.2 |
                    100CVMay 25Code     | cs.CV     |            | "--05-25"  | 100  | code
                    8.5 CL June 3, 2024 | cs.CL     | 2024-06-03 |            | 8.5  |
                    APJan 1, 2025       | stat.AP   | 2025-01-01 |            |      |
                    MEJan 1, 2025       | stat.ME   | 2025-01-01 |            |      |
                    COJan 1, 2025       | stat.CO   | 2025-01-01 |            |      |
                    OTJan 1, 2025       | stat.OT   | 2025-01-01 |            |      |
                    ASJan 1, 2025       | eess.AS   | 2025-01-01 |            |      |
                    IVJan 1, 2025       | eess.IV   | 2025-01-01 |            |      |
                    SPJan 1, 2025       | eess.SP   | 2025-01-01 |            |      |
                    SYJan 1, 2025       | eess.SY   | 2025-01-01 |            |      |
                    NAJan 1, 2025       | math.NA   | 2025-01-01 |            |      |
                    math.OCJan 1, 2025  | math.OC   | 2025-01-01 |            |      |
                    quant-phJan 1, 2025 | quant-ph  | 2025-01-01 |            |      |
                    """)
    void partsWhatIsGluedTogether(
            String heading, String category, String date, String yearless, String score, String flags) {
        Document document =
                Reading.document(Reading.read(reader(), heading + "\nBread\n").getFirst());

        assertThat(document.categories()).containsExactly(category);
        assertThat(document.date().map(Object::toString).orElse(null)).isEqualTo(date);
        assertThat(document.extra().get("dateWithoutYear")).isEqualTo(yearless);
        assertThat(document.extra().get("score")).isEqualTo(score);
        assertThat(document.flags().contains("code")).isEqualTo(flags != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LG",
                "Oct 26, 2022",
                "LGOct",
                "LG26",
                "lgOct 26",
                "LGOct 26, 2022 Codes",
                "LG Baker Oct 26",
                "73"
            })
    void takesNoOtherLineForAHeading(String line) {
        assertThat(PaperHeading.of(line)).isEmpty();
    }

    @Test
    void rejectsACodeThatIsNoCategoryAndAPaperWithoutText() {
        assertThat(Reading.read(reader(), "XXOct 26, 2022\nBread\n\nLGOct 27\n\nLGOct 28\nCake\n"))
                .satisfiesExactly(
                        no -> assertThat(no)
                                .isEqualTo(Reading.rejected(
                                        1,
                                        "category: no category of cs, stat or eess is called XX; write it in full, "
                                                + "such as cs.LG")),
                        no -> assertThat(Reading.reason(no)).startsWith("title and abstract are both empty"),
                        cake -> assertThat(Reading.document(cake).title()).isEqualTo("Cake"));
    }

    @Test
    void keepsADayThatIsInNoCalendarAsItStands() {
        Document document = Reading.document(
                Reading.read(reader(), "LGFeb 29, 2023\nBread\n").getFirst());

        assertThat(document.date()).isEmpty();
        assertThat(document.extra()).containsExactly(Map.entry("date", "\"Feb 29, 2023\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Jane Baker / We bake bread every day.            | Jane Baker  | We bake bread every day.
                    We bake bread every day and twice on each Sunday. |            | We bake bread every day and twice on each Sunday.
                    Jane Baker                                       | Jane Baker  |
                    J. Baker et al.                                  | J. Baker    |
                    Jane Baker / Load more                           | Jane Baker  |
                    the bakers of x / We bake bread every day.       | the bakers of x | We bake bread every day.
                    """)
    void doesWithoutAuthorsOrAbstract(String lines, String authors, String text) {
        String page = "LGOct 26, 2022\nBread\n\n" + lines.replace(" / ", "\n\n") + "\n\n";
        Document document = Reading.document(Reading.read(reader(), page).getFirst());

        assertThat(document.title()).isEqualTo("Bread");
        assertThat(document.authors().stream().map(Author::name))
                .isEqualTo(authors == null ? List.of() : List.of(authors));
        assertThat(document.abstractText()).isEqualTo(text == null ? "" : text);
    }

    @Test
    void keepsTheSamePaperTwiceAndSaysWhereItBegins() {
        assertThat(Reading.read(reader(), "\n\n" + record(1) + record(1)))
                .extracting(
                        outcome -> Reading.document(outcome).id(),
                        outcome -> outcome.source().line())
                .satisfies(papers -> assertThat(papers.get(0).toList().getFirst())
                        .isEqualTo(papers.get(1).toList().getFirst()))
                .extracting(paper -> paper.toList().get(1))
                .containsExactly(3L, 10L);
    }

    @Test
    void cutsAPaperThatIsTooLongBetweenTwoLines() {
        String page = header() + record(1) + "Load more\n".repeat(2_000_000) + record(2);
        List<ReadOutcome> outcomes = Reading.read(reader(), page);

        assertThat(outcomes).map(Reading::document).map(Document::title).containsExactly("Bread 1", "Bread 2");
        assertThat(outcomes.getLast().source().line()).isEqualTo(6L + 7 + 2_000_000 + 1);
        assertThat(margin(page).lines()).isEqualTo(3 + 2_000_000);
    }

    @Test
    void isSureOfHeadingsOnly() {
        assertThat(likelihood(PAGE)).isGreaterThan(0.9);
        assertThat(likelihood(record(1))).isBetween(0.5, 0.9);
        assertThat(likelihood("Bread\n\nOct 26, 2022\n\nWe bake bread.\n")).isZero();
    }

    private Margin margin(String page) {
        return Reading.margin(reader(), page);
    }

    private double likelihood(String text) {
        return reader().likelihood(text.getBytes(StandardCharsets.UTF_8));
    }
}

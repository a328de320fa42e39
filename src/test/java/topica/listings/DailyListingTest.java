package topica.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.CorpusReaderContract;
import topica.documents.Document;
import topica.documents.Margin;
import topica.documents.Reading;

class DailyListingTest implements CorpusReaderContract {

    private static final String NAVIGATION = """
            new

            Get trending papers in your email inbox!

            Subscribe

            Daily Papers

            byJane and the research community

            Mar 11

            """;

    private static final String BREAD =
            "We bake bread in two steps, wait for it to rise in between, and bake it again.";
    private static final String CRUST =
            "Crusts brown in ovens and nowhere else. We say why they do, and how we came to see it.";

    @Override
    public CorpusReader reader() {
        return new DailyListing();
    }

    @Override
    public String header() {
        return NAVIGATION;
    }

    @Override
    public String record(int number) {
        return "Bread " + number + " Goes Stale\n\nThis abstract mentions " + number
                + " and a few other things besides, as an abstract does.\n\n  • 3 authors\n·\nOct 2, 2023\n\n";
    }

    @Override
    public String signs() {
        return "\n .•·3 authorsMay2,\u0000";
    }

    @Test
    void takesPairsOfTitleAndAbstractBelowTheNavigation() {
        String page = NAVIGATION + "Bread in Two Steps\n\n" + BREAD + "\n\nWhy Do Crusts Brown?\n\n" + CRUST + "\n";

        assertThat(Reading.read(reader(), page))
                .map(Reading::document)
                .extracting(
                        Document::title, Document::abstractText, d -> d.source().line(), Document::extra)
                .containsExactly(
                        tuple("Bread in Two Steps", BREAD, 13L, Map.of()),
                        tuple("Why Do Crusts Brown?", CRUST, 17L, Map.of()));
        assertThat(Reading.margin(reader(), page)).isEqualTo(new Margin("test", 6, 0));
    }

    @Test
    void readsTheNumberOfAuthorsAndTheDayBelowAnAbstract() {
        String page = NAVIGATION + "Bread\n\n" + BREAD + "\n\n  • 3 authors\n·\nOct 2, 2023\n\n"
                + "Crust\n\n" + CRUST + "\n\n  • 1 authors\n·\nMay 26 2\n\n"
                + "Bread and Crust\n\n" + BREAD + "\n\n"
                + "Crumbs\n\n" + CRUST + "\n\n\u00a0• 12 authors · Feb 29\n\nPrivacy\n\n© 2026 Pages Inc.\n";

        assertThat(Reading.read(reader(), page))
                .map(Reading::document)
                .extracting(Document::title, d -> d.date().map(Object::toString).orElse(""), Document::extra)
                .containsExactly(
                        tuple("Bread", "2023-10-02", Map.of("authorCount", "3")),
                        tuple(
                                "Crust",
                                "",
                                Map.of("authorCount", "1", "dateWithoutYear", "\"--05-26\"", "numberBehindDate", "2")),
                        tuple("Bread and Crust", "", Map.of()),
                        tuple("Crumbs", "", Map.of("authorCount", "12", "dateWithoutYear", "\"--02-29\"")));
        assertThat(Reading.margin(reader(), page)).isEqualTo(new Margin("test", 8, 0));
    }

    @Test
    void takesADayThatStandsAloneForAHeadingOfThePage() {
        String page = "Mar 11, 2026\n\nBread\n\n" + BREAD + "\n\nMar 12, 2026\n\nCrust\n\n" + CRUST + "\n";

        assertThat(Reading.read(reader(), page))
                .map(Reading::document)
                .allMatch(document -> document.date().isEmpty())
                .extracting(Document::title)
                .containsExactly("Bread", "Crust");
        assertThat(Reading.margin(reader(), page).lines()).isEqualTo(2);
    }

    @Test
    void takesTheLineJustAboveAnAbstractForItsTitleAndPassesOverOthers() {
        String page = "Some new banner\n\nBread\n\n" + BREAD + "\n\nRead 12 others like it\n\nCrust\n\n" + CRUST + "\n";

        assertThat(Reading.read(reader(), page))
                .map(Reading::document)
                .extracting(Document::title)
                .containsExactly("Bread", "Crust");
        assertThat(Reading.margin(reader(), page).lines()).isEqualTo(2);
    }

    @Test
    void doesWithoutATitleOrAnAbstract() {
        String longer = BREAD + " " + BREAD + " " + BREAD + " " + BREAD;
        String page = longer + "\n\n • 2 authors\n\nCrust\n\n • 3 authors\n·\nOct 2, 2023\n\nBread\n\n" + BREAD + "\n";

        assertThat(Reading.read(reader(), page))
                .map(Reading::document)
                .extracting(Document::title, Document::abstractText, Document::flags)
                .containsExactly(
                        tuple("", longer, List.of()),
                        tuple("Crust", "", List.of("title-only")),
                        tuple("Bread", BREAD, List.of()));
    }

    @Test
    void flagsAnAbstractThatIsCutOffAndKeepsAShortOneWithItsTitle() {
        String cut = BREAD.substring(0, BREAD.length() - 12);
        String page = "Bread\n\n" + cut + "\n\n • 2 authors\n·\nMay 3\n\nCrust\n\nCrusts brown.\n\n • 2 authors\n";

        assertThat(Reading.read(reader(), page))
                .map(Reading::document)
                .extracting(Document::title, Document::abstractText, Document::flags)
                .containsExactly(tuple("Bread", cut, List.of("truncated")), tuple("Crust", "Crusts brown.", List.of()));
    }

    @Test
    void keepsTheSamePaperTwice() {
        assertThat(Reading.read(reader(), record(1) + record(1)))
                .hasSize(2)
                .extracting(outcome -> Reading.document(outcome).id())
                .containsOnly(Reading.document(Reading.read(reader(), record(1)).getFirst())
                        .id());
    }

    @Test
    void losesNoPaperBelowALongStretchOfOtherLines() {
        for (int lines = PageLines.MOST - 4; lines < PageLines.MOST + 3; lines++) {
            String page = record(1) + "Load more\n".repeat(lines) + record(2);

            assertThat(Reading.read(reader(), page))
                    .map(Reading::document)
                    .extracting(Document::title, paper -> paper.date().isPresent())
                    .containsExactly(tuple("Bread 1 Goes Stale", true), tuple("Bread 2 Goes Stale", true));
            assertThat(Reading.margin(reader(), page).lines()).isEqualTo(lines);
        }
    }

    @Test
    void isSureWhereThePageShowsItAndThinksItLikelyOfPairsOfLines() {
        String pair = "Bread\n\n" + BREAD + "\n\n";
        assertThat(likelihood(NAVIGATION + pair)).isEqualTo(0.9);
        assertThat(likelihood(record(1))).isEqualTo(0.9);
        assertThat(likelihood(pair.repeat(3))).isEqualTo(0.6);
        assertThat(likelihood(pair)).isZero();
        assertThat(likelihood((BREAD + "\n").repeat(9))).isZero();
        assertThat(likelihood("{\n\"title\": \"A\",\n\"abstract\": \"" + BREAD.repeat(4) + "\"\n}\n".repeat(9)))
                .isZero();
    }

    private double likelihood(String text) {
        return reader().likelihood(text.getBytes(StandardCharsets.UTF_8));
    }
}

package topica.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.duplicates.Papers.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.fields.Author;
import topica.fields.CanonicalId;
import topica.fields.PartialDate;
import topica.records.Source;

class UnionTest {

    private static final Document FULL = new Document(
            "2401.00001",
            "Bread in two steps",
            "We bake bread in two steps, and it rises.",
            List.of(new Author("Jane Baker", Optional.empty())),
            PartialDate.parse("2024-01-05"),
            List.of("cs.LG", "stat.ML"),
            List.of("baking"),
            List.of("code"),
            new Source("arxiv.jsonl", 1),
            Map.of("doi", "\"10.1/1\""));

    @Test
    void addsWhatOnlyTheOtherOneHas() {
        Document bare = Papers.at(
                paper("", "", "We bake bread in two steps, and it rises. It tastes good."), new Source("page.txt", 7));
        assertThat(Union.of(List.of(bare, FULL)))
                .isEqualTo(new Document(
                        "2401.00001",
                        "Bread in two steps",
                        "We bake bread in two steps, and it rises. It tastes good.",
                        FULL.authors(),
                        FULL.date(),
                        List.of("cs.LG", "stat.ML"),
                        List.of("baking"),
                        List.of("code"),
                        new Source("page.txt", 7),
                        FULL.extra()));
    }

    @Test
    void mixesNoLists() {
        Document other = new Document(
                "other",
                "Bread",
                "",
                List.of(new Author("John Cook", Optional.empty())),
                PartialDate.parse("2023"),
                List.of("cs.AI"),
                List.of("cooking"),
                List.of("title-only"),
                new Source("page.txt", 7),
                Map.of("doi", "\"10.2/2\"", "score", "97.2", "moreAuthors", "true", "dateWithoutYear", "\"--05-25\""));
        Document union = Union.of(List.of(FULL, other));
        assertThat(union.extra()).isEqualTo(Map.of("doi", "\"10.1/1\"", "score", "97.2"));
        assertThat(union).usingRecursiveComparison().ignoringFields("extra").isEqualTo(FULL);
    }

    @Test
    void keepsWhatIsSaidOfTheAuthorsBesideThem() {
        Document listed = new Document(
                "a",
                "Bread",
                "",
                List.of(new Author("Jane Baker", Optional.empty())),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Source("page.txt", 1),
                Map.of("moreAuthors", "true"));
        assertThat(Union.of(List.of(paper("b", "Bread", "Bread rises."), listed))
                        .extra())
                .isEqualTo(Map.of("moreAuthors", "true"));
    }

    @Test
    void makesAnIdOfTheTextThatIsLeft() {
        Document union = Union.of(List.of(paper("", "", "Bread rises in ovens."), paper("", "On bread and ovens", "")));
        assertThat(union.id()).isEqualTo(CanonicalId.of("On bread and ovens", ""));
        assertThat(union.flags()).as("it has an abstract").isEmpty();
    }

    @Test
    void takesDoubtsAboutTheAbstractFromWhereTheAbstractIsFrom() {
        Document cutOff = flagged("Bread rises …", "code", "truncated");
        assertThat(Union.of(List.of(flagged("Bread rises.", "not-english"), cutOff))
                        .flags())
                .containsExactly("code", "not-english");
        assertThat(Union.of(List.of(cutOff, flagged("", "title-only"))).flags()).containsExactly("code", "truncated");
        assertThat(Union.of(List.of(flagged("", "title-only"), flagged("", "code", "title-only")))
                        .flags())
                .containsExactly("code", "title-only");
    }

    @Test
    void putsAnAbstractThatIsWholeBeforeALongerOneThatIsCutOff() {
        long whole = Fullness.of(flagged("Bread rises."));
        long cutOff = Fullness.of(flagged("Bread rises in the oven and then …"));
        long flagged = Fullness.of(flagged("Bread rises in the oven and then", "truncated"));
        long none = Fullness.of(paper("a", "A title that is longer than any abstract of bread", ""));
        assertThat(List.of(whole, cutOff, flagged, none)).isSortedAccordingTo((one, two) -> Long.compare(two, one));
        assertThat(Fullness.of(paper("a", "Bread", "Bread rises.")))
                .isGreaterThan(Fullness.of(paper("a", "", "Bread rises.")))
                .isLessThan(Fullness.of(paper("a", "", "Bread rises. Slowly.")));
    }

    private static Document flagged(String text, String... flags) {
        return new Document(
                "a",
                "Bread",
                text,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(flags),
                new Source("toy", 1),
                Map.of());
    }
}

package topica.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.duplicates.Papers.paper;
import static topica.duplicates.Papers.words;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import topica.documents.Document;

class LikenessTest {

    private static final String BREAD = words("bread", 0, 40);
    private static final String CRUST = words("crust", 0, 40);

    @Test
    void believesAnIdUnlessTitleAndAbstractSpeakAgainstIt() {
        assertThat(reason(paper("1", "Bread", BREAD), paper("1", "Crust", BREAD)))
                .isEqualTo("same id");
        assertThat(reason(paper("1", "Bread", BREAD), paper("1", "Bread", CRUST)))
                .isEqualTo("same id");
        assertThat(reason(paper("1", "Bread", ""), paper("1", "", CRUST))).isEqualTo("same id");
        assertThat(reason(paper("1", "Bread", BREAD), paper("1", "Crust", CRUST)))
                .isEmpty();
        assertThat(reason(paper("1", "", BREAD), paper("1", "Crust", CRUST))).isEmpty();
        assertThat(reason(paper("1", "Bread", ""), paper("1", "Crust", ""))).isEmpty();
    }

    @Test
    void takesOneTitleForOnePaperUnlessTheAbstractsContradict() {
        String title = "Bread in two steps";
        assertThat(reason(paper("1", title, BREAD), paper("2", "Bread, in Two Steps.", "")))
                .isEqualTo("same title");
        assertThat(reason(paper("1", title, ""), paper("2", title, ""))).isEqualTo("same title");
        assertThat(reason(paper("1", title, BREAD), paper("2", title, words("bread", 0, 10) + " …")))
                .as("cut off")
                .isEqualTo("same title");
        assertThat(reason(paper("1", title, BREAD), paper("2", title, words("bread", 0, 12) + " " + CRUST)))
                .as("written anew but for its beginning")
                .isEqualTo("same title");
        assertThat(reason(paper("1", title, BREAD), paper("2", title, CRUST))).isEmpty();
    }

    @Test
    void wantsMoreThanATitleThatAnyonesPaperMayHave() {
        for (String title : new String[] {"Editorial", "Reply", "Deep learning", "Letter to the Editor", "Untitled"}) {
            assertThat(reason(paper("1", title, BREAD), paper("2", title, CRUST)))
                    .isEmpty();
            assertThat(reason(paper("1", title, BREAD), paper("2", title, ""))).isEmpty();
            assertThat(reason(paper("1", title, ""), paper("2", title, ""))).isEmpty();
            assertThat(reason(paper("", title, BREAD), paper("", title, ""))).isEmpty();
            assertThat(reason(paper("1", title, BREAD), paper("2", title, words("bread", 0, 12) + " " + CRUST)))
                    .isEmpty();
            assertThat(reason(paper("1", title, BREAD), paper("2", title, words("bread", 0, 30))))
                    .isEqualTo("same title");
            assertThat(reason(paper("", title, ""), paper("", title, ""))).isEqualTo("same title");
        }
    }

    @Test
    void takesOneAbstractForOnePaperWhereOneHasNoTitle() {
        assertThat(reason(paper("1", "", BREAD), paper("2", "Crust", BREAD.toUpperCase(Locale.ROOT))))
                .isEqualTo("same abstract");
        assertThat(reason(paper("1", "", "Bread rises."), paper("2", "", "Bread rises.")))
                .isEqualTo("same abstract");
        assertThat(reason(paper("1", "", "No abstract available"), paper("2", "Crust", "No abstract available.")))
                .isEmpty();
        assertThat(reason(
                        paper("1", "Bread", "We bake bread in ovens."), paper("2", "Crust", "We bake bread in ovens.")))
                .isEmpty();
    }

    /// One word of 42 is another: of 40 shingles 3 are others, on both sides, so 37 of 43 are common.
    @Test
    void sharesOfShinglesAreCountedByHand() {
        String other = words("bread", 0, 20) + " other " + words("bread", 21, 42);
        String text = words("bread", 0, 42);
        assertThat(reason(paper("1", "A theory of crust", text), paper("2", "Theory of crust", other)))
                .isEqualTo("similar abstract 0.86");
        assertThat(reason(paper("1", "A theory of crust", text), paper("2", "", other)))
                .as("no two titles, under .90")
                .isEmpty();
        assertThat(reason(paper("1", "A theory of crust", text), paper("2", "", words("bread", 0, 40))))
                .isEqualTo("similar abstract 0.95");
    }

    @Test
    void keepsPapersOfTwoTitlesApartUnlessTheyAreEditionsOfOne() {
        String title = "A theory of crust";
        String shorter = words("bread", 0, 39);
        for (String edition : new String[] {
            "Theory of Crusts", "A Theory of Crust (Extended Version)", "The theory of crust: technical report"
        }) {
            assertThat(reason(paper("1", title, BREAD), paper("2", edition, shorter)))
                    .isEqualTo("similar abstract 0.97");
            assertThat(reason(paper("1", title, BREAD), paper("2", edition, CRUST)))
                    .isEmpty();
        }
        for (String other : new String[] {"A theory of bread", "A theory of crust, part 2", "On crust"}) {
            assertThat(reason(paper("1", title, BREAD), paper("2", other, shorter)))
                    .isEmpty();
            assertThat(reason(paper("1", title, BREAD), paper("2", other, BREAD)))
                    .isEmpty();
        }
        assertThat(reason(paper("1", title + ", part 1", BREAD), paper("2", title + ", part 2", BREAD)))
                .isEmpty();
    }

    @Test
    void doesNotCompareShortAbstractsWordByWord() {
        assertThat(reason(paper("1", "", words("bread", 0, 22)), paper("2", "", words("bread", 0, 23))))
                .isEqualTo("similar abstract 0.95");
        assertThat(reason(paper("1", "", words("bread", 0, 21)), paper("2", "", words("bread", 0, 22))))
                .isEmpty();
    }

    private static String reason(Document one, Document two) {
        String reason = Likeness.of(Sketch.of(one), Sketch.of(two))
                .map(Reason::toString)
                .orElse("");
        assertThat(Likeness.of(Sketch.of(two), Sketch.of(one))
                        .map(Reason::toString)
                        .orElse(""))
                .as("the other way round")
                .isEqualTo(reason);
        return reason;
    }
}

package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelSpaceRuleTest {

    private static final List<String> PRIMARIES =
            List.of("cs.LG", "math.AG", "cs.CV", "cs.LG", "math.NT", "hep-th", "cs.CV", "cs.XY");

    @Test
    void takesEachPrimaryWithEnoughDocuments() {
        LabelSpace space = new LabelSpaceRule(Set.of(), 2).of(PRIMARIES);
        assertThat(space.labels())
                .containsExactly(
                        new Label("cs.CV", "Computer Vision and Pattern Recognition", List.of(), false),
                        new Label("cs.LG", "Machine Learning", List.of(), false));
    }

    @Test
    void gathersTheCategoriesOfOtherArchives() {
        LabelSpace space = new LabelSpaceRule(Set.of("cs"), 2).of(PRIMARIES);
        assertThat(space.labels()).extracting(Label::name).containsExactly("cs.CV", "cs.LG", "hep-th", "math");
        assertThat(space.labels()).extracting(Label::archive).containsExactly(false, false, true, true);
        assertThat(space.label(3).title()).isEqualTo("Mathematics");
        assertThat(space.find("cs.XY")).isEmpty();
    }

    @Test
    void leavesUnknownLabelsWithoutATitle() {
        assertThat(new LabelSpaceRule(Set.of(), 1).of(List.of("b", "a")).labels())
                .containsExactly(new Label("a", "", List.of(), false), new Label("b", "", List.of(), false));
    }

    @Test
    void drawsOnlyListedLabelsUnderAnyOfTheirNames() {
        Label learning = new Label("ml", "Learning", List.of("cs.LG", "stat.ML"), false, "http://x.org/ml");
        List<Label> listed = List.of(
                learning, new Label("cs.CV", "", List.of(), false), new Label("rare", "", List.of("cs.XY"), false));
        LabelSpace space = new LabelSpaceRule(Set.of(), 2, listed).of(PRIMARIES);
        assertThat(space.labels())
                .containsExactly(
                        new Label("cs.CV", "Computer Vision and Pattern Recognition", List.of(), false), learning);
        assertThat(space.find(List.of("stat.ML", "cs.CV", "cs.LG"))).containsExactly(1, 0);
        assertThat(space.find("math.AG")).isEmpty();
    }

    @Test
    void describesArchivesThatAreListed() {
        List<Label> listed = List.of(
                new Label("cs.LG", "", List.of("cs.CV"), false), new Label("math", "Sums", List.of(), false, "u:math"));
        LabelSpace space = new LabelSpaceRule(Set.of("cs"), 2, listed).of(PRIMARIES);
        assertThat(space.labels())
                .containsExactly(
                        new Label("cs.LG", "Machine Learning", List.of("cs.CV"), false),
                        new Label("hep-th", "High Energy Physics: Theory", List.of(), true),
                        new Label("math", "Sums", List.of(), true, "u:math"));
    }

    @Test
    void refusesASpaceOfOneLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelSpaceRule(Set.of(), 2).of(List.of("a", "a", "b")))
                .withMessage("expected at least two labels with 2 documents each, got 1; "
                        + "the documents' primaries are {a=2, b=1}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelSpaceRule(Set.of(), 0))
                .withMessage("expected at least 1 document per label, got 0");
    }
}

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

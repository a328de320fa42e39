package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LabelSpaceTest {

    private static final LabelSpace SPACE = new LabelSpace(List.of(
            new Label("cs.LG", "Machine Learning", List.of("learning", "ml.old"), false),
            new Label("cs.CV", "", List.of(), false),
            new Label("math", "Mathematics", List.of(), true),
            new Label("econ", "", List.of(), false)));

    @Test
    void findsLabelsByNameAndAlias() {
        assertThat(SPACE.find("cs.LG")).hasValue(0);
        assertThat(SPACE.find("learning")).hasValue(0);
        assertThat(SPACE.find("ml.old")).hasValue(0);
        assertThat(SPACE.find("cs.CV")).hasValue(1);
        assertThat(SPACE.find("CS.CV")).isEmpty();
        assertThat(SPACE.find("cs.RO")).isEmpty();
        assertThat(SPACE.find("cs")).isEmpty();
    }

    @Test
    void findsTheArchiveOfACategory() {
        assertThat(SPACE.find("math")).hasValue(2);
        assertThat(SPACE.find("math.AG")).hasValue(2);
        assertThat(SPACE.find("math-ph")).isEqualTo(OptionalInt.empty());
        assertThat(SPACE.find("econ.EM")).isEmpty();
    }

    @Test
    void findsTheLabelsOfADocumentEachOnce() {
        assertThat(SPACE.find(List.of("cs.CV", "q", "learning", "cs.LG"))).containsExactly(1, 0);
        assertThat(SPACE.find(List.of("math.AG", "math.NT", "cs.CV"))).containsExactly(2, 1);
        assertThat(SPACE.find(List.of("q", "cs.LG"))).isEmpty();
        assertThat(SPACE.find(List.of())).isEmpty();
    }

    @Test
    void callsLabelsByTheirNames() {
        assertThat(SPACE.canonical("ml.old")).isEqualTo("cs.LG");
        assertThat(SPACE.canonical("math.AG")).isEqualTo("math.AG");
        assertThat(SPACE.canonical(List.of("q", "ml.old", "learning", "cs.CV"))).containsExactly("q", "cs.LG", "cs.CV");
    }

    @Test
    void namesTheTasksOwnLabels() {
        assertThat(SPACE.size()).isEqualTo(4);
        assertThat(SPACE.names()).containsExactly("cs.LG", "cs.CV", "econ");
        assertThat(SPACE.name(2)).isEqualTo("math");
        assertThat(SPACE.label(0).title()).isEqualTo("Machine Learning");
    }

    @Test
    void refusesALabelTwice() {
        Label a = new Label("a", "", List.of(), false);
        for (Label twice : List.of(a, new Label("b", "", List.of("a"), false))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LabelSpace(List.of(a, twice)))
                    .withMessage("the label stands twice: a");
        }
    }

    @Test
    void refusesNoLabelAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelSpace(List.of()))
                .withMessage("expected at least one label, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Label(" ", "", List.of(), false))
                .withMessage("expected a label's name, got a blank");
    }
}

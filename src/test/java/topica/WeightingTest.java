package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.TrainingCorpus.Entry;
import topica.classify.Label;
import topica.classify.LabelSpace;

class WeightingTest {

    private static final LabelSpace SPACE =
            new LabelSpace(List.of(new Label("a", "", List.of(), false), new Label("b", "", List.of(), false)));

    /// Two years before the newest, one year, the newest, and no date.
    private static final List<Entry> ENTRIES = List.of(
            new Entry("1", List.of("a"), 2000 * 12),
            new Entry("2", List.of("a", "b"), 2001 * 12),
            new Entry("3", List.of("b"), 2002 * 12),
            new Entry("4", List.of("a"), -1));

    @Test
    void countsOldDocumentsLess() {
        assertThat(new Weighting(1, 0, 0).of(ENTRIES, SPACE)).containsExactly(.25f, .5f, 1, 1);
        assertThat(new Weighting(2, 0, 0).of(ENTRIES, SPACE))
                .containsExactly(new float[] {.5f, .7071068f, 1, 1}, within(1e-6f));
        assertThat(new Weighting(1, .4, 0).of(ENTRIES, SPACE)).containsExactly(.4f, .5f, 1, 1);
    }

    @Test
    void countsRareLabelsMore() {
        assertThat(new Weighting(1, 1, 1).of(ENTRIES, SPACE))
                .containsExactly(new float[] {2 / 3f, 2 / 3f, 2, 2 / 3f}, within(1e-6f));
        assertThat(new Weighting(1, 1, 0.5).of(ENTRIES, SPACE)[2]).isEqualTo((float) Math.sqrt(2), within(1e-6f));
    }

    @Test
    void countsAllAlikeWithoutDates() {
        List<Entry> undated = List.of(new Entry("1", List.of("a"), -1), new Entry("2", List.of("b"), -1));
        assertThat(new Weighting(1, 0, 1).of(undated, SPACE)).containsExactly(1, 1);
        assertThat(new Weighting(1, 0, 1).of(List.of(), SPACE)).isEmpty();
    }

    @Test
    void refusesSettingsOutOfRange() {
        double[][] wrong = {{0, 0, 0}, {Double.NaN, 0, 0}, {1, -1, 0}, {1, 2, 0}, {1, 0, -1}, {1, 0, 2}};
        for (double[] setting : wrong) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Weighting(setting[0], setting[1], setting[2]))
                    .withMessage(
                            "expected a half-life above 0, and a least weight and a balance between 0 and 1, got %s, %s and %s",
                            setting[0], setting[1], setting[2]);
        }
    }
}

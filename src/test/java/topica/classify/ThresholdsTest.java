package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    /// Label 0 is best cut between .2 and .4, label 1 between .6 and .9, both together above .2.
    private static final float[][] PROBABILITIES = {{.2f, .9f}, {.4f, .6f}, {.2f, .9f}, {.4f, .6f}};

    private static final Examples TRUTH = Toy.bare(List.of(new int[] {1}, new int[] {0}, new int[] {1}, new int[] {0}));

    @Test
    void cutsEachLabelWhereItIsBest() {
        assertThat(new Thresholds(1e-9).fit(PROBABILITIES, TRUTH))
                .containsExactly(new float[] {.21f, .61f}, within(1e-6f));
    }

    @Test
    void cutsAllLabelsAlikeWhereItIsBestForAll() {
        assertThat(new Thresholds(1e9).fit(PROBABILITIES, TRUTH))
                .containsExactly(new float[] {.21f, .21f}, within(1e-6f));
    }

    @Test
    void drawsALabelHalfWayAtSoManyDocuments() {
        assertThat(new Thresholds(2).fit(PROBABILITIES, TRUTH))
                .containsExactly(new float[] {.21f, .41f}, within(1e-6f));
    }

    @Test
    void givesALabelThatNobodyBearsTheCommonCut() {
        float[][] probabilities = {{.5f, .3f}, {.5f, .3f}};
        assertThat(new Thresholds(1).fit(probabilities, Toy.bare(List.of(new int[] {0}, new int[] {0}))))
                .containsExactly(new float[] {.11f, .31f}, within(1e-6f));
    }

    @Test
    void refusesToGoWithoutRestraint() {
        for (double wrong : new double[] {0, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Thresholds(wrong))
                    .withMessage("expected a restraint above 0, got " + wrong);
        }
    }
}

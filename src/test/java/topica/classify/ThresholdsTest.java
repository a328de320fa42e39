package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final Examples FIRST_OR_SECOND = Toy.bare(List.of(new int[] {0}, new int[] {1}));

    /// One cut at .8 finds both labels and nothing else. Label 0 is expected to be borne by 1.0 documents: an
    /// answer from .8 on has an expected F1 of 2 · .8 / (1 + 1.0), one from .2 on 2 · 1.0 / (2 + 1.0).
    @Test
    void isTheGeometricMeanOfTheCommonCutAndHalfOfTheBestExpectedF1() {
        float[][] probabilities = {{.8f, .2f}, {.2f, .8f}};
        float cut = (float) Math.sqrt(.8 * .8 / 2);
        assertThat(Thresholds.fit(probabilities, FIRST_OR_SECOND))
                .containsExactly(new float[] {cut, cut}, within(.02f));
    }

    @Test
    void isLowerForALabelThatIsHardToFind() {
        float[][] probabilities = {{.9f, .3f}, {.1f, .3f}};
        float[] cuts = Thresholds.fit(probabilities, FIRST_OR_SECOND);
        assertThat(cuts[1]).isLessThan(cuts[0]).isPositive();
    }

    @Test
    void isTheCommonCutForALabelThatIsNeverLikely() {
        float[][] probabilities = {{.9f, .001f}, {.1f, .001f}};
        assertThat(Thresholds.fit(probabilities, Toy.bare(List.of(new int[] {0}, new int[] {0})))[1])
                .isEqualTo(.1f, within(.02f));
    }
}

package topica.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final int[] truth = {0, 0, 0, 1, 1, 1};

    @Test
    void fullAgreementIsOneWhateverTheNames() {
        int[] renamed = {7, 7, 7, 2, 2, 2};
        assertThat(AdjustedRandIndex.of(truth, renamed)).isEqualTo(1);
        assertThat(VMeasure.of(truth, renamed)).isEqualTo(1);
    }

    @Test
    void givesTheValuesOfScikitLearn() {
        int[] found = {0, 0, 1, 1, 2, 2};
        assertThat(AdjustedRandIndex.of(truth, found)).isCloseTo(0.24242424, within(1e-8));
        assertThat(VMeasure.of(truth, found)).isCloseTo(0.515803743, within(1e-8));
    }

    @Test
    void chanceGivesAnIndexOfAboutZero() {
        SplittableRandom random = new SplittableRandom(3);
        int[] one = random.ints(5000, 0, 8).toArray();
        int[] other = random.ints(5000, 0, 8).toArray();
        assertThat(AdjustedRandIndex.of(one, other)).isCloseTo(0, within(0.005));
    }

    @Test
    void leavesOutliersOut() {
        assertThat(AdjustedRandIndex.of(truth, new int[] {5, 5, -1, 6, 6, 6})).isEqualTo(1);
        assertThat(VMeasure.of(new int[] {-1, 0, 1}, new int[] {1, 2, 3})).isEqualTo(1);
    }

    @Test
    void oneGroupAndNothingAtAllAgree() {
        assertThat(AdjustedRandIndex.of(new int[] {0, 0}, new int[] {0, 0})).isEqualTo(1);
        assertThat(VMeasure.of(new int[0], new int[0])).isEqualTo(1);
        assertThat(AdjustedRandIndex.of(new int[0], new int[0])).isEqualTo(1);
    }

    @Test
    void refusesGroupingsOfDifferentThings() {
        assertThatIllegalArgumentException().isThrownBy(() -> VMeasure.of(truth, new int[2]));
    }

    @Test
    void informationIsWhatGroupsTellApartLessChance() {
        int[] same = {0, 0, 1, 1};
        assertThat(MutualInformation.of(same, same)).isCloseTo(Math.log(2) - 1 / 8.0, within(1e-12));
        assertThat(MutualInformation.of(new int[4], same)).isZero();
        assertThat(MutualInformation.of(new int[0], new int[0])).isZero();
    }
}

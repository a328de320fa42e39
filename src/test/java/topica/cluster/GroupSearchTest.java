package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.math.DenseRows;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class GroupSearchTest {

    private final GroupSearch search = new GroupSearch(2, 128, 3);

    @Test
    void triesStepsOfTheRootOfTwo() {
        assertThat(search.candidates(800)).containsExactly(2, 3, 4, 6, 8, 11, 16, 23, 32);
        assertThat(search.candidates(5)).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 40})
    void findsThePlantedNumberWithinHalf(int groups) {
        Planted planted = Planted.of(groups, 50, .8, 50, groups);
        try (Workers workers = new Workers(2)) {
            GroupSearch.Choice choice = search.choose(planted.rows(), Seed.DEFAULT, workers, Progress.NONE);
            assertThat((double) choice.groups()).isBetween(groups / 1.5, groups * 1.5);
            assertThat(choice.evidence())
                    .extracting(Candidate::groups)
                    .isSorted()
                    .containsAll(Arrays.stream(search.candidates(groups * 50 + 50))
                            .filter(tried -> tried <= 2 * groups)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void keepsTheNumberThereWasWhereItDoesAsWell() {
        Planted planted = Planted.of(8, 60, .4, 0, 81);
        try (Workers workers = new Workers(2)) {
            GroupSearch.Choice kept = search.keep(8, planted.rows(), Seed.DEFAULT, workers, Progress.NONE);
            GroupSearch.Choice given = search.keep(3, planted.rows(), Seed.DEFAULT, workers, Progress.NONE);
            assertThat(kept.groups()).isEqualTo(8);
            assertThat(given.groups()).isNotEqualTo(3);
            assertThat(kept.evidence()).extracting(Candidate::groups).isSorted().contains(8);
        }
    }

    @Test
    void noRowsAndZeroRowsAreAChoiceToo() {
        try (Workers workers = new Workers(2)) {
            for (int count : new int[] {0, 1, 2, 5}) {
                DenseRows rows = DenseRows.over(new float[count * 4], 4);
                assertThat(search.choose(rows, Seed.DEFAULT, workers, Progress.NONE)
                                .groups())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void groupsThatLieApartAreFoundAgain() {
        Planted planted = Planted.of(6, 60, .3, 0, 82);
        try (Workers workers = new Workers(2)) {
            Stability right = Stability.of(new KMeans(6), planted.rows(), 10_000, 3, Seed.DEFAULT, workers);
            Stability tooMany = Stability.of(new KMeans(18), planted.rows(), 10_000, 3, Seed.DEFAULT, workers);
            assertThat(right.agreement()).isGreaterThan(.99);
            assertThat(tooMany.agreement()).isLessThan(.8);
            assertThat(right.reproduced()).isGreaterThan(tooMany.reproduced());
        }
    }

    @Test
    void refusesSenselessSettings() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupSearch(5, 4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupSearch(2, 4, 1));
    }
}

package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import topica.math.DenseRows;
import topica.run.Seed;
import topica.run.Workers;

/// Two groups in a plane, one to the right and one up, with a floor at .5.
class PullTest {

    private static final DenseRows CENTRES = DenseRows.over(new float[] {1, 0, 0, 1}, 2);
    private static final Groups GROUPS = new Groups(CENTRES, new float[] {.5f, .5f}, 1);

    private static Clustering assigned(Pull pull, float... row) {
        try (Workers workers = new Workers(1)) {
            return GROUPS.assign(DenseRows.over(row, 2), pull, workers);
        }
    }

    private static Pull towards(int group, float much) {
        return (row, other) -> other == group ? much : 0;
    }

    @Test
    void aPullMovesARow() {
        assertThat(assigned(Pull.NONE, .8f, .6f).group(0)).isZero();
        assertThat(assigned(towards(1, .1f), .8f, .6f).group(0)).isZero();
        assertThat(assigned(towards(1, .3f), .8f, .6f).group(0)).isEqualTo(1);
        assertThat(assigned(towards(0, -.3f), .8f, .6f).group(0)).isEqualTo(1);
    }

    @Test
    void likenessIsToldWithoutThePull() {
        assertThat(assigned(towards(1, .3f), .8f, .6f).likeness(0)).isCloseTo(.6f, within(1e-6f));
    }

    /// `e^.9 / (e^.9 + e^.8)` with the pull counted in.
    @Test
    void weightsCountThePull() {
        Clustering drawn = assigned(towards(1, .3f), .8f, .6f);
        assertThat(drawn.weight(0)).isCloseTo((float) (1 / (1 + Math.exp(-.1))), within(1e-5f));
        assertThat(drawn.weights(0)[1]).isEqualTo(drawn.weight(0));
    }

    @Test
    void whatIsDrawnSomewhereIsNoOutlierThere() {
        assertThat(assigned(Pull.NONE, -1, 0).group(0)).isEqualTo(Clustering.OUTLIER);
        assertThat(assigned(towards(1, .1f), -1, 0).group(0)).isEqualTo(1);
        assertThat(assigned(Pull.NONE, 0, 0).group(0)).isEqualTo(Clustering.OUTLIER);
        assertThat(assigned(towards(1, .1f), 0, 0).group(0)).isEqualTo(1);
        assertThat(assigned(towards(1, -.1f), 0, 0).group(0)).isEqualTo(Clustering.OUTLIER);
    }

    @Test
    void groupsAroundCentresKeepTheirOrder() {
        DenseRows rows = DenseRows.over(new float[] {0, 1, 0, 1, 0, 1, 1, 0, 0, 0}, 2);
        try (Workers workers = new Workers(2)) {
            Groups groups = Groups.around(CENTRES, rows, OutlierRule.DEFAULT, Seed.DEFAULT, workers);
            assertThat(groups.centres().values()).isEqualTo(CENTRES.values());
            assertThat(groups.assign(rows, workers).assignments()).containsExactly(1, 1, 1, 0, -1);
            assertThat(groups.assign(rows, workers).sizes()).containsExactly(1, 3);
        }
    }

    @Test
    void thereMayBeNoCentresOrNoRows() {
        DenseRows none = CENTRES.keep(new int[0]);
        try (Workers workers = new Workers(2)) {
            assertThat(Groups.around(none, none, OutlierRule.DEFAULT, Seed.DEFAULT, workers)
                            .count())
                    .isZero();
            Groups nowhere = Groups.around(none, CENTRES, OutlierRule.DEFAULT, Seed.DEFAULT, workers);
            assertThat(nowhere.assign(CENTRES, workers).assignments()).containsExactly(-1, -1);
            Groups empty = Groups.around(CENTRES, none, OutlierRule.DEFAULT, Seed.DEFAULT, workers);
            assertThat(empty.count()).isEqualTo(2);
            assertThat(empty.assign(CENTRES, workers).assignments()).containsExactly(0, 1);
            Groups zeros =
                    Groups.around(CENTRES, DenseRows.over(new float[6], 2), OutlierRule.DEFAULT, Seed.DEFAULT, workers);
            assertThat(zeros.count()).isEqualTo(2);
        }
    }

    @Test
    void refusesRowsOfAnotherWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assigned(Pull.NONE).groups().assign(DenseRows.over(new float[3], 3), new Workers(1)));
    }
}

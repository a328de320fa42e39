package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import topica.math.AdjustedRandIndex;
import topica.math.DenseRows;
import topica.run.Seed;
import topica.run.Workers;

class ContinuedTest implements ClustererContract {

    private static final DenseRows NOTHING = Planted.dense();

    @Override
    public Clusterer clusterer(int groups) {
        return new Continued(NOTHING, groups);
    }

    private static Clustering fit(DenseRows before, int groups, DenseRows rows) {
        try (Workers workers = new Workers(2)) {
            return new Continued(before, groups).fit(rows, OutlierRule.DEFAULT, Seed.DEFAULT, workers);
        }
    }

    @Test
    void whatHasNotChangedStaysAsItWas() {
        Planted planted = Planted.of(6, 50, .6, 0, 31);
        DenseRows before = fit(NOTHING, 6, planted.rows()).groups().centres();
        Clustering again = fit(before, 6, planted.rows());
        assertThat(again.groups().count()).isEqualTo(6);
        for (int group = 0; group < 6; group++) {
            assertThat(again.groups().centres().dot(group, before, group)).isGreaterThan(.9999f);
        }
    }

    @Test
    void theLoosestIsHalvedWhereThereShallBeMore() {
        Planted planted = Planted.of(6, 50, .6, 0, 32);
        DenseRows some = fit(NOTHING, 6, planted.rows()).groups().centres().keep(new int[] {0, 1, 2, 3});
        Clustering found = fit(some, 6, planted.rows());
        assertThat(AdjustedRandIndex.of(planted.truth(), found.assignments())).isGreaterThan(.98);
    }

    @Test
    void theNearestAreJoinedWhereThereShallBeFewer() {
        float near = (float) Math.sqrt(1 - .1 * .1);
        float[][] rows = new float[30][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i % 3 == 0
                    ? new float[] {1, 0, 0}
                    : i % 3 == 1 ? new float[] {near, .1f, 0} : new float[] {0, 0, 1};
        }
        DenseRows before = Planted.dense(rows[0], rows[1], rows[2]);
        Clustering found = fit(before, 2, Planted.dense(rows));
        assertThat(found.sizes()).containsExactly(20, 10);
        assertThat(found.group(0)).isEqualTo(found.group(1)).isZero();
    }

    @Test
    void centresWithoutRowsAreLeft() {
        DenseRows before = Planted.dense(new float[] {1, 0}, new float[] {0, 1}, new float[] {-1, 0});
        Clustering found = fit(before, 3, Planted.dense(new float[] {1, 0}, new float[] {1, 0}, new float[] {0, 1}));
        assertThat(found.assignments()).containsExactly(0, 0, 1);
        assertThat(found.groups().count()).isEqualTo(2);
    }

    @Test
    void refusesNoGroups() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Continued(NOTHING, 0))
                .withMessageContaining("at least 1 group, got 0");
    }
}

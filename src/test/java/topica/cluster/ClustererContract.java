package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.math.AdjustedRandIndex;
import topica.math.DenseRows;
import topica.run.Seed;
import topica.run.Workers;

/// What every clusterer owes.
interface ClustererContract {

    /// One that finds `groups` groups where there are so many.
    Clusterer clusterer(int groups);

    default Clustering fit(int groups, DenseRows rows, int threads) {
        try (Workers workers = new Workers(threads)) {
            return clusterer(groups).fit(rows, OutlierRule.DEFAULT, Seed.DEFAULT, workers);
        }
    }

    private static void assertSame(Clustering one, Clustering other) {
        assertThat(one.assignments()).isEqualTo(other.assignments());
        assertThat(one.groups().centres().values())
                .isEqualTo(other.groups().centres().values());
        assertThat(one.groups().sharpness()).isEqualTo(other.groups().sharpness());
        for (int group = 0; group < one.groups().count(); group++) {
            assertThat(one.groups().floor(group)).isEqualTo(other.groups().floor(group));
        }
    }

    @Test
    default void findsPlantedGroups() {
        Planted planted = Planted.of(6, 60, .4, 0, 7);
        Clustering found = fit(6, planted.rows(), 2);
        assertThat(found.groups().count()).isEqualTo(6);
        assertThat(AdjustedRandIndex.of(planted.truth(), found.assignments())).isGreaterThan(.98);
    }

    @Test
    default void givesTheSameBitsOnAnyNumberOfThreadsAndAgain() {
        Planted planted = Planted.of(8, 150, 1.2, 30, 8);
        Clustering once = fit(8, planted.rows(), 1);
        assertSame(once, fit(8, planted.rows(), 2));
        assertSame(once, fit(8, planted.rows(), 3));
    }

    @Test
    default void theOrderOfRowsDoesNotShow() {
        Planted planted = Planted.of(8, 150, 1.2, 30, 9);
        Planted shuffled = planted.shuffled(5);
        Clustering one = fit(8, planted.rows(), 2);
        Clustering other = fit(8, shuffled.rows(), 2);
        assertThat(one.groups().centres().values())
                .isEqualTo(other.groups().centres().values());
        assertThat(AdjustedRandIndex.of(shuffled.truth(), other.assignments()))
                .isEqualTo(AdjustedRandIndex.of(planted.truth(), one.assignments()));
    }

    @Test
    default void takesRowsIntoOldGroupsByTheSameRule() {
        Planted planted = Planted.of(5, 80, 1, 20, 10);
        Clustering found = fit(5, planted.rows(), 2);
        try (Workers workers = new Workers(1)) {
            assertSame(found, found.groups().assign(planted.rows(), workers));
        }
    }

    @Test
    default void weightsOfARowSumToOne() {
        Clustering found = fit(5, Planted.of(5, 80, 1, 20, 11).rows(), 2);
        for (int row = 0; row < found.rows(); row++) {
            float[] weights = found.weights(row);
            double sum = 0;
            for (float weight : weights) {
                sum += weight;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
            assertThat(weights[found.nearest(row)]).isEqualTo(found.weight(row));
        }
    }

    @Test
    default void numbersGroupsFromTheLargest() {
        int[] sizes = fit(8, Planted.of(8, 50, 1.2, 10, 12).rows(), 2).sizes();
        assertThat(IntStream.range(1, sizes.length).allMatch(group -> sizes[group - 1] >= sizes[group]))
                .isTrue();
    }

    @Test
    default void noRowsAreNoGroups() {
        Clustering found = fit(4, Planted.dense(), 2);
        assertThat(found.rows()).isZero();
        assertThat(found.groups().count()).isZero();
        assertThat(found.hierarchy().leaves()).isZero();
    }

    @Test
    default void fewRowsAreFewGroups() {
        for (int rows : new int[] {1, 2, 5}) {
            Clustering found = fit(4, Planted.of(rows, 1, 0, 0, 13).rows(), 2);
            assertThat(found.rows()).isEqualTo(rows);
            assertThat(found.groups().count()).isBetween(1, Math.min(4, rows));
            assertThat(found.outliers()).isZero();
        }
    }

    @Test
    default void equalRowsAreOneGroup() {
        float[][] rows = new float[30][];
        Arrays.fill(rows, new float[] {.6f, .8f, 0});
        Clustering found = fit(4, Planted.dense(rows), 2);
        assertThat(found.groups().count()).isEqualTo(1);
        assertThat(found.assignments()).containsOnly(0);
        assertThat(found.weight(3)).isEqualTo(1);
    }

    @Test
    default void zeroRowsAreOutliers() {
        Clustering none = fit(4, DenseRows.over(new float[60], 3), 2);
        assertThat(none.groups().count()).isZero();
        assertThat(none.assignments()).containsOnly(Clustering.OUTLIER);
        Clustering one = fit(2, Planted.dense(new float[] {0, 1}, new float[2], new float[] {0, 1}), 2);
        assertThat(one.assignments()).containsExactly(0, Clustering.OUTLIER, 0);
    }

    @Test
    default void moreGroupsThanDistinctRowsAreFewer() {
        float[][] rows = new float[40][];
        Arrays.setAll(rows, row -> row % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1});
        Clustering found = fit(10, Planted.dense(rows), 2);
        assertThat(found.groups().count()).isBetween(1, 2);
    }
}

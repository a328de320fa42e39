package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import topica.math.DenseRows;
import topica.math.SparseRows;
import topica.run.Cancelled;
import topica.run.Seed;
import topica.run.Workers;

class KMeansTest implements ClustererContract {

    private final Planted planted = Planted.of(7, 60, .6, 10, 21);

    @Override
    public Clusterer clusterer(int groups) {
        return new KMeans(groups);
    }

    @Test
    void findsTheSameGroupsInSparseRows() {
        KMeans means = new KMeans(7, 10, 100);
        try (Workers workers = new Workers(2)) {
            Clustering dense = means.fit(planted.rows(), OutlierRule.DEFAULT, Seed.DEFAULT, workers);
            Clustering sparse = means.fit(sparse(planted.rows()), OutlierRule.DEFAULT, Seed.DEFAULT, workers);
            assertThat(sparse.sizes()).isEqualTo(dense.sizes());
            assertThat(sparse.groups().assign(planted.rows(), workers).assignments())
                    .isEqualTo(sparse.assignments());
        }
    }

    @Test
    void theOrderOfSparseRowsDoesNotShow() {
        try (Workers workers = new Workers(2)) {
            float[] one = new KMeans(7)
                    .fit(sparse(planted.rows()), OutlierRule.DEFAULT, Seed.DEFAULT, workers)
                    .groups()
                    .centres()
                    .values();
            SparseRows shuffled = sparse(planted.shuffled(3).rows());
            assertThat(new KMeans(7)
                            .fit(shuffled, OutlierRule.DEFAULT, Seed.DEFAULT, workers)
                            .groups()
                            .centres()
                            .values())
                    .isEqualTo(one);
        }
    }

    @Test
    void endsWhereTheNearestCentreIsTheMeanOfItsRows() {
        Dense rows = new Dense(planted.rows());
        int[] order = rows.inOrderOfContents();
        try (Workers workers = new Workers(1)) {
            float[][] centres = new KMeans(7).centres(rows, order, Seed.DEFAULT, workers);
            int[][] members = Lloyd.members(Fit.nearest(rows, order, centres, workers), centres.length);
            for (int group = 0; group < centres.length; group++) {
                assertThat(Lloyd.mean(rows, order, members[group], centres[group]))
                        .isEqualTo(centres[group]);
            }
        }
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> fit(7, planted.rows(), 1)).isInstanceOf(Cancelled.class);
    }

    @Test
    void refusesSenselessSettings() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeans(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutlierRule(Double.NaN));
        Groups groups = fit(7, planted.rows(), 1).groups();
        try (Workers workers = new Workers(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> groups.assign(DenseRows.over(new float[4], 2), workers));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Groups(planted.rows(), new float[2], 1));
    }

    private static SparseRows sparse(DenseRows rows) {
        SparseRows.Builder builder = new SparseRows.Builder(rows.columns(), rows.rows());
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < rows.columns(); column++) {
                builder.add(column, rows.value(row, column));
            }
            builder.endRow();
        }
        return builder.build();
    }
}

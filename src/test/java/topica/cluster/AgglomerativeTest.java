package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import topica.math.AdjustedRandIndex;
import topica.run.Seed;
import topica.run.Workers;

class AgglomerativeTest implements ClustererContract {

    @Override
    public Clusterer clusterer(int groups) {
        return new Agglomerative(groups);
    }

    @Test
    void joinsSmallGroupsWhereRowsAreMany() {
        Planted planted = Planted.of(6, 100, .5, 0, 41);
        try (Workers workers = new Workers(2)) {
            Clustering found = new Agglomerative(6, 200).fit(planted.rows(), OutlierRule.NONE, Seed.DEFAULT, workers);
            assertThat(AdjustedRandIndex.of(planted.truth(), found.assignments()))
                    .isGreaterThan(.98);
        }
    }

    @Test
    void refusesFewLeaves() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Agglomerative(10, 20));
    }
}

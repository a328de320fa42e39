package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;
import topica.run.Workers;

class OutlierRuleTest {

    private static Clustering fit(Planted planted, OutlierRule rule) {
        try (Workers workers = new Workers(2)) {
            return new KMeans(10).fit(planted.rows(), rule, Seed.DEFAULT, workers);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsPlantedNoise(long seed) {
        Planted planted = Planted.of(10, 100, .5, 40, seed);
        Clustering found = fit(planted, OutlierRule.DEFAULT);
        long hits = IntStream.range(0, found.rows())
                .filter(row -> found.group(row) < 0 && planted.truth()[row] < 0)
                .count();
        assertThat(hits).as("noise found of 40").isGreaterThanOrEqualTo(36);
        assertThat(found.outliers() - hits).as("others").isLessThanOrEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .01, .05})
    void leavesOutNoMoreThanAllowed(double most) {
        Planted planted = Planted.of(10, 100, .5, 200, 4);
        assertThat(fit(planted, new OutlierRule(most)).outliers()).isLessThanOrEqualTo((int) (most * 1200));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void findsHardlyAnyWhereAllFit(long seed) {
        assertThat(fit(Planted.of(10, 100, .5, 0, seed), OutlierRule.DEFAULT).outliers())
                .isLessThan(30);
    }
}

package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;
import topica.run.Workers;

class SharpnessTest {

    /// Groups found in other rows around the same centres put as many rows where they were as weights say.
    @ParameterizedTest
    @ValueSource(doubles = {.6, 1.2, 2})
    void weightsSayHowOftenOtherRowsGiveTheSameGroup(double spread) {
        Planted all = Planted.of(8, 600, spread, 0, 61).shuffled(1);
        int half = all.truth().length / 2;
        float[][] rows = new float[2 * half][];
        Arrays.setAll(rows, all.rows()::row);
        try (Workers workers = new Workers(2)) {
            Clustering found = new KMeans(8)
                    .fit(Planted.dense(Arrays.copyOf(rows, half)), OutlierRule.NONE, Seed.DEFAULT, workers);
            Clustering other = new KMeans(8)
                    .fit(
                            Planted.dense(Arrays.copyOfRange(rows, half, 2 * half)),
                            OutlierRule.NONE,
                            Seed.DEFAULT,
                            workers);
            Clustering again = other.groups().assign(Planted.dense(Arrays.copyOf(rows, half)), workers);
            int[][] met = new int[8][8];
            IntStream.range(0, half).forEach(row -> met[again.group(row)][found.group(row)]++);
            double same = Arrays.stream(met)
                            .mapToInt(counts -> Arrays.stream(counts).max().orElse(0))
                            .sum()
                    / (double) half;
            double said = IntStream.range(0, half)
                    .mapToDouble(found::weight)
                    .average()
                    .orElseThrow();
            assertThat(said).isCloseTo(same, within(.08));
        }
    }
}

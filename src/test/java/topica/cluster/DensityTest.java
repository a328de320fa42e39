package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.math.AdjustedRandIndex;
import topica.run.Workers;

class DensityTest implements ClustererContract {

    @Override
    public Clusterer clusterer(int groups) {
        return new Density(15, 10);
    }

    @Test
    void findsHowManyThereAreAmongNoise() {
        Planted planted = Planted.of(9, 80, .4, 36, 51);
        Clustering found = fit(9, planted.rows(), 2);
        assertThat(found.groups().count()).isEqualTo(9);
        assertThat(AdjustedRandIndex.of(planted.truth(), found.assignments())).isGreaterThan(.97);
    }

    @Test
    void cutsTheLongEdgeAndDropsTheLoneRow() {
        List<Neighbours.Edge> edges = List.of(
                new Neighbours.Edge(0, 1, .1f),
                new Neighbours.Edge(1, 2, .1f),
                new Neighbours.Edge(3, 4, .2f),
                new Neighbours.Edge(4, 5, .2f),
                new Neighbours.Edge(2, 3, 1),
                new Neighbours.Edge(5, 6, 1.1f));
        assertThat(CondensedTree.groups(edges, 3)).containsExactly(0, 0, 0, 1, 1, 1, -1);
    }

    @Test
    void nearestRowsAreThoseOfAllPairs() {
        Dense rows = new Dense(Planted.of(3, 400, 1, 0, 52).rows());
        int[] order = rows.inOrderOfContents();
        Neighbours found;
        try (Workers workers = new Workers(2)) {
            found = Neighbours.of(rows, order, 3, workers);
        }
        for (int i = 0; i < order.length; i += 97) {
            float[] mine = rows.vector(order[i]);
            int self = i;
            double third = IntStream.range(0, order.length)
                    .filter(other -> other != self)
                    .mapToDouble(other -> -rows.dot(order[other], mine))
                    .sorted()
                    .skip(2)
                    .findFirst()
                    .orElseThrow();
            assertThat((double) found.core(i)).isCloseTo(Math.sqrt(2 + 2 * third), within(1e-3));
        }
    }

    @Test
    void refusesSenselessSettings() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Density(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Density(5, 0));
    }
}

package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.WardLinkage;
import topica.math.AdjustedRandIndex;

class WardTest {

    private static Dendrogram tree(float[][] vectors, double... weights) {
        return Ward.tree(vectors, weights, vectors[0].length);
    }

    @Test
    void cutsAsSmileDoes() {
        Planted planted = Planted.of(7, 30, 1, 0, 71);
        int count = planted.truth().length;
        float[][] vectors = new float[count][];
        double[][] wide = new double[count][];
        for (int i = 0; i < count; i++) {
            vectors[i] = planted.rows().row(i);
            wide[i] = new double[vectors[i].length];
            for (int j = 0; j < wide[i].length; j++) {
                wide[i][j] = vectors[i][j];
            }
        }
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        HierarchicalClustering theirs = HierarchicalClustering.fit(WardLinkage.of(wide));
        Dendrogram ours = tree(vectors, ones);
        for (int parts : new int[] {2, 7, 20, 100}) {
            assertThat(AdjustedRandIndex.of(ours.cut(parts), theirs.partition(parts)))
                    .isEqualTo(1);
        }
    }

    @Test
    void heavyPartsAreDearerToJoin() {
        float[][] line = {{0}, {1}, {2.1f}};
        assertThat(tree(line, 1, 1, 1).cut(2)).containsExactly(0, 0, 1);
        assertThat(tree(line, 9, 9, 1).cut(2)).containsExactly(0, 1, 1);
    }

    @Test
    void cutsWhereTheCostRisesMost() {
        float[][] pairs = {{0}, {.1f}, {10}, {10.1f}, {30}, {30.1f}};
        Dendrogram tree = tree(pairs, 1, 1, 1, 1, 1, 1);
        assertThat(tree.naturalParts()).isEqualTo(3);
        assertThat(tree.cut(tree.naturalParts())).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void aSingleLeafIsOnePart() {
        Dendrogram tree = tree(new float[][] {{1}}, 1);
        assertThat(tree.naturalParts()).isEqualTo(1);
        assertThat(tree.cut(1)).containsExactly(0);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.cut(2));
    }
}

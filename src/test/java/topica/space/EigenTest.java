package topica.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class EigenTest {

    @Test
    void findsTheAxesOfAnEllipse() {
        Eigen eigen = Eigen.of(new double[][] {{2, 1}, {1, 2}});
        assertThat(eigen.values()).containsExactly(new double[] {3, 1}, within(1e-12));
        assertThat(eigen.vectors()[0][0]).isCloseTo(eigen.vectors()[1][0], within(1e-12));
        assertThat(eigen.vectors()[0][1]).isCloseTo(-eigen.vectors()[1][1], within(1e-12));
    }

    @Test
    void leavesADiagonalAsItIsButForTheOrder() {
        Eigen eigen = Eigen.of(new double[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 4}});
        assertThat(eigen.values()).containsExactly(4, 1, 0);
        assertThat(eigen.vectors()[2][0]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void vectorsTimesValuesAreTheMatrixAgain(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        int n = 20;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextDouble() - 0.5;
                matrix[j][i] = matrix[i][j];
            }
        }
        Eigen eigen = Eigen.of(matrix);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += eigen.vectors()[i][k] * eigen.values()[k] * eigen.vectors()[j][k];
                }
                assertThat(sum).isCloseTo(matrix[i][j], within(1e-10));
            }
        }
    }
}

package topica.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.math.SparseRows;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class TruncatedSvdTest {

    private final Workers workers = new Workers(2);

    private TruncatedSvd.Fitted fit(SparseRows rows, int rank) {
        return new TruncatedSvd(rank, 5, 3, Seed.DEFAULT).fit(rows, workers, Progress.NONE);
    }

    private static SparseRows rows(float[][] numbers) {
        SparseRows.Builder rows = new SparseRows.Builder(numbers[0].length, numbers.length);
        for (float[] row : numbers) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] != 0) {
                    rows.add(column, row[column]);
                }
            }
            rows.endRow();
        }
        return rows.build();
    }

    @Test
    void findsTheStrongestColumnsOfADiagonal() {
        TruncatedSvd.Fitted fitted = fit(rows(new float[][] {{0, 3, 0}, {0, 0, 1}, {5, 0, 0}, {0, 0, 0}}), 2);
        assertThat(fitted.strengths().row(0)).containsExactly(new float[] {5, 3}, within(1e-5f));
        assertThat(Math.abs(fitted.directions().value(0, 0))).isCloseTo(1, within(1e-5f));
        assertThat(Math.abs(fitted.directions().value(1, 1))).isCloseTo(1, within(1e-5f));
    }

    @Test
    void findsNoMoreDirectionsThanThereAre() {
        TruncatedSvd.Fitted fitted = fit(rows(new float[][] {{1, 2, 0}, {2, 4, 0}, {3, 6, 0}}), 3);
        assertThat(fitted.directions().columns()).isEqualTo(1);
        assertThat(fitted.strengths().value(0, 0)).isCloseTo((float) Math.sqrt(70), within(1e-4f));
    }

    @Test
    void saysThatThereIsNothingToFind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(rows(new float[][] {{0, 0}, {0, 0}}), 1))
                .withMessageContaining("expected rows that are not empty");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recoversRowsOfLowRankFromTheirDirections(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        float[][] numbers = new float[60][30];
        for (int part = 0; part < 4; part++) {
            double[] column = random.doubles(30).toArray();
            for (float[] row : numbers) {
                double factor = random.nextDouble() - 0.5;
                for (int i = 0; i < row.length; i++) {
                    row[i] += (float) (factor * column[i]);
                }
            }
        }
        TruncatedSvd.Fitted fitted = fit(rows(numbers), 4);
        for (float[] row : numbers) {
            double[] back = new double[row.length];
            for (int direction = 0; direction < 4; direction++) {
                double along = 0;
                for (int i = 0; i < row.length; i++) {
                    along += row[i] * fitted.directions().value(i, direction);
                }
                for (int i = 0; i < row.length; i++) {
                    back[i] += along * fitted.directions().value(i, direction);
                }
            }
            for (int i = 0; i < row.length; i++) {
                assertThat(back[i]).isCloseTo(row[i], within(1e-4));
            }
        }
    }

    @Test
    void givesTheSameOnAnyNumberOfThreads() {
        SplittableRandom random = new Seed(4).generator();
        float[][] numbers = new float[200][50];
        for (float[] row : numbers) {
            for (int i = 0; i < 8; i++) {
                row[random.nextInt(50)] = (float) random.nextDouble();
            }
        }
        SparseRows rows = rows(numbers);
        TruncatedSvd svd = new TruncatedSvd(10, 5, 2, Seed.DEFAULT);
        try (Workers one = new Workers(1);
                Workers three = new Workers(3)) {
            assertThat(svd.fit(rows, one, Progress.NONE).directions().values())
                    .isEqualTo(svd.fit(rows, three, Progress.NONE).directions().values());
        }
    }
}

package topica.space;

import java.util.SplittableRandom;
import topica.math.DenseRows;
import topica.math.SparseRows;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// The directions in which rows differ most: the first right singular vectors of sparse rows, found from a
/// sketch of chance that the rows sharpen.
///
/// Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 2011.
///
/// @param rank how many directions are wanted
/// @param extra how many more the sketch has
/// @param rounds how often the rows sharpen it
record TruncatedSvd(int rank, int extra, int rounds, Seed seed) {

    /// Directions whose part in the rows is below this of the strongest are those of rounding.
    private static final double LEAST_PART = 1e-9;

    TruncatedSvd {
        if (rank < 1 || extra < 0 || rounds < 1) {
            throw new IllegalArgumentException(
                    "expected at least one direction and one round, got %d + %d and %d".formatted(rank, extra, rounds));
        }
    }

    /// Directions in the columns, the strongest first, and their strengths.
    ///
    /// @param directions `features × rank`, or fewer where the rows have no more; of length 1 and at right angles
    /// @param strengths the singular values, one for each direction
    record Fitted(DenseRows directions, DenseRows strengths) {}

    /// @throws IllegalArgumentException if all rows are empty
    Fitted fit(SparseRows rows, Workers workers, Progress progress) {
        SparseRows columns = rows.transposed();
        int width = Math.min(rank + extra, Math.min(rows.rows(), rows.columns()));
        DenseRows sketch = orthonormal(chance(rows.columns(), width), workers);
        for (int round = 0; round < rounds; round++) {
            progress.at("finding directions", round, rounds + 1);
            DenseRows documents = Products.times(rows, sketch, workers);
            sketch = orthonormal(Products.times(columns, documents, workers), workers);
        }
        progress.at("finding directions", rounds, rounds + 1);
        Eigen eigen = Eigen.of(gram(Products.times(rows, sketch, workers), workers));
        int found = Math.min(rank, meaningful(eigen.values()));
        float[] strengths = new float[found];
        for (int i = 0; i < found; i++) {
            strengths[i] = (float) Math.sqrt(eigen.values()[i]);
        }
        DenseRows directions = Products.times(sketch, firstColumns(eigen.vectors(), found), workers);
        return new Fitted(directions, DenseRows.over(strengths, found));
    }

    private DenseRows chance(int rows, int width) {
        SplittableRandom random = seed.generator();
        float[] numbers = new float[Math.multiplyExact(rows, width)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (2 * random.nextDouble() - 1);
        }
        return DenseRows.over(numbers, width);
    }

    /// The same columns' span, in columns of length 1 at right angles; done twice, because rounding spoils the
    /// first.
    private static DenseRows orthonormal(DenseRows columns, Workers workers) {
        return straightened(straightened(columns, workers), workers);
    }

    private static DenseRows straightened(DenseRows columns, Workers workers) {
        Eigen eigen = Eigen.of(gram(columns, workers));
        int found = meaningful(eigen.values());
        double[][] turned = firstColumns(eigen.vectors(), found);
        for (double[] row : turned) {
            for (int j = 0; j < found; j++) {
                row[j] /= Math.sqrt(eigen.values()[j]);
            }
        }
        return Products.times(columns, turned, workers);
    }

    private static double[][] gram(DenseRows rows, Workers workers) {
        return Products.gram(rows, Products.ones(rows.rows()), new double[rows.columns()], workers);
    }

    private static int meaningful(double[] values) {
        int count = 0;
        while (count < values.length && values[count] > LEAST_PART * values[0]) {
            count++;
        }
        if (count == 0) {
            throw new IllegalArgumentException("expected rows that are not empty, got nothing but such");
        }
        return count;
    }

    private static double[][] firstColumns(double[][] matrix, int count) {
        double[][] first = new double[matrix.length][count];
        for (int i = 0; i < first.length; i++) {
            System.arraycopy(matrix[i], 0, first[i], 0, count);
        }
        return first;
    }
}

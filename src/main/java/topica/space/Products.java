package topica.space;

import java.util.Arrays;
import topica.math.DenseRows;
import topica.math.SparseRows;
import topica.run.Cancelled;
import topica.run.Workers;

/// Products of matrices, the same on any number of threads: each row is made by one, in the order of its
/// entries.
///
/// Sums are doubles and factors floats on purpose: of two arrays of one type the compiler would have to fear
/// that they are the same, and would not use vector instructions.
final class Products {

    private static final int PIECES = 64;

    /// In how many pieces sums over all rows are made: a matter of memory.
    private static final int SUMS = 16;

    private Products() {}

    /// `left · right`, `left.rows() × right.columns()`.
    static DenseRows times(SparseRows left, DenseRows right, Workers workers) {
        int width = right.columns();
        float[] factors = right.values();
        float[] product = new float[Math.multiplyExact(left.rows(), width)];
        each(left.rows(), workers, (from, to) -> {
            double[] sums = new double[width];
            for (int row = from; row < to; row++) {
                Arrays.fill(sums, 0);
                for (int entry = left.start(row); entry < left.end(row); entry++) {
                    add(factors, left.column(entry) * width, left.value(entry), sums);
                }
                store(sums, product, row * width);
            }
        });
        return DenseRows.over(product, width);
    }

    /// `left · right` where `right` is small: `right.length` rows of equal length.
    static DenseRows times(DenseRows left, double[][] right, Workers workers) {
        int width = right[0].length;
        float[] product = new float[Math.multiplyExact(left.rows(), width)];
        float[] factors = left.values();
        each(left.rows(), workers, (from, to) -> {
            double[] sums = new double[width];
            for (int row = from; row < to; row++) {
                Arrays.fill(sums, 0);
                for (int i = 0; i < right.length; i++) {
                    double factor = factors[row * right.length + i];
                    for (int j = 0; j < width; j++) {
                        sums[j] += factor * right[i][j];
                    }
                }
                store(sums, product, row * width);
            }
        });
        return DenseRows.over(product, width);
    }

    /// The sum of the rows' outer products with themselves, each `weights[row]` times, after `shifts` is taken off
    /// each row: a symmetric matrix.
    static double[][] gram(DenseRows rows, float[] weights, double[] shifts, Workers workers) {
        int width = rows.columns();
        double[][][] parts = new double[SUMS][][];
        workers.each(SUMS, piece -> {
            double[][] part = new double[width][width];
            double[] shifted = new double[width];
            int end = (int) ((long) rows.rows() * (piece + 1) / SUMS);
            for (int row = (int) ((long) rows.rows() * piece / SUMS); row < end; row++) {
                for (int i = 0; i < width; i++) {
                    shifted[i] = rows.value(row, i) - shifts[i];
                }
                for (int i = 0; i < width; i++) {
                    addUpTo(i, weights[row] * shifted[i], shifted, part[i]);
                }
            }
            parts[piece] = part;
        });
        return whole(parts);
    }

    private static void addUpTo(int last, double times, double[] numbers, double[] into) {
        for (int i = 0; i <= last; i++) {
            into[i] += times * numbers[i];
        }
    }

    /// The sum of lower halves, both halves filled.
    private static double[][] whole(double[][][] parts) {
        double[][] sum = new double[parts[0].length][parts[0].length];
        for (double[][] part : parts) {
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j <= i; j++) {
                    sum[i][j] += part[i][j];
                    sum[j][i] = sum[i][j];
                }
            }
        }
        return sum;
    }

    /// The mean of the rows, each `weights[row]` times.
    static double[] mean(DenseRows rows, float[] weights) {
        double[] sums = new double[rows.columns()];
        double all = 0;
        for (int row = 0; row < rows.rows(); row++) {
            add(rows.values(), row * sums.length, weights[row], sums);
            all += weights[row];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Adds `times` the numbers from `from` on to `into`.
    static void add(float[] numbers, int from, double times, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += times * numbers[from + i];
        }
    }

    private static void store(double[] sums, float[] into, int from) {
        for (int i = 0; i < sums.length; i++) {
            into[from + i] = (float) sums[i];
        }
    }

    /// Work on the rows `from … to-1`.
    private interface Stretch {

        void run(int from, int to);
    }

    private static void each(int rows, Workers workers, Stretch work) {
        workers.each(PIECES, piece -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new Cancelled();
            }
            work.run((int) ((long) rows * piece / PIECES), (int) ((long) rows * (piece + 1) / PIECES));
        });
    }
}

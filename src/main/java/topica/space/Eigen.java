package topica.space;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The eigenvalues of a symmetric matrix, the largest first, and their vectors, by Jacobi's rotations.
///
/// Golub and Van Loan, "Matrix computations", 4th edition 2013, section 8.5. Cost: some ten sweeps of `O(n³)`.
///
/// @param values in falling order
/// @param vectors in the columns, in the same order
@SuppressWarnings("ArrayRecordComponent")
record Eigen(double[] values, double[][] vectors) {

    private static final int MOST_SWEEPS = 60;
    private static final double SMALL = 1e-24;

    static Eigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = IntStream.range(0, n).mapToObj(i -> symmetric[i].clone()).toArray(double[][]::new);
        // Rows, not columns: what is rotated then lies together.
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, vectors, p, q);
                }
            }
        }
        return sorted(a, vectors);
    }

    private static boolean isDiagonal(double[][] a) {
        double beside = 0;
        double on = 0;
        for (int i = 0; i < a.length; i++) {
            on += a[i][i] * a[i][i];
            for (int j = i + 1; j < a.length; j++) {
                beside += a[i][j] * a[i][j];
            }
        }
        return beside <= SMALL * on;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double off = a[p][q];
        if (off == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * off);
        double t = Math.signum(theta == 0 ? 1 : theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        double pp = a[p][p] - t * off;
        double qq = a[q][q] + t * off;
        mix(a[p], a[q], c, s);
        for (int i = 0; i < a.length; i++) {
            a[i][p] = a[p][i];
            a[i][q] = a[q][i];
        }
        a[p][p] = pp;
        a[q][q] = qq;
        a[p][q] = 0;
        a[q][p] = 0;
        mix(vectors[p], vectors[q], c, s);
    }

    private static void mix(double[] one, double[] other, double c, double s) {
        for (int i = 0; i < one.length; i++) {
            double first = one[i];
            double second = other[i];
            one[i] = c * first - s * second;
            other[i] = s * first + c * second;
        }
    }

    private static Eigen sorted(double[][] a, double[][] vectors) {
        int n = a.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[n];
        double[][] columns = new double[n][n];
        for (int j = 0; j < n; j++) {
            values[j] = a[order[j]][order[j]];
            for (int i = 0; i < n; i++) {
                columns[i][j] = vectors[order[j]][i];
            }
        }
        return new Eigen(values, columns);
    }
}

package topica.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What a fit asks of the rows it is given, dense or sparse.
sealed interface Rows permits Dense, Sparse {

    int count();

    int columns();

    /// Inner products of a row with all vectors of a panel.
    void multiply(int row, Panel panel, float[] products);

    double dot(int row, float[] vector);

    void addTo(double[] sum, int row);

    float[] vector(int row);

    /// Inner products with some of these rows.
    Products against(int[] others);

    /// A number that equal rows share, and others hardly ever.
    long fingerprint(int row);

    /// An order of rows by their contents alone: 0 for equal rows.
    int compare(int row, int other);

    boolean isZero(int row);

    /// Inner products of one row with those some others.
    interface Products {

        /// As long as the others are many, or a little longer.
        float[] of(int row);
    }

    /// All rows but zeros in an order that their contents alone decide.
    default int[] inOrderOfContents() {
        int[] rows = IntStream.range(0, count()).filter(row -> !isZero(row)).toArray();
        long[] fingerprints = new long[count()];
        for (int row : rows) {
            fingerprints[row] = fingerprint(row);
        }
        return Arrays.stream(rows)
                .boxed()
                .sorted((a, b) -> fingerprints[a] == fingerprints[b]
                        ? compare(a, b)
                        : Long.compare(fingerprints[a], fingerprints[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

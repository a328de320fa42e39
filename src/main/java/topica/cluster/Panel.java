package topica.cluster;

import java.util.Arrays;

/// Vectors side by side, turned so that their inner products with one row are worked out together: for each
/// column the numbers of all vectors stand in one array.
///
/// Sums run over columns in order, four at a time, in every machine's vector width the same.
final class Panel {

    private static final int LANES = 16;
    private static final int COLUMNS_AT_ONCE = 4;

    private final int count;
    private final int columns;
    private final float[][] byColumn;

    private Panel(int count, int columns, float[][] byColumn) {
        this.count = count;
        this.columns = columns;
        this.byColumn = byColumn;
    }

    static Panel of(float[][] vectors, int columns) {
        Panel panel = empty(vectors.length, columns);
        for (int i = 0; i < vectors.length; i++) {
            panel.put(i, vectors[i], 0);
        }
        return panel;
    }

    /// The rows of `values` numbered `order[from] … order[to-1]`.
    static Panel of(float[] values, int columns, int[] order, int from, int to) {
        Panel panel = empty(to - from, columns);
        for (int i = from; i < to; i++) {
            panel.put(i - from, values, order[i] * columns);
        }
        return panel;
    }

    /// Columns are filled up with zeros, so that four can always be taken at once.
    private static Panel empty(int count, int columns) {
        int whole = (columns + COLUMNS_AT_ONCE - 1) / COLUMNS_AT_ONCE * COLUMNS_AT_ONCE;
        return new Panel(count, columns, new float[whole][(count + LANES - 1) / LANES * LANES]);
    }

    private void put(int vector, float[] values, int from) {
        for (int j = 0; j < columns; j++) {
            byColumn[j][vector] = values[from + j];
        }
    }

    int count() {
        return count;
    }

    /// An array that takes the products with one row: a few numbers longer than there are vectors.
    float[] products() {
        return new float[(count + LANES - 1) / LANES * LANES];
    }

    /// Inner products of the dense row that begins at `from` with all vectors.
    void multiply(float[] values, int from, float[] products) {
        Arrays.fill(products, 0);
        int j = 0;
        for (; j + COLUMNS_AT_ONCE <= columns; j += COLUMNS_AT_ONCE) {
            add(products, values, from + j, byColumn[j], byColumn[j + 1], byColumn[j + 2], byColumn[j + 3]);
        }
        if (j < columns) {
            float[] rest = Arrays.copyOf(Arrays.copyOfRange(values, from + j, from + columns), COLUMNS_AT_ONCE);
            add(products, rest, 0, byColumn[j], byColumn[j + 1], byColumn[j + 2], byColumn[j + 3]);
        }
    }

    /// Adds what four numbers in four columns give. Four streams into one keep the processor's adders busy.
    private static void add(float[] sums, float[] values, int at, float[] a, float[] b, float[] c, float[] d) {
        float x = values[at];
        float y = values[at + 1];
        float z = values[at + 2];
        float w = values[at + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += x * a[i] + y * b[i] + z * c[i] + w * d[i];
        }
    }

    /// Adds the products of one number in one column.
    void add(float[] products, float value, int column) {
        float[] others = byColumn[column];
        for (int i = 0; i < products.length; i++) {
            products[i] += value * others[i];
        }
    }
}

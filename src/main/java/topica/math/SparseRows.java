package topica.math;

import java.util.Arrays;

/// Rows that are mostly zeros, by columns: `rows × columns` numbers in compressed sparse row form. Immutable.
///
/// Within a row, columns stand in the order in which they were added.
public final class SparseRows {

    private final int columns;
    private final int[] offsets;
    private final int[] indices;
    private final float[] values;

    private SparseRows(int columns, int[] offsets, int[] indices, float[] values) {
        this.columns = columns;
        this.offsets = offsets;
        this.indices = indices;
        this.values = values;
    }

    public int rows() {
        return offsets.length - 1;
    }

    public int columns() {
        return columns;
    }

    /// Where the entries of `row` begin in the order of all entries; they end where the next row's begin.
    public int start(int row) {
        return offsets[row];
    }

    public int end(int row) {
        return offsets[row + 1];
    }

    /// The column of the entry numbered `entry`.
    public int column(int entry) {
        return indices[entry];
    }

    public float value(int entry) {
        return values[entry];
    }

    /// The same numbers with rows and columns changed for each other, each new row in the order of the old ones.
    public SparseRows transposed() {
        int[] starts = new int[columns + 1];
        int entries = offsets[rows()];
        for (int entry = 0; entry < entries; entry++) {
            starts[indices[entry] + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            starts[column + 1] += starts[column];
        }
        int[] next = starts.clone();
        int[] rowsOfEntries = new int[entries];
        float[] turned = new float[entries];
        for (int row = 0; row < rows(); row++) {
            for (int entry = start(row); entry < end(row); entry++) {
                int at = next[indices[entry]]++;
                rowsOfEntries[at] = row;
                turned[at] = values[entry];
            }
        }
        return new SparseRows(rows(), starts, rowsOfEntries, turned);
    }

    /// Collects rows one after another.
    public static final class Builder {

        private final int columns;
        private int[] offsets;
        private int[] indices;
        private float[] values;
        private int rows;
        private int entries;

        public Builder(int columns, int expectedRows) {
            this.columns = columns;
            this.offsets = new int[expectedRows + 1];
            this.indices = new int[Math.max(16, 64 * expectedRows)];
            this.values = new float[indices.length];
        }

        /// Adds one entry to the row that is being built.
        public void add(int column, float value) {
            if (entries == indices.length) {
                int larger = (int) Math.min(Integer.MAX_VALUE - 8L, entries * 3L / 2 + 16);
                indices = Arrays.copyOf(indices, larger);
                values = Arrays.copyOf(values, larger);
            }
            indices[entries] = column;
            values[entries++] = value;
        }

        /// The entries added since the last call are a row.
        public void endRow() {
            if (rows + 1 == offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length + (offsets.length >> 1) + 2);
            }
            offsets[++rows] = entries;
        }

        /// All rows so far. The builder is spent.
        public SparseRows build() {
            return new SparseRows(columns, Arrays.copyOf(offsets, rows + 1), indices, values);
        }
    }
}

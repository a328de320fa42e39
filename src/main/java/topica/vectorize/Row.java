package topica.vectorize;

import java.util.Arrays;

/// One sparse row under construction, reused from document to document. Not thread-safe: each thread has
/// its own.
public final class Row {

    private int[] columns = new int[512];
    private float[] values = new float[512];
    private int size;
    private int[] counts = new int[0];

    public int size() {
        return size;
    }

    /// The column of the entry at `index`; the order is that of first appearance in the text.
    public int column(int index) {
        return columns[index];
    }

    public float value(int index) {
        return values[index];
    }

    void clear(int width) {
        if (counts.length < width) {
            counts = new int[width];
        }
        size = 0;
    }

    /// Adds 1 to the count of `column`.
    void count(int column) {
        if (counts[column] == 0) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            columns[size++] = column;
        }
        counts[column]++;
    }

    /// The count of the entry at `index`, which is forgotten.
    int takeCount(int index) {
        int count = counts[columns[index]];
        counts[columns[index]] = 0;
        return count;
    }

    void value(int index, float value) {
        values[index] = value;
    }

    /// Scales the row to length 1; an empty row stays empty.
    void normalize() {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            squares += (double) values[i] * values[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            values[i] *= scale;
        }
    }
}

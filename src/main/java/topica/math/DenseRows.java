package topica.math;

import java.util.Arrays;

/// Rows of equal length: `rows × columns` numbers, one row behind the other. Immutable unless whoever made it
/// goes on writing into the array.
public final class DenseRows {

    private final int columns;
    private final float[] values;

    private DenseRows(int columns, float[] values) {
        this.columns = columns;
        this.values = values;
    }

    /// Takes the array as its own.
    ///
    /// @param values `rows × columns`
    public static DenseRows over(float[] values, int columns) {
        if (columns < 1 || values.length % columns != 0) {
            throw new IllegalArgumentException(
                    "expected rows of " + columns + " numbers, got " + values.length + " numbers");
        }
        return new DenseRows(columns, values);
    }

    public int rows() {
        return values.length / columns;
    }

    public int columns() {
        return columns;
    }

    public float value(int row, int column) {
        return values[row * columns + column];
    }

    /// A copy of one row.
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /// These rows only, in this order.
    public DenseRows keep(int[] some) {
        float[] kept = new float[Math.multiplyExact(some.length, columns)];
        for (int i = 0; i < some.length; i++) {
            System.arraycopy(values, some[i] * columns, kept, i * columns, columns);
        }
        return new DenseRows(columns, kept);
    }

    /// These rows and behind them those of `others`, which have as many columns.
    public DenseRows and(DenseRows others) {
        float[] both = Arrays.copyOf(values, values.length + others.values.length);
        System.arraycopy(others.values, 0, both, values.length, others.values.length);
        return over(both, columns);
    }

    /// All numbers, one row behind the other, to be read only.
    public float[] values() {
        return values;
    }

    /// The inner product of a row and a row of `others`, which has as many columns.
    public float dot(int row, DenseRows others, int other) {
        int from = row * columns;
        int shift = other * columns - from;
        float sum = 0;
        for (int i = from; i < from + columns; i++) {
            sum += values[i] * others.values[i + shift];
        }
        return sum;
    }
}

package topica.classify;

import java.util.Arrays;

/// Collects the rows of features and makes them whole numbers of 8 bits: each row's largest weight becomes
/// 127.
final class WeightRows {

    private int[] starts = new int[1024];
    private float[] scales = new float[1024];
    private short[] columns = new short[1 << 14];
    private byte[] values = new byte[1 << 14];
    private int features;
    private int size;

    /// Adds the next feature's row: what of its labels' columns is further from 0 than `least`, and its last
    /// column; a feature of which nothing would be left is not added.
    boolean add(float[] row, float least) {
        int last = row.length - 1;
        float largest = Math.abs(row[last]);
        for (int column = 0; column < last; column++) {
            largest = Math.max(largest, Math.abs(row[column]));
        }
        reserve(row.length);
        double times = largest == 0 ? 0 : (double) Weights.LARGEST / largest;
        int first = size;
        for (int column = 0; column < last; column++) {
            if (Math.abs(row[column]) > least) {
                append(column, (byte) Math.round(row[column] * times));
            }
        }
        if (size == first) {
            return false;
        }
        append(last, (byte) Math.round(row[last] * times));
        scales[features++] = largest / Weights.LARGEST;
        starts[features] = size;
        return true;
    }

    private void append(int column, byte value) {
        if (value != 0) {
            columns[size] = (short) column;
            values[size++] = value;
        }
    }

    private void reserve(int weights) {
        if (features + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            scales = Arrays.copyOf(scales, starts.length);
        }
        if (size + weights > columns.length) {
            columns = Arrays.copyOf(columns, 2 * columns.length + weights);
            values = Arrays.copyOf(values, columns.length);
        }
    }

    Weights weights(float[] biases) {
        return new Weights(
                Arrays.copyOf(starts, features + 1),
                Arrays.copyOf(columns, size),
                Arrays.copyOf(values, size),
                Arrays.copyOf(scales, features),
                biases);
    }
}

package topica.cluster;

import java.util.Arrays;
import topica.math.DenseRows;

/// Dense rows to be fitted.
record Dense(DenseRows rows) implements Rows {

    @Override
    public int count() {
        return rows.rows();
    }

    @Override
    public int columns() {
        return rows.columns();
    }

    @Override
    public void multiply(int row, Panel panel, float[] products) {
        panel.multiply(rows.values(), row * rows.columns(), products);
    }

    @Override
    public double dot(int row, float[] vector) {
        float[] values = rows.values();
        int from = row * vector.length;
        float even = 0;
        float odd = 0;
        int j = 0;
        for (; j + 2 <= vector.length; j += 2) {
            even += values[from + j] * vector[j];
            odd += values[from + j + 1] * vector[j + 1];
        }
        return j < vector.length ? even + odd + values[from + j] * vector[j] : even + odd;
    }

    @Override
    public void addTo(double[] sum, int row) {
        float[] values = rows.values();
        int from = row * sum.length;
        for (int j = 0; j < sum.length; j++) {
            sum[j] += values[from + j];
        }
    }

    @Override
    public float[] vector(int row) {
        return rows.row(row);
    }

    @Override
    public Products against(int[] others) {
        Panel panel = Panel.of(rows.values(), rows.columns(), others, 0, others.length);
        return row -> {
            float[] products = panel.products();
            multiply(row, panel, products);
            return products;
        };
    }

    @Override
    public long fingerprint(int row) {
        long hash = 0;
        for (int j = 0; j < rows.columns(); j++) {
            hash = (hash ^ Float.floatToIntBits(rows.value(row, j) + 0f)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    @Override
    public int compare(int row, int other) {
        int columns = rows.columns();
        return Arrays.compare(
                rows.values(),
                row * columns,
                (row + 1) * columns,
                rows.values(),
                other * columns,
                (other + 1) * columns);
    }

    @Override
    public boolean isZero(int row) {
        for (int j = 0; j < rows.columns(); j++) {
            if (rows.value(row, j) != 0) {
                return false;
            }
        }
        return true;
    }
}

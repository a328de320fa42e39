package topica.cluster;

import java.util.Arrays;
import topica.math.SparseRows;

/// Sparse rows to be fitted, whose columns ascend within a row.
record Sparse(SparseRows rows) implements Rows {

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
        Arrays.fill(products, 0);
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            panel.add(products, rows.value(entry), rows.column(entry));
        }
    }

    @Override
    public double dot(int row, float[] vector) {
        float sum = 0;
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            sum += rows.value(entry) * vector[rows.column(entry)];
        }
        return sum;
    }

    @Override
    public void addTo(double[] sum, int row) {
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            sum[rows.column(entry)] += rows.value(entry);
        }
    }

    @Override
    public float[] vector(int row) {
        float[] vector = new float[columns()];
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            vector[rows.column(entry)] += rows.value(entry);
        }
        return vector;
    }

    @Override
    public Products against(int[] others) {
        return row -> {
            float[] vector = vector(row);
            float[] products = new float[others.length];
            for (int i = 0; i < others.length; i++) {
                products[i] = (float) dot(others[i], vector);
            }
            return products;
        };
    }

    @Override
    public long fingerprint(int row) {
        long hash = 0;
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            hash = (hash ^ rows.column(entry)) * 0x9E3779B97F4A7C15L;
            hash = (hash ^ (hash >>> 29) ^ Float.floatToIntBits(rows.value(entry) + 0f)) * 0xBF58476D1CE4E5B9L;
        }
        return hash;
    }

    @Override
    public int compare(int row, int other) {
        int a = rows.start(row);
        int b = rows.start(other);
        for (; a < rows.end(row) && b < rows.end(other); a++, b++) {
            int byColumn = Integer.compare(rows.column(a), rows.column(b));
            int order = byColumn != 0 ? byColumn : Float.compare(rows.value(a), rows.value(b));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(rows.end(row) - a, rows.end(other) - b);
    }

    @Override
    public boolean isZero(int row) {
        return rows.start(row) == rows.end(row);
    }
}

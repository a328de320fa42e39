package topica.classify;

import java.util.Arrays;

/// The sums of one document's scores while they are made, a place for each column of [Weights]. Not
/// thread-safe.
///
/// Whole rows are added four at a time. The inner loops mix `float` sums with `byte` weights on purpose:
/// over two arrays of one type the compiler would have to fear that they are the same, and would not use
/// vector instructions.
final class Sums {

    private final float[] sums;
    private final int[] waiting = new int[4];
    private final float[] times = new float[4];
    private int count;

    Sums(int columns) {
        sums = new float[columns];
    }

    void clear() {
        Arrays.fill(sums, 0);
        count = 0;
    }

    void add(int column, float amount) {
        sums[column] += amount;
    }

    /// Adds `factor` times the row that begins at `place` of `rows`, now or soon.
    void addWhole(byte[] rows, int place, float factor) {
        waiting[count] = place;
        times[count++] = factor;
        if (count == 4) {
            addFour(rows, waiting[0], waiting[1], waiting[2], waiting[3], times[0], times[1], times[2], times[3]);
            count = 0;
        }
    }

    /// Adds what is still waiting.
    void finish(byte[] rows) {
        for (int i = 0; i < count; i++) {
            int place = waiting[i];
            float factor = times[i];
            for (int column = 0; column < sums.length; column++) {
                sums[column] += factor * rows[place + column];
            }
        }
        count = 0;
    }

    private void addFour(byte[] rows, int a, int b, int c, int d, float p, float q, float r, float s) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += p * rows[a + i] + q * rows[b + i] + (r * rows[c + i] + s * rows[d + i]);
        }
    }

    float of(int column) {
        return sums[column];
    }
}

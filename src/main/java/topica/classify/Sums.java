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
    private int[] places = new int[512];
    private int[] ends = new int[512];
    private float[] factors = new float[512];
    private int announced;

    Sums(int columns) {
        sums = new float[columns];
    }

    void clear() {
        Arrays.fill(sums, 0);
        announced = 0;
    }

    /// Keeps in mind a row and its factor.
    ///
    /// @param place where the row's entries begin, or with its bits turned where the whole row does
    /// @param end where its entries end
    void announce(int place, int end, float factor) {
        if (announced == places.length) {
            places = Arrays.copyOf(places, 2 * announced);
            ends = Arrays.copyOf(ends, 2 * announced);
            factors = Arrays.copyOf(factors, 2 * announced);
        }
        places[announced] = place;
        ends[announced] = end;
        factors[announced++] = factor;
    }

    /// Adds all announced rows, those in entries in their order, whole ones four at a time.
    ///
    /// @param entries a column and, in the lowest byte, a weight each
    void addAnnounced(byte[] rows, int[] entries) {
        int count = 0;
        for (int i = 0; i < announced; i++) {
            if (places[i] < 0) {
                waiting[count] = ~places[i];
                times[count++] = factors[i];
                if (count == 4) {
                    addFour(
                            rows,
                            waiting[0],
                            waiting[1],
                            waiting[2],
                            waiting[3],
                            times[0],
                            times[1],
                            times[2],
                            times[3]);
                    count = 0;
                }
            } else {
                for (int at = places[i]; at < ends[i]; at++) {
                    sums[entries[at] >> Byte.SIZE] += factors[i] * (byte) entries[at];
                }
            }
        }
        for (int i = 0; i < count; i++) {
            addOne(rows, waiting[i], times[i]);
        }
        announced = 0;
    }

    private void addOne(byte[] rows, int place, float factor) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += factor * rows[place + column];
        }
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

package topica.duplicates;

import java.util.Arrays;

/// Pairs of documents, the fuller of each first.
final class Pairs {

    /// With how many of the fullest each document of a crowd is paired.
    static final int MOST_FIRST = 16;

    private long[] packed = new long[64];
    private int count;

    void add(int fuller, int other) {
        if (count == packed.length) {
            packed = Arrays.copyOf(packed, 2 * count);
        }
        packed[count++] = (long) fuller << Integer.SIZE | other;
    }

    int count() {
        return count;
    }

    int fuller(int pair) {
        return (int) (packed[pair] >>> Integer.SIZE);
    }

    int other(int pair) {
        return (int) packed[pair];
    }
}

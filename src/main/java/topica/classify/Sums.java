package topica.classify;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sums of one document's scores, or of what its features excite, while they are made: a place for each
/// column of [Weights] or unit of a [Network]. Not thread-safe.
///
/// Rows are announced first and added afterwards, whole ones before the others and four at a time. The inner
/// loops mix `float` sums with `byte` weights on purpose: over two arrays of one type the compiler would have
/// to fear that they are the same, and would not use vector instructions.
final class Sums {

    private static final int CACHE_LINE = 64;

    private final float[] sums;
    private final @Nullable Sums behind;
    private int[] wholePlaces = new int[0];
    private float[] wholeFactors = new float[0];
    private int[] otherPlaces = new int[0];
    private int[] otherEnds = new int[0];
    private float[] otherFactors = new float[0];
    private int whole;
    private int others;

    /// Nobody reads it, and it is kept so that no compiler leaves out the fetches it is made of.
    @SuppressWarnings("UnusedVariable")
    private int fetched;

    Sums(int columns) {
        this(columns, null);
    }

    /// @param behind where sums of these sums are made
    Sums(int columns, @Nullable Sums behind) {
        this.sums = new float[columns];
        this.behind = behind;
    }

    Sums behind() {
        return Objects.requireNonNull(behind);
    }

    /// Forgets everything and makes room for so many rows.
    void clear(int most) {
        Arrays.fill(sums, 0);
        whole = 0;
        others = 0;
        if (wholePlaces.length < most) {
            wholePlaces = new int[most + most / 2];
            wholeFactors = new float[wholePlaces.length];
            otherPlaces = new int[wholePlaces.length];
            otherEnds = new int[wholePlaces.length];
            otherFactors = new float[wholePlaces.length];
        }
    }

    /// Keeps in mind a row, by its place as [Weights] has it, and its factor.
    ///
    /// Looking up here how long a row is, and adding it later, lets the fetches of many rows overlap.
    void announce(int place, float factor, int[] entries) {
        if (place < 0) {
            announceWhole(~place, factor);
        } else {
            otherPlaces[others] = place + 1;
            otherEnds[others] = place + 1 + entries[place];
            otherFactors[others++] = factor;
        }
    }

    /// Keeps in mind a whole row, by where it begins, and its factor.
    void announceWhole(int place, float factor) {
        wholePlaces[whole] = place;
        wholeFactors[whole++] = factor;
    }

    /// Looks at all announced rows before they are added, so that those which are far away are fetched at the
    /// same time.
    void fetchAnnounced(byte[] rows) {
        int sum = 0;
        for (int i = 0; i < whole; i++) {
            int place = wholePlaces[i];
            for (int at = 0; at < sums.length; at += CACHE_LINE) {
                sum += rows[place + at];
            }
            sum += rows[place + sums.length - 1];
        }
        fetched = sum;
    }

    /// Adds all announced rows.
    void addAnnounced(byte[] rows, int[] entries) {
        int[] at = wholePlaces;
        float[] by = wholeFactors;
        int i = 0;
        for (; i + 3 < whole; i += 4) {
            addFour(sums, rows, at[i], at[i + 1], at[i + 2], at[i + 3], by[i], by[i + 1], by[i + 2], by[i + 3]);
        }
        for (; i < whole; i++) {
            addOne(sums, rows, at[i], by[i]);
        }
        for (int other = 0; other < others; other++) {
            addEntries(sums, entries, otherPlaces[other], otherEnds[other], otherFactors[other]);
        }
    }

    private static void addFour(
            float[] sums, byte[] rows, int a, int b, int c, int d, float p, float q, float r, float s) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += p * rows[a + i] + q * rows[b + i] + (r * rows[c + i] + s * rows[d + i]);
        }
    }

    private static void addOne(float[] sums, byte[] rows, int place, float factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * rows[place + i];
        }
    }

    private static void addEntries(float[] sums, int[] entries, int from, int to, float factor) {
        for (int at = from; at < to; at++) {
            sums[entries[at] >> Byte.SIZE] += factor * (byte) entries[at];
        }
    }

    float of(int column) {
        return sums[column];
    }
}

package topica.classify;

import java.util.Arrays;

/// The fitted numbers of a linear classifier: for each feature a sparse row of whole numbers between -127
/// and 127, and the factor that makes scores of them. Immutable; 3 bytes a weight.
///
/// Columns `0 … labels-1` are the primary head's labels, `labels … 2·labels-1` the multi-label head's, and
/// column `2·labels` adds to every label of the multi-label head. What is not stored is 0.
public final class Weights {

    static final int LARGEST = 127;

    /// A row is kept whole when at least one in so many of its columns has a weight.
    private static final int WORTH_KEEPING_WHOLE = 6;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int labels;
    private final int[] starts;
    private final short[] columns;
    private final byte[] values;
    private final float[] scales;
    private final float[] biases;
    private final int[] places;
    private final int[] entries;
    private final byte[] whole;

    /// Takes the arrays as its own.
    ///
    /// @param starts where each feature's weights begin, and behind them where the last one's end
    /// @param columns of each weight, strictly rising within a feature
    /// @param values of each weight
    /// @param scales one factor per feature, finite and not negative
    /// @param biases `2·labels`, finite
    Weights(int[] starts, short[] columns, byte[] values, float[] scales, float[] biases) {
        this.labels = biases.length / 2;
        if (starts.length != scales.length + 1
                || columns.length != values.length
                || starts[scales.length] != columns.length
                || biases.length != 2 * labels
                || labels == 0) {
            throw new IllegalArgumentException("expected weights of %d features, got %d rows, %d columns and %d values"
                    .formatted(scales.length, starts.length - 1, columns.length, values.length));
        }
        requireSound(scales);
        requireSound(biases);
        requireRising(starts, columns);
        this.starts = starts;
        this.columns = columns;
        this.values = values;
        this.scales = scales;
        this.biases = biases;
        this.places = new int[starts.length];
        this.entries = new int[columns.length];
        this.whole = layOut();
    }

    /// Lays the weights out for adding: what belongs together lies together. Rows with many weights are
    /// kept whole besides, because a few thousand frequent features make most of the sums, and a whole row
    /// is added faster than its parts.
    ///
    /// @return the whole rows; `places` has where each feature's begins, with its bits turned, or where its
    ///     entries do
    private byte[] layOut() {
        for (int at = 0; at < entries.length; at++) {
            entries[at] = (columns[at] << Byte.SIZE) | (values[at] & 0xFF);
        }
        int width = columns(labels);
        int count = 0;
        for (int feature = 0; feature < scales.length; feature++) {
            boolean full = (starts[feature + 1] - starts[feature]) * WORTH_KEEPING_WHOLE >= width;
            places[feature] = full ? ~(width * count++) : starts[feature];
        }
        places[scales.length] = starts[scales.length];
        if ((long) width * count > LARGEST_ARRAY) {
            throw new IllegalArgumentException("expected fewer weights, got " + values.length);
        }
        byte[] rows = new byte[width * count];
        for (int feature = 0; feature < scales.length; feature++) {
            if (places[feature] < 0) {
                for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                    rows[~places[feature] + columns[at]] = values[at];
                }
            }
        }
        return rows;
    }

    /// How many columns the weights of so many labels have.
    static int columns(int labels) {
        return 2 * labels + 1;
    }

    private static void requireSound(float[] numbers) {
        for (float number : numbers) {
            if (!(Math.abs(number) <= 1e6f)) {
                throw new IllegalArgumentException("expected numbers up to a million, got " + number);
            }
        }
    }

    private void requireRising(int[] starts, short[] columns) {
        for (int feature = 0; feature + 1 < starts.length; feature++) {
            int previous = -1;
            for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                if (columns[at] <= previous || columns[at] > 2 * labels) {
                    throw new IllegalArgumentException("expected rising columns up to %d, got %d after %d"
                            .formatted(2 * labels, columns[at], previous));
                }
                previous = columns[at];
            }
        }
    }

    /// Weights as a file holds them.
    ///
    /// @param counts how many weights each feature has, as 2 bytes, low byte first
    /// @param columns of each weight, as 1 byte, or as 2, low byte first, where 1 is too narrow; see
    ///     `columnBytes`
    public static Weights unpack(byte[] counts, byte[] columns, byte[] values, float[] scales, float[] biases) {
        if (counts.length != 2 * scales.length || columns.length != values.length * columnBytes(biases.length / 2)) {
            throw new IllegalArgumentException(
                    "expected %d counts, got %d bytes".formatted(scales.length, counts.length));
        }
        int[] starts = new int[scales.length + 1];
        for (int feature = 0; feature < scales.length; feature++) {
            starts[feature + 1] = starts[feature] + number(counts, 2, feature);
            if (starts[feature + 1] > values.length) {
                throw new IllegalArgumentException("expected %d weights, got more".formatted(values.length));
            }
        }
        short[] wide = new short[values.length];
        for (int at = 0; at < wide.length; at++) {
            wide[at] = (short) number(columns, columnBytes(biases.length / 2), at);
        }
        return new Weights(starts, wide, values.clone(), scales.clone(), biases.clone());
    }

    private static int number(byte[] packed, int width, int at) {
        return width == 1 ? packed[at] & 0xFF : (packed[2 * at] & 0xFF) | (packed[2 * at + 1] & 0xFF) << 8;
    }

    /// How many bytes a packed column takes.
    public static int columnBytes(int labels) {
        return 2 * labels <= 0xFF ? 1 : 2;
    }

    /// How many weights each feature has, as `unpack` takes it.
    public byte[] packedCounts() {
        byte[] counts = new byte[2 * features()];
        for (int feature = 0; feature < features(); feature++) {
            int count = starts[feature + 1] - starts[feature];
            counts[2 * feature] = (byte) count;
            counts[2 * feature + 1] = (byte) (count >> 8);
        }
        return counts;
    }

    /// The columns of all weights, as `unpack` takes them.
    public byte[] packedColumns() {
        int width = columnBytes(labels);
        byte[] packed = new byte[columns.length * width];
        for (int at = 0; at < columns.length; at++) {
            packed[width * at] = (byte) columns[at];
            if (width == 2) {
                packed[2 * at + 1] = (byte) (columns[at] >> 8);
            }
        }
        return packed;
    }

    public byte[] values() {
        return values.clone();
    }

    public float[] scales() {
        return scales.clone();
    }

    public float[] biases() {
        return biases.clone();
    }

    public int features() {
        return scales.length;
    }

    public int labels() {
        return labels;
    }

    /// How many weights are stored.
    public int size() {
        return values.length;
    }

    /// The weight of `feature` in the primary head's score of `label`.
    public float primary(int feature, int label) {
        return scales[feature] * value(feature, label);
    }

    /// The weight of `feature` in the multi-label head's score of `label`.
    public float present(int feature, int label) {
        return scales[feature] * (value(feature, labels + label) + value(feature, 2 * labels));
    }

    private int value(int feature, int column) {
        int at = Arrays.binarySearch(columns, starts[feature], starts[feature + 1], (short) column);
        return at < 0 ? 0 : values[at];
    }

    float bias(int column) {
        return biases[column];
    }

    /// Says `sums` that `value` times the row of `feature` is to be added, and where it lies.
    void announce(int feature, float value, Sums sums) {
        int place = places[feature];
        sums.announce(place, place < 0 ? 0 : starts[feature + 1], value * scales[feature]);
    }

    /// Adds all rows that were announced.
    ///
    /// Announcing only fetches numbers, and decides nothing by them, so that the fetches of many rows
    /// overlap.
    void addAnnounced(Sums sums) {
        sums.addAnnounced(whole, entries);
    }
}

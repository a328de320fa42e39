package topica.classify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import topica.math.SparseRows;

/// The fitted numbers of a linear classifier: for each feature a sparse row of whole numbers between -127
/// and 127, and the factor that makes scores of them. Immutable; about 4 bytes a weight.
///
/// Columns `0 … labels-1` are the primary head's labels, `labels … 2·labels-1` the multi-label head's, and
/// column `2·labels` adds to every label of the multi-label head. What is not stored is 0.
///
/// Rows with many weights are kept whole, because a few thousand frequent features make most of the sums,
/// and a whole row is added faster than its parts; the others are kept as entries.
public final class Weights extends Scorer {

    static final int LARGEST = 127;

    /// A row is kept whole when at least one in so many of its columns has a weight, while there is room.
    private static final int WORTH_KEEPING_WHOLE = 6;

    private static final int ROOM_FOR_WHOLE_ROWS = 1 << 26;

    private final int size;

    /// For each feature its scale, as the bits of a float in the upper half, and in the lower where its
    /// weights are: with its bits turned the first of a whole row, else the number of its entries.
    private final long[] rows;

    /// The weights of whole rows, one for each column.
    private final byte[] whole;

    /// For each other row the number of its entries, and behind it each entry: a column and, in the lowest
    /// byte, a weight.
    private final int[] entries;

    /// @param starts where each feature's weights begin, and behind them where the last one's end
    /// @param columns of each weight, strictly rising within a feature
    /// @param values of each weight
    /// @param scales one factor per feature, finite and not negative
    /// @param biases `2·labels`, finite; taken as its own
    Weights(int[] starts, short[] columns, byte[] values, float[] scales, float[] biases) {
        this(starts, packed(columns), Short.BYTES, values, scales, biases);
    }

    /// The same, each column as so many bytes, low byte first.
    private Weights(int[] starts, byte[] columns, int width, byte[] values, float[] scales, float[] biases) {
        super(biases);
        if (starts.length != scales.length + 1
                || columns.length != width * values.length
                || starts[scales.length] != values.length) {
            throw new IllegalArgumentException("expected weights of %d features, got %d rows, %d columns and %d values"
                    .formatted(scales.length, starts.length - 1, columns.length / width, values.length));
        }
        requireSound(scales);
        this.size = values.length;
        this.rows = new long[scales.length];
        int inWhole = 0;
        int inEntries = 0;
        for (int feature = 0; feature < rows.length; feature++) {
            int count = starts[feature + 1] - starts[feature];
            boolean full = count * WORTH_KEEPING_WHOLE >= width() && inWhole < ROOM_FOR_WHOLE_ROWS;
            rows[feature] = row(scales[feature], full ? ~inWhole : inEntries);
            inWhole += full ? width() : 0;
            inEntries += full ? 0 : 1 + count;
        }
        this.whole = new byte[inWhole];
        this.entries = new int[inEntries];
        for (int feature = 0; feature < rows.length; feature++) {
            layOut(place(feature), starts[feature], starts[feature + 1], columns, width, values);
        }
    }

    private static long row(float scale, int place) {
        return (long) Float.floatToRawIntBits(scale) << Integer.SIZE | (place & 0xFFFFFFFFL);
    }

    private void layOut(int place, int from, int to, byte[] columns, int width, byte[] values) {
        int next = place + 1;
        int last = 2 * labels();
        int previous = -1;
        for (int at = from; at < to; at++) {
            int column = number(columns, width, at);
            if (column <= previous || column > last) {
                throw notRising(column, previous);
            }
            if (place < 0) {
                whole[~place + column] = values[at];
            } else {
                entries[next++] = (column << Byte.SIZE) | (values[at] & 0xFF);
            }
            previous = column;
        }
        if (place >= 0) {
            entries[place] = to - from;
        }
    }

    private IllegalArgumentException notRising(int column, int previous) {
        return new IllegalArgumentException(
                "expected rising columns up to %d, got %d after %d".formatted(2 * labels(), column, previous));
    }

    private int width() {
        return columns(labels());
    }

    private int place(int feature) {
        return (int) rows[feature];
    }

    private float scale(int feature) {
        return Float.intBitsToFloat((int) (rows[feature] >>> Integer.SIZE));
    }

    /// How many columns the weights of so many labels have.
    static int columns(int labels) {
        return 2 * labels + 1;
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
            starts[feature + 1] =
                    starts[feature] + (counts[2 * feature] & 0xFF) + ((counts[2 * feature + 1] & 0xFF) << 8);
            if (starts[feature + 1] > values.length) {
                throw new IllegalArgumentException("expected %d weights, got more".formatted(values.length));
            }
        }
        return new Weights(starts, columns, columnBytes(biases.length / 2), values, scales, biases.clone());
    }

    private static byte[] packed(short[] columns) {
        byte[] packed = new byte[Short.BYTES * columns.length];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(columns);
        return packed;
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
        each((feature, column, value) -> {
            int low = (counts[2 * feature] & 0xFF) + 1;
            counts[2 * feature] = (byte) low;
            counts[2 * feature + 1] += (byte) (low >> Byte.SIZE);
        });
        return counts;
    }

    /// The columns of all weights, as `unpack` takes them.
    public byte[] packedColumns() {
        ByteBuffer packed = ByteBuffer.allocate(size * columnBytes(labels())).order(ByteOrder.LITTLE_ENDIAN);
        each((feature, column, value) -> {
            if (columnBytes(labels()) == 1) {
                packed.put((byte) column);
            } else {
                packed.putShort((short) column);
            }
        });
        return packed.array();
    }

    /// The values of all weights, in the same order.
    public byte[] values() {
        ByteBuffer values = ByteBuffer.allocate(size);
        each((feature, column, value) -> values.put(value));
        return values.array();
    }

    /// Hears of each weight that is stored, by feature and column.
    @FunctionalInterface
    private interface Listener {

        void weight(int feature, int column, byte value);
    }

    private void each(Listener listener) {
        for (int feature = 0; feature < rows.length; feature++) {
            for (int column = 0; column < width(); column++) {
                byte value = value(feature, column);
                if (value != 0) {
                    listener.weight(feature, column, value);
                }
            }
        }
    }

    public float[] scales() {
        float[] scales = new float[rows.length];
        for (int feature = 0; feature < rows.length; feature++) {
            scales[feature] = scale(feature);
        }
        return scales;
    }

    @Override
    public int features() {
        return rows.length;
    }

    /// How many weights are stored.
    public int size() {
        return size;
    }

    /// The weight of `feature` in the primary head's score of `label`.
    public float primary(int feature, int label) {
        return scale(feature) * value(feature, label);
    }

    /// The weight of `feature` in the multi-label head's score of `label`.
    public float present(int feature, int label) {
        return scale(feature) * (value(feature, labels() + label) + value(feature, 2 * labels()));
    }

    private byte value(int feature, int column) {
        int place = place(feature);
        if (place < 0) {
            return whole[~place + column];
        }
        for (int at = place + 1; at <= place + entries[place]; at++) {
            if (entries[at] >> Byte.SIZE == column) {
                return (byte) entries[at];
            }
        }
        return 0;
    }

    @Override
    Sums sums() {
        return new Sums(width());
    }

    @Override
    void announce(int feature, float value, Sums sums) {
        long row = rows[feature];
        sums.announce((int) row, value * Float.intBitsToFloat((int) (row >>> Integer.SIZE)), entries);
    }

    @Override
    void addAnnounced(Sums sums, float[] primary, float[] present) {
        sums.addAnnounced(whole, entries);
        int labels = labels();
        float common = sums.of(2 * labels);
        for (int label = 0; label < labels; label++) {
            primary[label] = sums.of(label) + bias(label);
            present[label] = sums.of(labels + label) + common + bias(labels + label);
        }
    }

    @Override
    Contributions contributions(SparseRows rows, int row, int column) {
        List<Double> values = new ArrayList<>(rows.end(row) - rows.start(row));
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            int feature = rows.column(entry);
            float weight = column < labels() ? primary(feature, column) : present(feature, column - labels());
            values.add((double) (rows.value(entry) * weight));
        }
        return new Contributions(bias(column), values);
    }
}

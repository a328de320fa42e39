package topica.classify;

/// The rows of features with many weights once more, column by column: a few thousand frequent features
/// make most of the sums, and a whole row is added faster than its parts.
final class DenseRows {

    /// A row is worth keeping whole when at least one in so many of its columns has a weight.
    private static final int SPARSITY = 6;

    private final int width;
    private final int[] offsets;
    private final byte[] values;

    private DenseRows(int width, int[] offsets, byte[] values) {
        this.width = width;
        this.offsets = offsets;
        this.values = values;
    }

    /// @param width how many columns a row has
    static DenseRows of(int width, int[] starts, short[] columns, byte[] values) {
        int[] offsets = new int[starts.length - 1];
        int rows = 0;
        for (int feature = 0; feature < offsets.length; feature++) {
            boolean full = (starts[feature + 1] - starts[feature]) * SPARSITY >= width;
            offsets[feature] = full ? width * rows++ : -1;
        }
        byte[] dense = new byte[Math.multiplyExact(width, rows)];
        for (int feature = 0; feature < offsets.length; feature++) {
            if (offsets[feature] >= 0) {
                for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                    dense[offsets[feature] + columns[at]] = values[at];
                }
            }
        }
        return new DenseRows(width, offsets, dense);
    }

    boolean has(int feature) {
        return offsets[feature] >= 0;
    }

    /// Adds `times` the row of `feature`, which there has to be, to `sums`.
    void add(int feature, int times, int[] sums) {
        int from = offsets[feature];
        for (int column = 0; column < width; column++) {
            sums[column] += times * values[from + column];
        }
    }
}

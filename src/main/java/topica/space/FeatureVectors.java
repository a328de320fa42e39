package topica.space;

import java.util.List;
import topica.vectorize.Row;

/// A row of whole numbers for each feature, and how documents are made of them: the sum of the rows of their
/// features, looked at from a point that is the same for all, and scaled to length 1 part by part. Immutable and
/// thread-safe.
public final class FeatureVectors {

    static final int LARGEST = Byte.MAX_VALUE;

    private final byte[] rows;
    private final float[] scales;
    private final float[] shifts;
    private final List<Part> parts;

    /// Takes the arrays as its own.
    ///
    /// @param rows `features × width`
    /// @param scales for each feature the factor that makes numbers of its row
    /// @param shifts what is taken off each sum
    /// @param parts one behind the other, `width` in all
    /// @throws IllegalArgumentException if these do not fit together
    public FeatureVectors(byte[] rows, float[] scales, float[] shifts, List<Part> parts) {
        int width = parts.stream().mapToInt(Part::width).sum();
        if (width < 1 || shifts.length != width || rows.length != (long) scales.length * width) {
            throw new IllegalArgumentException("expected %d shifts and %d rows of %d numbers, got %d and %d numbers"
                    .formatted(width, scales.length, width, shifts.length, rows.length));
        }
        requireFinite(scales);
        requireFinite(shifts);
        this.rows = rows;
        this.scales = scales;
        this.shifts = shifts;
        this.parts = List.copyOf(parts);
    }

    private static void requireFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("expected finite scales and shifts, got " + number);
            }
        }
    }

    /// The parts made small: each feature's numbers become whole ones, all parts about equally large before.
    static FeatureVectors of(List<Block> blocks) {
        List<Part> parts = blocks.stream()
                .map(block -> new Part(block.name(), block.width(), block.weight()))
                .toList();
        int width = parts.stream().mapToInt(Part::width).sum();
        int features = blocks.getFirst().vectors().rows();
        double[] sizes = blocks.stream().mapToDouble(Block::size).toArray();
        float[] scales = new float[features];
        byte[] rows = new byte[Math.multiplyExact(features, width)];
        float[] row = new float[width];
        for (int feature = 0; feature < features; feature++) {
            int at = 0;
            for (int i = 0; i < sizes.length; i++) {
                for (float value : blocks.get(i).vectors().row(feature)) {
                    row[at++] = (float) (value / sizes[i]);
                }
            }
            scales[feature] = quantize(row, rows, feature * width);
        }
        return new FeatureVectors(rows, scales, shifts(blocks, sizes, width), parts);
    }

    private static float[] shifts(List<Block> blocks, double[] sizes, int width) {
        float[] shifts = new float[width];
        int at = 0;
        for (int i = 0; i < sizes.length; i++) {
            for (double shift : blocks.get(i).shifts()) {
                shifts[at++] = (float) (shift / sizes[i]);
            }
        }
        return shifts;
    }

    private static float quantize(float[] row, byte[] into, int to) {
        float largest = 0;
        for (float value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest / LARGEST;
        for (int i = 0; i < row.length; i++) {
            into[to + i] = (byte) (scale == 0 ? 0 : Math.round(row[i] / scale));
        }
        return scale;
    }

    public int features() {
        return scales.length;
    }

    public int width() {
        return shifts.length;
    }

    public List<Part> parts() {
        return parts;
    }

    /// All rows one behind the other, as a new array.
    public byte[] rows() {
        return rows.clone();
    }

    public float[] scales() {
        return scales.clone();
    }

    public float[] shifts() {
        return shifts.clone();
    }

    /// Puts the document in `row` at `into[from …]`: a vector of length 1, or zeros if it has no known features.
    void place(Row row, float[] into, int from) {
        if (row.size() == 0) {
            return;
        }
        float[] sums = new float[width()];
        for (int i = 0; i < row.size(); i++) {
            add(row.column(i) * sums.length, row.value(i) * scales[row.column(i)], sums);
        }
        int at = 0;
        for (Part part : parts) {
            stretch(sums, at, at + part.width(), part.weight());
            at += part.width();
        }
        scale(sums, 0, sums.length, 1);
        System.arraycopy(sums, 0, into, from, sums.length);
    }

    private void add(int place, float factor, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * rows[place + i];
        }
    }

    private void stretch(float[] sums, int from, int to, double length) {
        for (int i = from; i < to; i++) {
            sums[i] -= shifts[i];
        }
        scale(sums, from, to, length);
    }

    private static void scale(float[] sums, int from, int to, double length) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (double) sums[i] * sums[i];
        }
        float factor = squares == 0 ? 0 : (float) (length / Math.sqrt(squares));
        for (int i = from; i < to; i++) {
            sums[i] *= factor;
        }
    }
}

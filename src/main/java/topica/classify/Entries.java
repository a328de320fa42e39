package topica.classify;

import java.util.SplittableRandom;
import topica.math.SparseRows;

/// The features of one document and their values, while a network learns from it or judges it. Reused from
/// document to document. Not thread-safe.
final class Entries {

    private static final int CHANCES = Long.SIZE / Short.SIZE;
    private static final int ODDS = 1 << Short.SIZE;

    private int[] features = new int[512];
    private float[] values = new float[512];
    private int size;

    int size() {
        return size;
    }

    int feature(int index) {
        return features[index];
    }

    float value(int index) {
        return values[index];
    }

    /// Takes all of `row`.
    void take(SparseRows rows, int row) {
        makeRoom(rows.end(row) - rows.start(row));
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            features[size] = rows.column(entry);
            values[size++] = rows.value(entry);
        }
    }

    /// Takes what is left of `row` when each feature is passed over with probability `dropout`, scaled to length
    /// 1.
    void takeSome(SparseRows rows, int row, double dropout, SplittableRandom random) {
        makeRoom(rows.end(row) - rows.start(row));
        int limit = (int) (dropout * ODDS);
        long chances = 0;
        double squares = 0;
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            chances = (entry - rows.start(row)) % CHANCES == 0 ? random.nextLong() : chances >>> Short.SIZE;
            if ((chances & (ODDS - 1)) >= limit) {
                float value = rows.value(entry);
                features[size] = rows.column(entry);
                values[size++] = value;
                squares += value * value;
            }
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            values[i] *= scale;
        }
    }

    private void makeRoom(int most) {
        size = 0;
        if (features.length < most) {
            features = new int[most + most / 2];
            values = new float[features.length];
        }
    }
}

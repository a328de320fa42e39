package topica.classify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import topica.math.HalfBytes;

/// The weights of a network's features, a row of whole numbers for each: packed as in a file, and unpacked when a
/// document first has the feature, because a short run meets few of them. Thread-safe.
final class InputRows {

    /// No array is longer.
    static final int MOST_WEIGHTS = Integer.MAX_VALUE - 8;

    private static final VarHandle UNPACKED = MethodHandles.arrayElementVarHandle(byte[].class);

    private final int units;
    private final byte[] packed;
    private final byte[] rows;
    private final byte[] unpacked;

    /// Takes the array as its own.
    ///
    /// @param packed for each feature half as many bytes as there are units
    InputRows(byte[] packed, int features, int units) {
        if (units < 2
                || units % 2 != 0
                || packed.length != (long) features * (units / 2)
                || (long) features * units > MOST_WEIGHTS) {
            throw new IllegalArgumentException(
                    "expected weights of %d features for an even number of units, got %d for %d"
                            .formatted(features, 2L * packed.length, units));
        }
        this.units = units;
        this.packed = packed;
        this.rows = new byte[features * units];
        this.unpacked = new byte[features];
    }

    /// Where in `rows` the row of `feature` begins, which is there from now on.
    int place(int feature) {
        int place = feature * units;
        if ((byte) UNPACKED.getAcquire(unpacked, feature) == 0) {
            HalfBytes.unpack(packed, place / 2, units / 2, rows, place);
            UNPACKED.setRelease(unpacked, feature, (byte) 1);
        }
        return place;
    }

    /// All rows asked for so far, one behind the other, to be read only.
    byte[] rows() {
        return rows;
    }

    /// The weight of `feature` for `unit`.
    int weight(int feature, int unit) {
        return rows[place(feature) + unit];
    }

    /// All rows as a file holds them, as a new array.
    byte[] packed() {
        return packed.clone();
    }
}

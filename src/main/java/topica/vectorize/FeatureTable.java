package topica.vectorize;

/// Finds features by their hashes: an open-addressing table with linear probing, one word a slot, made once
/// and then only read.
///
/// A slot holds the highest 40 bits of the hash and, behind them, one more than the feature's number.
/// Thread-safe.
final class FeatureTable {

    static final int ABSENT = -1;

    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final long[] slots;

    /// @param hashes of the features in their order, not 0, their low bits good
    /// @throws IllegalArgumentException if two are the same
    FeatureTable(long[] hashes) {
        if (hashes.length >= NUMBER) {
            throw new IllegalArgumentException("expected fewer than 16 million features, got " + hashes.length);
        }
        slots = new long[2 * Integer.highestOneBit(Math.max(8, hashes.length + hashes.length / 2))];
        for (int feature = 0; feature < hashes.length; feature++) {
            int at = place(hashes[feature]);
            while (slots[at] != 0) {
                if (matches(slots[at], hashes[feature])) {
                    throw new IllegalArgumentException("two features are the same: number %d and number %d"
                            .formatted((slots[at] & NUMBER) - 1, feature));
                }
                at = next(at);
            }
            slots[at] = (hashes[feature] & ~NUMBER) | (feature + 1);
        }
    }

    /// Puts the number of the feature with each of the first `count` hashes, or `ABSENT`, at the same place
    /// of `numbers`.
    ///
    /// All slots are fetched before any is looked at, so that the fetches overlap.
    ///
    /// @param fetched room for `count` slots
    void find(long[] hashes, int count, long[] fetched, int[] numbers) {
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            fetched[i] = slots[(int) hashes[i] & mask];
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = number(fetched[i], hashes[i]);
        }
    }

    /// The number of the feature with this hash, or `ABSENT`.
    int find(long hash) {
        return number(slots[place(hash)], hash);
    }

    /// Goes on from the first slot looked at, whose content is `first`.
    private int number(long first, long hash) {
        long slot = first;
        int at = place(hash);
        while (slot != 0 && !matches(slot, hash)) {
            at = next(at);
            slot = slots[at];
        }
        return (int) (slot & NUMBER) - 1;
    }

    private int place(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }

    private static boolean matches(long slot, long hash) {
        return (slot ^ hash) >>> NUMBER_BITS == 0;
    }
}

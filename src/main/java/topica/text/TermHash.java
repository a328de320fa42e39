package topica.text;

/// The 64-bit hash of a term's UTF-8 bytes, and of the n-grams made of terms.
///
/// Part of the model format: a change here needs a new analyser signature. FNV-1a (Fowler, Noll and Vo)
/// finished with Stafford's mixer 13, so that all bits are good for tables. Never 0.
public final class TermHash {

    static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final long PAIR = 0x9E3779B97F4A7C15L;

    private TermHash() {}

    static long step(long hash, byte b) {
        return (hash ^ (b & 0xFF)) * PRIME;
    }

    static long end(long hash) {
        return mix(hash);
    }

    /// The hash of the term whose UTF-8 bytes stand at `from … to-1`.
    public static long of(byte[] bytes, int from, int to) {
        long hash = START;
        for (int i = from; i < to; i++) {
            hash = step(hash, bytes[i]);
        }
        return end(hash);
    }

    /// The hash of the 2-gram of two terms, in this order.
    public static long pair(long first, long second) {
        return mix(first * PAIR + second);
    }

    /// The hash of what hashes to `hash`, standing in the field number `field`.
    public static long inField(long hash, int field) {
        return mix(hash + field * PAIR);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}

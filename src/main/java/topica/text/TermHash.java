package topica.text;

/// The 64-bit hash of a term's UTF-8 bytes, and of the n-grams made of terms.
///
/// Part of the model format: a change here needs a new analyser signature. Takes eight bytes a step, and
/// finishes with Stafford's mixer 13, so that all bits are good for tables. Never 0.
public final class TermHash {

    static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0xFF51AFD7ED558CCDL;
    private static final long PAIR = 0x9E3779B97F4A7C15L;

    private TermHash() {}

    /// Goes on from `hash` with eight more bytes of a term, 0 behind its last.
    static long step(long hash, long eightBytes) {
        long product = (hash ^ eightBytes) * PRIME;
        return product ^ (product >>> Integer.SIZE);
    }

    static long end(long hash) {
        return mix(hash);
    }

    /// The hash of the term whose UTF-8 bytes stand at `from … to-1`, its capitals of ASCII taken for lower
    /// case.
    public static long of(byte[] bytes, int from, int to) {
        long hash = START;
        long eight = 0;
        for (int i = from; i < to; i++) {
            long lower = (bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] - 'A' + 'a' : bytes[i]) & 0xFF;
            int place = (i - from) % Long.BYTES;
            eight |= lower << (Byte.SIZE * place);
            if (place == Long.BYTES - 1 || i == to - 1) {
                hash = step(hash, eight);
                eight = 0;
            }
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

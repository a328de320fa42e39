package topica.math;

/// Whole numbers from -8 to 7, two in a byte.
///
/// Of each 16 numbers the first 8 are in the lower halves of 8 bytes, the others in the upper halves, so that
/// eight bytes are unpacked at once. What is left at the end is packed in pairs, the first in the lower half.
public final class HalfBytes {

    private static final long LOWER_HALVES = 0x0F0F0F0F0F0F0F0FL;
    private static final long EIGHTS = 0x0808080808080808L;
    private static final long TO_HIGHEST_BIT = 0x7878787878787878L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final int PACKED = Long.BYTES;
    private static final int UNPACKED = 2 * PACKED;

    private HalfBytes() {}

    /// Packs `2·count` numbers of `numbers` from `from` on into `count` bytes of `packed` from `to` on. Of each number
    /// only the lower half is kept.
    public static void pack(byte[] numbers, int from, byte[] packed, int to, int count) {
        int whole = count / PACKED * PACKED;
        for (int i = 0; i < count; i++) {
            int first = from + (i < whole ? i / PACKED * UNPACKED + i % PACKED : 2 * i);
            int second = first + (i < whole ? PACKED : 1);
            packed[to + i] = (byte) ((numbers[first] & 0xF) | (numbers[second] << 4));
        }
    }

    /// Unpacks `count` bytes of `packed` from `from` on into twice as many of `numbers` from `to` on.
    public static void unpack(byte[] packed, int from, int count, byte[] numbers, int to) {
        int at = 0;
        for (; at + PACKED <= count; at += PACKED) {
            long eight = EightBytes.at(packed, from + at);
            EightBytes.put(numbers, to + 2 * at, signed(eight & LOWER_HALVES));
            EightBytes.put(numbers, to + 2 * at + PACKED, signed((eight >>> 4) & LOWER_HALVES));
        }
        for (; at < count; at++) {
            byte pair = packed[from + at];
            numbers[to + 2 * at] = (byte) ((byte) (pair << 4) >> 4);
            numbers[to + 2 * at + 1] = (byte) (pair >> 4);
        }
    }

    /// Eight numbers of 4 bits, whose sign is the highest of these, as numbers of 8 bits.
    private static long signed(long halves) {
        return ((halves ^ EIGHTS) + TO_HIGHEST_BIT) ^ HIGHEST_BITS;
    }
}

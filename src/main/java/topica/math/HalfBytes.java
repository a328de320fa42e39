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

    /// Two numbers in each byte.
    ///
    /// @param numbers an even number of them; of each only the lower half is kept
    public static byte[] pack(byte[] numbers) {
        byte[] packed = new byte[numbers.length / 2];
        int whole = packed.length / PACKED * PACKED;
        for (int i = 0; i < packed.length; i++) {
            int first = i < whole ? i / PACKED * UNPACKED + i % PACKED : 2 * i;
            int second = i < whole ? first + PACKED : first + 1;
            packed[i] = (byte) ((numbers[first] & 0xF) | (numbers[second] << 4));
        }
        return packed;
    }

    /// All numbers, as a new array twice as long.
    public static byte[] unpack(byte[] packed) {
        byte[] numbers = new byte[Math.multiplyExact(2, packed.length)];
        int at = 0;
        for (; at + PACKED <= packed.length; at += PACKED) {
            long eight = EightBytes.at(packed, at);
            EightBytes.put(numbers, 2 * at, signed(eight & LOWER_HALVES));
            EightBytes.put(numbers, 2 * at + PACKED, signed((eight >>> 4) & LOWER_HALVES));
        }
        for (; at < packed.length; at++) {
            numbers[2 * at] = (byte) ((byte) (packed[at] << 4) >> 4);
            numbers[2 * at + 1] = (byte) (packed[at] >> 4);
        }
        return numbers;
    }

    /// Eight numbers of 4 bits, whose sign is the highest of these, as numbers of 8 bits.
    private static long signed(long halves) {
        return ((halves ^ EIGHTS) + TO_HIGHEST_BIT) ^ HIGHEST_BITS;
    }
}

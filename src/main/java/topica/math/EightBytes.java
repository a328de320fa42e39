package topica.math;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes looked at as one number, the first of them lowest: what a loop over text does byte by byte is
/// done for eight at once.
///
/// Lamport, "Multiple byte processing with full-word instructions", CACM 1975.
public final class EightBytes {

    private static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final long CAPITALS_BIT = 0x2020202020202020L;

    private EightBytes() {}

    /// The eight bytes from `at` on, which must all be there.
    public static long at(byte[] bytes, int at) {
        return (long) VIEW.get(bytes, at);
    }

    /// Puts eight bytes at `at` and behind.
    public static void put(byte[] bytes, int at, long eight) {
        VIEW.set(bytes, at, eight);
    }

    /// The first `count` bytes, fewer than eight; 0 in place of the others.
    public static long first(long bytes, int count) {
        return bytes & ~(-1L << (Byte.SIZE * count));
    }

    /// How many bytes from the first on are letters of ASCII.
    public static int letters(long bytes) {
        long lower = (bytes | CAPITALS_BIT) & ~HIGHEST_BITS;
        long fromA = lower + (0x80 - 'a') * ONES;
        long beyondZ = lower + (0x7F - 'z') * ONES;
        return before((fromA & ~beyondZ & ~bytes & HIGHEST_BITS) ^ HIGHEST_BITS);
    }

    /// The same in lower case, if all are letters of ASCII, or 0 and to be ignored.
    public static long lowerLetters(long bytes) {
        return bytes | CAPITALS_BIT;
    }

    /// The highest bit of each byte that is `b` or, now and then, of one behind such a byte; 0 if none is.
    public static long equal(long bytes, char b) {
        return zero(bytes ^ b * ONES);
    }

    /// The highest bit of each byte below a blank or, now and then, of one behind such a byte; 0 if none is.
    public static long control(long bytes) {
        return (bytes - ' ' * ONES) & ~bytes & HIGHEST_BITS;
    }

    /// The highest bit of each byte outside ASCII.
    public static long beyondAscii(long bytes) {
        return bytes & HIGHEST_BITS;
    }

    /// The highest bit of each byte that is `b`, greater, or outside ASCII.
    public static long atLeast(long bytes, char b) {
        return ((bytes & ~HIGHEST_BITS) + (0x80 - b) * ONES | bytes) & HIGHEST_BITS;
    }

    /// How many bytes come before the first whose highest bit is marked; 8 if none is.
    public static int before(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    private static long zero(long bytes) {
        return (bytes - ONES) & ~bytes & HIGHEST_BITS;
    }
}

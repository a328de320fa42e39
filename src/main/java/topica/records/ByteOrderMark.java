package topica.records;

/// The three bytes some programs put before UTF-8 text.
final class ByteOrderMark {

    private static final int LENGTH = 3;

    private ByteOrderMark() {}

    /// How many of the first `held` bytes are one: 3 or 0.
    static int length(byte[] bytes, int held) {
        boolean present =
                held >= LENGTH && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return present ? LENGTH : 0;
    }
}

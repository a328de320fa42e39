package topica.records;

/// Characters beyond ASCII as bytes (RFC 3629).
public final class Utf8 {

    private Utf8() {}

    /// How many bytes the character at `at` takes, from 2 to 4; 0 where no such character stands whole before
    /// `end`.
    public static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean needless = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        boolean none = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
        return needless || none ? 0 : length;
    }
}

package topica.references.pieces;

/// Signs among bytes.
public final class Ascii {

    private Ascii() {}

    /// Whether `text` stands at `at`, in whatever case.
    public static boolean startsWith(byte[] bytes, int at, int to, String text) {
        if (to - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(bytes[at + i]) != lower((byte) text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Where `text` stands first, in the same case, or -1.
    public static int find(byte[] bytes, int from, int to, String text) {
        byte first = (byte) text.charAt(0);
        for (int i = from; i <= to - text.length(); i++) {
            if (bytes[i] == first && isExactly(bytes, i, text)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether `text` stands at `at` before the end of `bytes`.
    public static boolean isExactly(byte[] bytes, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Behind the line end if nothing but blanks stands before it, else `at`.
    public static int behindLine(byte[] bytes, int at, int to) {
        for (int i = at; i < to && isBlank(bytes[i]); i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return at;
    }

    public static boolean isLetter(byte b) {
        int lower = lower(b);
        return lower >= 'a' && lower <= 'z';
    }

    public static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    public static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }
}

package topica.references;

/// Signs among bytes.
final class Ascii {

    private Ascii() {}

    /// Whether `text` stands at `at`, in whatever case.
    static boolean startsWith(byte[] bytes, int at, int to, String text) {
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
    static int find(byte[] bytes, int from, int to, String text) {
        byte first = (byte) text.charAt(0);
        for (int i = from; i <= to - text.length(); i++) {
            if (bytes[i] == first && isExactly(bytes, i, text)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether `text` stands at `at` before the end of `bytes`.
    static boolean isExactly(byte[] bytes, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Behind the line end if nothing but blanks stands before it, else `at`.
    static int behindLine(byte[] bytes, int at, int to) {
        for (int i = at; i < to && isBlank(bytes[i]); i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return at;
    }

    static boolean isLetter(byte b) {
        int lower = lower(b);
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }
}

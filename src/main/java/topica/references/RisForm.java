package topica.references;

import java.nio.charset.StandardCharsets;
import topica.references.pieces.Ascii;
import topica.references.pieces.Form;

/// Where RIS records begin and end.
final class RisForm implements Form {

    private static final int TAG = 2;
    private static final int DASH = 4;

    @Override
    public String beginning() {
        return "TY  - ";
    }

    @Override
    public boolean begins(byte[] bytes, int from, int to) {
        return isTag(bytes, from, to) && bytes[from] == 'T' && bytes[from + 1] == 'Y';
    }

    @Override
    public int after(byte[] bytes, int from, int to, boolean last) {
        boolean record = begins(bytes, from, to);
        int line = from;
        while (line < to) {
            int next = lineEnd(bytes, line, to);
            if (line > from && begins(bytes, line, to)) {
                return line;
            }
            if (next < 0) {
                break;
            }
            if (record && isTag(bytes, line, to) && bytes[line] == 'E' && bytes[line + 1] == 'R') {
                return next;
            }
            line = next;
        }
        return -1;
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /// Whether a line begins with a tag.
    static boolean isTagged(String line) {
        byte[] start = line.substring(0, Math.min(line.length(), DASH + 2)).getBytes(StandardCharsets.UTF_8);
        return isTag(start, 0, start.length);
    }

    /// What stands behind the dash of a line with a tag.
    static String value(String line) {
        return line.substring(line.indexOf('-') + 1);
    }

    /// Whether there are a capital, a capital or digit, one or two blanks and a dash, and a blank or nothing
    /// behind it.
    private static boolean isTag(byte[] bytes, int from, int to) {
        if (to - from < DASH
                || !isCapital(bytes[from])
                || !(isCapital(bytes[from + 1]) || Ascii.isDigit(bytes[from + 1]))
                || bytes[from + TAG] != ' ') {
            return false;
        }
        int dash = bytes[from + TAG + 1] == ' ' ? from + DASH : from + TAG + 1;
        return dash < to && bytes[dash] == '-' && (dash + 1 == to || Ascii.isBlank(bytes[dash + 1]));
    }

    private static boolean isCapital(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}

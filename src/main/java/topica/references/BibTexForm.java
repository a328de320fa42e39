package topica.references;

import java.nio.charset.StandardCharsets;
import topica.references.pieces.Ascii;
import topica.references.pieces.Form;

/// Where BibTeX entries begin and end.
///
/// An entry ends with the brace that matches its first, or before a line that begins another, so that a brace
/// too few costs one entry.
final class BibTexForm implements Form {

    static final String STRING = "@string";

    private static final int LONGEST_NAME = 30;

    @Override
    public String beginning() {
        return "@article{key,";
    }

    @Override
    public boolean begins(byte[] bytes, int from, int to) {
        return isBeginning(bytes, from, to)
                && !Ascii.startsWith(bytes, from, to, STRING)
                && !Ascii.startsWith(bytes, from, to, "@comment")
                && !Ascii.startsWith(bytes, from, to, "@preamble");
    }

    /// Whether a line begins with an entry of any kind.
    static boolean isEntry(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return isBeginning(bytes, 0, bytes.length);
    }

    /// Whether there is `@`, a name and an opening brace or parenthesis.
    private static boolean isBeginning(byte[] bytes, int from, int to) {
        int at = from + 1;
        if (from >= to || bytes[from] != '@') {
            return false;
        }
        while (at < to && Ascii.isLetter(bytes[at]) && at - from <= LONGEST_NAME) {
            at++;
        }
        boolean named = at > from + 1;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return named && at < to && (bytes[at] == '{' || bytes[at] == '(');
    }

    @Override
    public int after(byte[] bytes, int from, int to, boolean last) {
        boolean entry = isBeginning(bytes, from, to);
        boolean lineStart = entry;
        int depth = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '@' && i > from && (lineStart || depth == 0) && isBeginning(bytes, i, to)) {
                return i;
            }
            if (entry && b == '{') {
                depth++;
            } else if (entry && b == '}' && --depth <= 0) {
                return Ascii.behindLine(bytes, i + 1, to);
            }
            lineStart = b == '\n' || (lineStart && Ascii.isBlank(b));
        }
        return -1;
    }
}

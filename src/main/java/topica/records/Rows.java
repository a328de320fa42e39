package topica.records;

/// Finds where the rows of a table end: at the line ends outside quoted cells.
///
/// A row whose quote does not close, or closes with anything but a separator behind it, ends with its first
/// line.
public final class Rows implements RecordCutter.Ending {

    private enum In {
        START,
        PLAIN,
        QUOTED,
        BEHIND
    }

    private final byte separator;

    public Rows(char separator) {
        this.separator = (byte) separator;
    }

    @Override
    public int after(byte[] bytes, int from, int to, boolean last) {
        In in = In.START;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (in == In.QUOTED) {
                in = b == '"' ? In.BEHIND : In.QUOTED;
            } else if (b == '\n') {
                return i + 1;
            } else if (b == separator) {
                in = In.START;
            } else if (in == In.BEHIND && b == '"' && bytes[i - 1] == '"') {
                in = In.QUOTED;
            } else if (b == '"' && in == In.START) {
                in = In.QUOTED;
            } else if (b < 0 || b > ' ') {
                if (in == In.BEHIND) {
                    return RecordCutter.lineEnd(bytes, from, to);
                }
                in = In.PLAIN;
            }
        }
        return last && in == In.QUOTED ? RecordCutter.lineEnd(bytes, from, to) : -1;
    }
}

package topica.listings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import topica.fields.CleanText;

/// The lines of some bytes that are not blank, the first 10,000 of them, made out one after the other as
/// they are asked for.
///
/// What is no UTF-8 is U+FFFD. Not thread-safe.
final class PageLines {

    /// No more lines than these are made out, so that memory is bounded however short they are.
    static final int MOST = 10_000;

    private record Line(int start, String text) {}

    private final byte[] bytes;
    private final int to;
    private final boolean whole;
    private final List<Line> lines = new ArrayList<>();
    private int ahead;

    /// @param whole whether the last line ends at `to`, even without a line end
    PageLines(byte[] bytes, int from, int to, boolean whole) {
        this.bytes = bytes;
        this.ahead = from;
        this.to = to;
        this.whole = whole;
    }

    static PageLines of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PageLines(bytes, 0, bytes.length, true);
    }

    /// Whether there is a line of this number, from 0.
    boolean has(int number) {
        boolean more = true;
        while (more && lines.size() <= number) {
            more = readOn();
        }
        return number < lines.size();
    }

    /// Whether no lines follow but those that can be seen.
    boolean isWhole() {
        return whole;
    }

    /// The line without white space at its ends, runs of it being one space; empty where there is none.
    String text(int number) {
        return has(number) ? lines.get(number).text : "";
    }

    /// The index of the line's first byte.
    int start(int number) {
        if (!has(number)) {
            throw new IllegalArgumentException("expected a line before " + lines.size() + ", got " + number);
        }
        return lines.get(number).start;
    }

    /// How many lines there are.
    int count() {
        boolean more = true;
        while (more) {
            more = readOn();
        }
        return lines.size();
    }

    private boolean readOn() {
        int start = ahead;
        int end = start;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        if (lines.size() == MOST || start == to || (end == to && !whole)) {
            return false;
        }
        ahead = Math.min(to, end + 1);
        String text = CleanText.of(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        if (!text.isEmpty()) {
            lines.add(new Line(start, text));
        }
        return true;
    }
}

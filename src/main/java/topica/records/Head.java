package topica.records;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Predicate;

/// The beginning of a file, looked at to tell its format.
public final class Head {

    /// How many bytes are looked at.
    public static final int LENGTH = 1 << 16;

    private static final int LINES = 20;

    private Head() {}

    /// The first lines that are not blank, stripped.
    public static List<String> lines(byte[] head) {
        RecordCutter cutter = RecordCutter.lines(new ByteArrayInputStream(head));
        return cutter.hasNext()
                ? whole(head, cutter.next().texts()).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }

    /// The first few of a head's records; the last one only if it is whole or the only one.
    public static List<String> whole(byte[] head, List<String> records) {
        int whole = head.length < LENGTH ? records.size() : Math.max(1, records.size() - 1);
        return records.subList(0, Math.min(records.size(), Math.min(LINES, whole)));
    }

    /// How many of the lines are as `test` says, between 0 and 1.
    public static double share(List<String> lines, Predicate<String> test) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(test).count() / lines.size();
    }
}

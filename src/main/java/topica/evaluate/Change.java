package topica.evaluate;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Map;

/// Documents whose likeliest label is another than before.
public record Change(String before, String after, long documents) {

    /// The most frequent first, then by names.
    ///
    /// @param counts by the label before, then by the label after
    public static List<Change> of(Map<String, ? extends Map<String, Long>> counts) {
        return counts.entrySet().stream()
                .flatMap(before -> before.getValue().entrySet().stream()
                        .map(after -> new Change(before.getKey(), after.getKey(), after.getValue())))
                .sorted(comparingLong(Change::documents)
                        .reversed()
                        .thenComparing(Change::before)
                        .thenComparing(Change::after))
                .toList();
    }
}

package topica.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import topica.duplicates.Merge;

/// What an import has read so far.
final class ImportCount {

    /// How many records a file says it has, and how many were found in it.
    private record Announced(long said, long found) {

        Announced plus(Announced more) {
            return new Announced(said + more.said, found + more.found);
        }
    }

    private long documents;
    private long labelled;
    private long yearless;
    private long rejected;
    private long beside;
    private long merged;
    private final Map<String, Integer> flags = new TreeMap<>();
    private final Map<String, Announced> announced = new LinkedHashMap<>();

    void add(ImportedChunk chunk) {
        documents += chunk.documents();
        labelled += chunk.labelled();
        yearless += chunk.yearless();
        rejected += chunk.rejected().size();
        beside += chunk.margin().lines();
        chunk.flags().forEach((flag, times) -> flags.merge(flag, times, Integer::sum));
        if (!chunk.margin().file().isEmpty()) {
            announced.merge(
                    chunk.margin().file(),
                    new Announced(
                            chunk.margin().announced(),
                            chunk.documents() + chunk.rejected().size()),
                    Announced::plus);
        }
    }

    /// Counts a document that was found and is no more.
    void add(Merge merge) {
        merged++;
        announced.computeIfPresent(merge.droppedSource().file(), (file, count) -> count.plus(new Announced(0, 1)));
    }

    long documents() {
        return documents;
    }

    /// A sentence for each file that says it has another number of records than were found in it.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        announced.forEach((file, count) -> {
            if (count.said > 0 && count.said != count.found) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "warning: %s says it has %,d papers, %,d were found",
                        file,
                        count.said,
                        count.found));
            }
        });
        return warnings;
    }

    /// What was read, in a few sentences.
    List<String> summary(double seconds) {
        List<String> summary = new ArrayList<>();
        summary.add(String.format(
                Locale.ROOT,
                "read %,d: %,d documents, %,d of them with labels or categories; %,d rejected; in %.1f s",
                documents + merged + rejected,
                documents,
                labelled,
                rejected,
                seconds));
        if (beside > 0) {
            summary.add(String.format(Locale.ROOT, "passed over %,d lines of navigation, headers and footers", beside));
        }
        if (yearless > 0) {
            summary.add(String.format(Locale.ROOT, "%,d dates have no year; --crawled DATE completes them", yearless));
        }
        if (!flags.isEmpty()) {
            summary.add(flags.entrySet().stream()
                    .map(flag -> String.format(Locale.ROOT, "%,d %s", flag.getValue(), flag.getKey()))
                    .collect(Collectors.joining(", ", "flags: ", "")));
        }
        return summary;
    }
}

package topica.bundle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import topica.evaluate.Score;

/// Where a model comes from: enough to make it again and to know how far to trust it.
///
/// @param producer the program and its version
/// @param created a date that the maker gave; never the clock's, so that equal work gives equal bytes
/// @param settings by name, as text
/// @param corpora what it was fitted and chosen on
/// @param parent the digest of the model it was made from
/// @param scores on the validation documents, by the names that `evaluate --json` uses
public record Provenance(
        String producer,
        Optional<String> created,
        long seed,
        SequencedMap<String, String> settings,
        List<Corpus> corpora,
        Optional<String> parent,
        SequencedMap<String, Score> scores) {

    /// One file that was read for a purpose.
    ///
    /// @param role `train`, `validation`, or `without` for one whose documents were left out
    /// @param name of the file, without folders
    /// @param sha256 of its bytes, 64 hexadecimal digits
    public record Corpus(String role, String name, long bytes, String sha256) {}

    public Provenance {
        corpora = List.copyOf(corpora);
        settings = sorted(settings);
        scores = sorted(scores);
    }

    private static <V> SequencedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSequencedMap(new TreeMap<>(map));
    }

    /// The same, made from these files and dated as the maker wishes.
    public Provenance of(List<Corpus> files, Optional<String> date) {
        return new Provenance(producer, date, seed, settings, files, parent, scores);
    }
}

package topica.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import topica.documents.CorpusReader;
import topica.listings.AbstractLines;
import topica.listings.DailyListing;
import topica.listings.ProfilePage;
import topica.references.References;

/// The formats Topica reads.
final class Formats {

    private static final List<CorpusReader> CATALOGUES = References.catalogues();

    /// As people are told of them.
    private static final List<CorpusReader> READERS = Stream.of(
                    List.of(new JsonLines(), Delimited.tsv(), Delimited.csv()),
                    References.readers(),
                    CATALOGUES,
                    List.of(new ProfilePage(), new AbstractLines(), new DailyListing(), new PlainText()))
            .flatMap(List::stream)
            .toList();

    /// Whoever knows some JSON Lines to be a catalogue's is asked before the reader of all of them.
    private static final List<CorpusReader> ASKED = Stream.concat(
                    CATALOGUES.stream(), READERS.stream().filter(reader -> !CATALOGUES.contains(reader)))
            .toList();

    private static final Map<String, String> BY_EXTENSION =
            Map.of("jsonl", "jsonl", "ndjson", "jsonl", "json", "jsonl", "csv", "csv", "tsv", "tsv", "txt", "text");

    private static final double SURE = 0.95;

    private Formats() {}

    static List<String> names() {
        return READERS.stream().map(CorpusReader::format).toList();
    }

    /// @throws IllegalArgumentException if there is no such format
    static CorpusReader called(String name) {
        return READERS.stream()
                .filter(reader -> reader.format().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no format is called " + name + "; known are " + String.join(", ", names())));
    }

    /// The likeliest format of a file that starts with `head`; among equals the one its name ends in, else the
    /// first.
    static Optional<CorpusReader> recognise(String file, byte[] head) {
        String extension = extension(file);
        Optional<CorpusReader> likeliest = Optional.empty();
        double most = 0;
        for (CorpusReader reader : ASKED) {
            double likelihood = reader.likelihood(head);
            boolean named = reader.format().equals(extension);
            if (likelihood > most || (likelihood == most && likelihood > 0 && named)) {
                likeliest = Optional.of(reader);
                most = likelihood;
            }
            if (most >= SURE && (named || extension.isEmpty())) {
                break;
            }
        }
        return likeliest;
    }

    private static String extension(String file) {
        String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
        return BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    }
}

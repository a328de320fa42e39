package topica.cli.resume;

import static topica.Held.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import topica.Allowance;
import topica.Held;
import topica.classify.Label;
import topica.classify.LabelSpaceRule;
import topica.cli.scores.Predictions;
import topica.cli.terminal.Console;
import topica.corpus.Corpora;
import topica.corpus.Place;
import topica.curate.ListedLabel;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;
import topica.records.Json;
import topica.records.UnusableInput;

/// The small files on any bytes: listed labels, predictions to be scored, and how far a run has come. Each is what it
/// should be, or refused in one sentence.
public final class FilesFuzz {

    private static final Path FILE = Held.file("");
    private static final List<String> INPUT = List.of("corpora/sample.jsonl", "corpora/sample.jsonl");

    private FilesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try (Allowance _ = Allowance.begin()) {
            Files.write(FILE, input);
            labels();
            predictions(input);
            record();
        }
    }

    private static void labels() {
        List<Label> listed;
        try {
            listed = ListedLabel.read(FILE).stream()
                    .map(label -> new Label(label.name(), label.title(), label.aliases(), false, label.uri()))
                    .toList();
        } catch (UnusableInput refused) {
            Held.refusal(refused);
            return;
        }
        Set<String> names = new HashSet<>();
        listed.forEach(label -> Stream.concat(Stream.of(label.name()), label.aliases().stream())
                .forEach(name -> require(names.add(name), "a name that stands twice")));
        if (listed.size() > 1) {
            List<String> primaries = listed.stream().map(Label::name).toList();
            int size = new LabelSpaceRule(Set.of(), 1, listed).of(primaries).size();
            require(size == listed.size(), "a space of " + size);
        }
    }

    private static void predictions(byte[] input) {
        Console console = new Console(
                new ByteArrayInputStream(input),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                false,
                false,
                Map.of());
        Predictions.read("-", console, FilesFuzz::check).left();
    }

    private static void check(ReadOutcome.Rejected rejected) {
        require(CleanText.of(rejected.reason()).equals(rejected.reason()), "a reason of several lines");
        require(!rejected.reason().isEmpty() && rejected.reason().length() <= 2_000, "no reason, or a long one");
    }

    private static void record() {
        Optional<Checkpoint> found;
        try {
            found = new RunRecord(FILE).read();
        } catch (IllegalArgumentException refused) {
            Held.refusal(refused);
            return;
        }
        Checkpoint checkpoint = found.orElseThrow();
        Checkpoint again = Checkpoint.of(Json.MAPPER.readTree(checkpoint.json()));
        require(again.equals(checkpoint), "another record when written and read again");
        checkpoint.task().changedSince(checkpoint.task()).ifPresent(change -> require(false, change));
        if (checkpoint.standing() instanceof Standing.Reading(Place place)) {
            goOn(place);
        }
    }

    private static void goOn(Place place) {
        try (Corpora corpora = Corpora.open(INPUT)) {
            corpora.skipTo(place);
            require(!corpora.hasNext() || corpora.placed().hasNext(), "a chunk without a place");
        } catch (UnusableInput refused) {
            Held.refusal(refused);
        }
    }
}

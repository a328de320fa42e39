package topica.cli.resume;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import topica.records.Glance;
import topica.run.Fingerprint;

/// What a run is to do. A run goes on with what another has begun only if their tasks are the same.
///
/// @param input what is read, where that is files
/// @param model what is asked for answers, where that is a model
/// @param settings whatever else the answers depend on, by the names people know it by
public record Task(Optional<Glance> input, Optional<Fingerprint> model, SequencedMap<String, String> settings) {

    /// To ask a model about files.
    public Task(Glance input, Fingerprint model, SequencedMap<String, String> settings) {
        this(Optional.of(input), Optional.of(model), settings);
    }

    /// To do what the settings say.
    public Task(SequencedMap<String, String> settings) {
        this(Optional.empty(), Optional.empty(), settings);
    }

    /// What is not as it was in `before`, in words.
    Optional<String> changedSince(Task before) {
        if (model.isPresent() != before.model.isPresent() || input.isPresent() != before.input.isPresent()) {
            return Optional.of("that was another verb");
        }
        if (!model.equals(before.model)) {
            return Optional.of("the model is another one");
        }
        if (!input.equals(before.input)) {
            return Optional.of("the input has changed: " + size(before.input.orElseThrow()) + " then, and "
                    + size(input.orElseThrow()) + " now");
        }
        Map<String, String> old = before.settings;
        return settings.entrySet().stream()
                .filter(setting -> !setting.getValue().equals(old.get(setting.getKey())))
                .findFirst()
                .map(setting -> "%s was %s, and is %s"
                        .formatted(
                                setting.getKey(), old.getOrDefault(setting.getKey(), "not told"), setting.getValue()));
    }

    private static String size(Glance input) {
        return "%d %s of %d bytes".formatted(input.files(), input.files() == 1 ? "file" : "files", input.bytes());
    }
}

package topica.cli.resume;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import topica.records.Glance;
import topica.records.Json;
import topica.run.Fingerprint;

/// How far a run has come: what comes before `standing` is answered in the first bytes of its files.
///
/// @param labelled how many documents there were
/// @param answerBytes the length of the file of answers
/// @param rejectBytes the length of the file of rejected records; 0 where there is none
/// @param whole whether that is everything, and the files are on their way to their places
record Checkpoint(
        Task task, Standing standing, long labelled, long rejected, long answerBytes, long rejectBytes, boolean whole) {

    /// The newest form of these records, and the one that is written.
    private static final int FORMAT = 1;

    long records() {
        return labelled + rejected;
    }

    String json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("format", FORMAT);
        task.model().ifPresent(model -> json.put("model", model.hex()));
        ObjectNode settings = json.putObject("settings");
        task.settings().forEach(settings::put);
        task.input()
                .ifPresent(input -> json.putObject("input")
                        .put("files", input.files())
                        .put("bytes", input.bytes())
                        .put("digest", input.fingerprint().hex()));
        Standings.write(standing, json);
        json.put("records", records()).put("labelled", labelled).put("rejected", rejected);
        json.put("answerBytes", answerBytes).put("rejectBytes", rejectBytes).put("whole", whole);
        return json + "\n";
    }

    /// @throws IllegalArgumentException if that is none
    static Checkpoint of(JsonNode json) {
        if (Standings.number(json, "format") != FORMAT) {
            throw new IllegalArgumentException("expected format " + FORMAT);
        }
        Task task = new Task(input(json), model(json), texts(json.path("settings")));
        return new Checkpoint(
                task,
                Standings.read(json),
                Standings.number(json, "labelled"),
                Standings.number(json, "rejected"),
                Standings.number(json, "answerBytes"),
                Standings.number(json, "rejectBytes"),
                json.path("whole").asBoolean(false));
    }

    private static Optional<Fingerprint> model(JsonNode json) {
        return json.has("model") ? Optional.of(print(json, "model")) : Optional.empty();
    }

    private static Optional<Glance> input(JsonNode json) {
        JsonNode input = json.path("input");
        return json.has("input")
                ? Optional.of(new Glance(
                        Standings.number(input, "files"), Standings.number(input, "bytes"), print(input, "digest")))
                : Optional.empty();
    }

    private static SequencedMap<String, String> texts(JsonNode json) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            texts.put(entry.getKey(), entry.getValue().asString(""));
        }
        return texts;
    }

    private static Fingerprint print(JsonNode json, String name) {
        return new Fingerprint(json.path(name).asString(""));
    }
}

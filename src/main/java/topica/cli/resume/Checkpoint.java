package topica.cli.resume;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import topica.corpus.Place;
import topica.records.Glance;
import topica.records.Json;
import topica.records.Mark;
import topica.run.Fingerprint;

/// How far a run has come: what is read up to `place` is answered in the first bytes of its files.
///
/// @param answerBytes the length of the file of answers
/// @param rejectBytes the length of the file of rejected records; 0 where there is none
/// @param whole whether that is everything, and the files are on their way to their places
record Checkpoint(
        Task task, Place place, long labelled, long rejected, long answerBytes, long rejectBytes, boolean whole) {

    /// The newest form of these records, and the one that is written.
    private static final int FORMAT = 1;

    long records() {
        return labelled + rejected;
    }

    String json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("model", task.model().hex());
        ObjectNode settings = json.putObject("settings");
        task.settings().forEach(settings::put);
        json.putObject("input")
                .put("files", task.input().files())
                .put("bytes", task.input().bytes())
                .put("digest", task.input().fingerprint().hex());
        json.putObject("place")
                .put("input", place.input())
                .put("bytes", place.mark().bytes())
                .put("line", place.mark().line())
                .put("chunks", place.chunks());
        json.put("records", records()).put("labelled", labelled).put("rejected", rejected);
        json.put("answerBytes", answerBytes).put("rejectBytes", rejectBytes).put("whole", whole);
        return json + "\n";
    }

    /// @throws IllegalArgumentException if that is none
    static Checkpoint of(JsonNode json) {
        if (number(json, "format") != FORMAT) {
            throw new IllegalArgumentException("expected format " + FORMAT);
        }
        JsonNode input = json.path("input");
        JsonNode place = json.path("place");
        Task task = new Task(
                new Glance(number(input, "files"), number(input, "bytes"), print(input, "digest")),
                print(json, "model"),
                texts(json.path("settings")));
        return new Checkpoint(
                task,
                new Place(
                        Math.toIntExact(number(place, "input")),
                        new Mark(number(place, "bytes"), number(place, "line")),
                        number(place, "chunks")),
                number(json, "labelled"),
                number(json, "rejected"),
                number(json, "answerBytes"),
                number(json, "rejectBytes"),
                json.path("whole").asBoolean(false));
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

    private static long number(JsonNode json, String name) {
        JsonNode number = json.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw new IllegalArgumentException("expected a number called " + name);
        }
        return number.longValue();
    }
}

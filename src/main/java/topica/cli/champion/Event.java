package topica.cli.champion;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.run.Fingerprint;

/// One change of the champion, as it stands on a line of its history.
///
/// @param from the digest of the model that went; empty where there was none
/// @param to the digest of the model that came; empty where there is none any more
/// @param kept the file of the history that holds the model that went; empty where there was none
/// @param why what spoke for the model that came; empty of a rollback
public record Event(
        Instant time,
        Kind kind,
        Optional<Fingerprint> from,
        Optional<Fingerprint> to,
        Optional<String> kept,
        ObjectNode why) {

    /// What was done.
    public enum Kind {
        PROMOTE,
        ROLLBACK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Event of(JsonNode json) {
        return new Event(
                Instant.parse(json.path("time").asString("")),
                json.path("event").asString("").equals(Kind.ROLLBACK.toString()) ? Kind.ROLLBACK : Kind.PROMOTE,
                text(json, "from").map(Fingerprint::new),
                text(json, "to").map(Fingerprint::new),
                text(json, "kept"),
                json.path("why") instanceof ObjectNode why ? why : JsonNodeFactory.instance.objectNode());
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.path(name).isString() ? Optional.of(json.path(name).stringValue()) : Optional.empty();
    }

    /// What stands on its line.
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("time", time.toString()).put("event", kind.toString());
        from.ifPresentOrElse(digest -> json.put("from", digest.hex()), () -> json.putNull("from"));
        to.ifPresentOrElse(digest -> json.put("to", digest.hex()), () -> json.putNull("to"));
        kept.ifPresent(file -> json.put("kept", file));
        if (!why.isEmpty()) {
            json.set("why", why);
        }
        return json;
    }
}

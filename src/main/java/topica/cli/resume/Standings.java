package topica.cli.resume;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import topica.corpus.Place;
import topica.harvest.Position;
import topica.records.Mark;

/// How it is written down where a run goes on.
final class Standings {

    private Standings() {}

    static void write(Standing standing, ObjectNode into) {
        switch (standing) {
            case Standing.Reading(Place place) ->
                into.putObject("place")
                        .put("input", place.input())
                        .put("bytes", place.mark().bytes())
                        .put("line", place.mark().line())
                        .put("chunks", place.chunks());
            case Standing.Asking(Position position) ->
                into.putObject("server")
                        .put("format", position.format())
                        .put("next", position.next())
                        .put("answers", position.answers())
                        .put("records", position.records())
                        .put("deleted", position.deleted())
                        .put("announced", position.announced())
                        .put("reached", position.reached())
                        .put("inOrder", position.inOrder());
        }
    }

    /// @throws IllegalArgumentException if that is nowhere
    static Standing read(JsonNode json) {
        return json.has("server") ? asking(json.path("server")) : reading(json.path("place"));
    }

    private static Standing reading(JsonNode place) {
        return new Standing.Reading(new Place(
                Math.toIntExact(number(place, "input")),
                new Mark(number(place, "bytes"), number(place, "line")),
                number(place, "chunks")));
    }

    private static Standing asking(JsonNode server) {
        return new Standing.Asking(new Position(
                text(server, "format"),
                text(server, "next"),
                number(server, "answers"),
                number(server, "records"),
                number(server, "deleted"),
                number(server, "announced"),
                text(server, "reached"),
                server.path("inOrder").asBoolean(false)));
    }

    private static String text(JsonNode json, String name) {
        JsonNode text = json.path(name);
        if (!text.isString()) {
            throw new IllegalArgumentException("expected a text called " + name);
        }
        return text.stringValue();
    }

    static long number(JsonNode json, String name) {
        JsonNode number = json.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw new IllegalArgumentException("expected a number called " + name);
        }
        return number.longValue();
    }
}

package topica.onnx;

import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import topica.records.Json;
import topica.records.UnusableInput;

/// Looks at a tokenizer before the library does, which ends the whole program where some things are wrong: here,
/// where it goes wrong on every text. What goes wrong on rare ones only is not looked for.
final class TokenizerCheck {

    private static final int LONGEST_TEXT = 1 << 24;

    /// As bounded as other JSON, but for the number of words.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build())
            .build();

    private final Path path;

    private TokenizerCheck(Path path) {
        this.path = path;
    }

    /// @throws UnusableInput if `json`, the text of the file, is none, or wants what it does not have
    static void check(Path path, String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            new TokenizerCheck(path).check(parser);
        } catch (JacksonException e) {
            throw Refusal.of(path, Json.problem(e), "download it again");
        }
    }

    private void check(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Refusal.of(path, "it is no tokenizer", "download it again");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals("post_processor")) {
                check(parser.<JsonNode>readValueAsTree());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void check(JsonNode processor) {
        processor.path("processors").forEach(this::check);
        for (JsonNode piece : processor.path("single")) {
            JsonNode mark = piece.path("SpecialToken").path("id");
            if (mark.isString() && !processor.path("special_tokens").has(mark.stringValue())) {
                throw Refusal.of(
                        path, "it puts in " + mark.stringValue() + ", which it does not have", "download it again");
            }
            if (piece.path("Sequence").path("id").asString("").equals("B")) {
                throw Refusal.of(path, "it takes texts in pairs only", "use another model");
            }
        }
    }
}

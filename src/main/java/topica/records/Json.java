package topica.records;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON from strangers: bounded in depth and number of tokens, numbers kept exactly, no state shared
/// between records.
public final class Json {

    /// Reads and writes with these bounds.
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxTokenCount(1_000_000)
                            .maxStringLength(RecordCutter.LONGEST)
                            .build())
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .rootValueSeparator("")
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int LONGEST_MESSAGE = 200;
    private static final Pattern SETTINGS = Pattern.compile("(?:, from|: enable) `[^`]*`(?: to allow)?");

    private Json() {}

    /// What is wrong, and at which character of the record.
    public static String problem(JacksonException e) {
        String line = e.getOriginalMessage().lines().findFirst().orElse("");
        String message = SETTINGS.matcher(line).replaceAll("");
        String brief = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
        TokenStreamLocation place = e.getLocation();
        return "bad JSON" + (place == null ? "" : " at character " + place.getColumnNr()) + ": " + brief;
    }
}

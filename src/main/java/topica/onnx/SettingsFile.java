package topica.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import topica.records.Json;
import topica.records.UnusableInput;

/// One of the small JSON files beside a model, which may be missing.
///
/// @param json missing where there is no file
record SettingsFile(Path path, JsonNode json) {

    private static final int LONGEST = 1 << 24;

    /// @throws UnusableInput if there is a file and it cannot be understood
    static SettingsFile read(Path path) {
        if (!Files.exists(path)) {
            return new SettingsFile(path, Json.MAPPER.missingNode());
        }
        if (!Files.isRegularFile(path)) {
            throw Refusal.of(path, "it is no file", "download it again");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw Refusal.of(path, "it is longer than 16 MiB", "download it again");
            }
            return new SettingsFile(path, Json.MAPPER.readTree(bytes));
        } catch (JacksonException e) {
            throw Refusal.of(path, Json.problem(e), "download it again");
        } catch (IOException e) {
            throw Refusal.of(path, "it cannot be read: " + Refusal.said(e), "check the file");
        }
    }

    boolean exists() {
        return !json.isMissingNode();
    }

    /// A whole number above zero, if the file has one by this name; one too large for an `int` is the
    /// largest.
    OptionalInt count(String name) {
        JsonNode value = json.path(name);
        double count = value.isNumber() ? value.asDouble(Integer.MAX_VALUE) : 0;
        return count >= 1 ? OptionalInt.of((int) Math.min(Integer.MAX_VALUE, count)) : OptionalInt.empty();
    }

    /// The names of the members that are `true` and begin with `prefix`, without it.
    Stream<String> chosen(String prefix) {
        return json.propertyNames().stream()
                .filter(name -> name.startsWith(prefix) && json.path(name).asBoolean(false))
                .map(name -> name.substring(prefix.length()));
    }
}

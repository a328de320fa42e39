package topica.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import topica.fields.CleanText;
import topica.records.Json;
import topica.records.UnusableInput;

/// A small file of JSON that people write by hand: nothing in it is passed over in silence.
///
/// A place in it is written as a path such as `themes[2].terms`, counted from 1.
public final class JsonFile {

    private static final int LONGEST = 1 << 20;
    private static final ObjectReader JSON = Json.MAPPER
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final String name;

    /// @param name of the file, for whoever is to mend it
    public JsonFile(String name) {
        this.name = name;
    }

    /// The file's one object, which has no other members than these.
    ///
    /// @throws UnusableInput if it is not like that
    public JsonNode read(Path path, Set<String> members) {
        return object(tree(path), "the file", members);
    }

    /// The objects in the list `list`, which is all the file's one object has.
    List<JsonNode> read(Path path, String list) {
        JsonNode root = object(tree(path), "the file", Set.of(list));
        JsonNode items = root.path(list);
        if (!items.isArray() || items.isEmpty()) {
            throw wrong(list, "expected a list that is not empty", "write {\"" + list + "\": [{…}, {…}]}");
        }
        List<JsonNode> objects = new ArrayList<>();
        items.forEach(objects::add);
        return objects;
    }

    private JsonNode tree(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST);
            if (bytes.length == LONGEST) {
                throw new UnusableInput(name, "it is longer than 1 MiB", "it is meant to be written by hand");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank()) {
                throw new UnusableInput(name, "there is nothing in it", "see the manual for what to write");
            }
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new UnusableInput(name, "it is not UTF-8", "convert it to UTF-8");
        } catch (JacksonException e) {
            String line = e.getLocation() == null
                    ? name
                    : name + ":" + Math.max(1, e.getLocation().getLineNr());
            throw new UnusableInput(line, Json.problem(e), "mend the JSON there");
        } catch (IOException e) {
            throw new UnusableInput(name, "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    /// `node`, if it is an object with no other members than these.
    ///
    /// @throws UnusableInput if it is not
    public JsonNode object(JsonNode node, String place, Set<String> members) {
        if (!node.isObject()) {
            throw wrong(place, "expected an object", "write {…} with any of " + sorted(members));
        }
        for (String member : node.propertyNames()) {
            if (!members.contains(member)) {
                throw wrong(place, "nobody knows " + CleanText.of(member), "use " + sorted(members));
            }
        }
        return node;
    }

    /// The number of a member; `otherwise` where there is none.
    ///
    /// @throws UnusableInput if it is not one from `least` to `most`
    public double number(JsonNode object, String member, String place, double otherwise, double least, double most) {
        JsonNode value = object.path(member);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.asDouble(-1) >= least && value.asDouble(-1) <= most)) {
            String range = String.format(Locale.ROOT, "%s to %s", plain(least), plain(most));
            throw wrong(place + "." + member, "expected a number from " + range, "write it as " + plain(otherwise));
        }
        return value.asDouble(otherwise);
    }

    private static String plain(double number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    /// The text of a member; empty where there is none.
    String text(JsonNode object, String member, String place) {
        JsonNode value = object.path(member);
        if (value.isMissingNode()) {
            return "";
        }
        return text(value, place + "." + member);
    }

    private String text(JsonNode value, String place) {
        if (!value.isString()) {
            throw wrong(place, "expected a text", "write it between quotes");
        }
        String text = CleanText.of(value.stringValue());
        if (text.isEmpty()) {
            throw wrong(place, "expected a text, found an empty one", "write something or leave it out");
        }
        return text;
    }

    /// The texts of a member that is a list, each of which stands once; none where there is no such member.
    public List<String> texts(JsonNode object, String member, String place) {
        JsonNode value = object.path(member);
        if (value.isMissingNode()) {
            return List.of();
        }
        String here = place + "." + member;
        if (!value.isArray() || value.isEmpty()) {
            throw wrong(here, "expected a list of texts", "write [\"…\", \"…\"] or leave it out");
        }
        Set<String> texts = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String text = text(value.get(i), here + "[" + (i + 1) + "]");
            if (!texts.add(text)) {
                throw wrong(here + "[" + (i + 1) + "]", text + " stands there twice", "write it once");
            }
            inOrder.add(text);
        }
        return inOrder;
    }

    /// The refusal of what stands at a place.
    public UnusableInput wrong(String place, String problem, String remedy) {
        return new UnusableInput(name, place + ": " + CleanText.wellFormed(problem), remedy);
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}

package topica.corpus;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.DocumentFields;
import topica.documents.ReadOutcome;
import topica.documents.RecordChunk;
import topica.fields.Field;
import topica.fields.FieldValue;
import topica.records.Head;
import topica.records.Json;
import topica.records.RecordCutter;
import topica.records.Source;

/// Reads one JSON object a line, in Topica's canonical form or with the names other people give the fields.
///
/// Blank lines mean nothing.
final class JsonLines implements CorpusReader {

    private static final String REMEDY = remedy("");
    private static final Pattern PLAIN_NAME = Pattern.compile("\\w{1,40}");
    private static final double LOOKS_LIKE_JSON = 0.3;
    private static final double SURE = 0.95;

    @Override
    public String format() {
        return "jsonl";
    }

    /// The share of the first lines that are objects, a little less than sure, for a catalogue may know its own.
    @Override
    public double likelihood(byte[] head) {
        List<String> lines = Head.lines(head);
        boolean json = !lines.isEmpty()
                && (lines.getFirst().startsWith("{") || lines.getFirst().startsWith("["));
        return json ? Math.max(LOOKS_LIKE_JSON, SURE * Head.share(lines, JsonLines::isObject)) : 0;
    }

    private static boolean isObject(String line) {
        try (JsonParser json = Json.MAPPER.createParser(line)) {
            return json.nextToken() == JsonToken.START_OBJECT
                    && json.skipChildren().currentToken() == JsonToken.END_OBJECT
                    && json.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return RecordChunk.of(RecordCutter.lines(in), file, JsonLines::parse, JsonSkimmer::new);
    }

    private static ReadOutcome parse(char[] chars, int length, Source source) {
        try (JsonParser json = Json.MAPPER.createParser(chars, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new ReadOutcome.Rejected(source, "expected a JSON object, found " + kind(json.currentToken()));
            }
            DocumentFields fields = new DocumentFields(source);
            Set<String> names = new HashSet<>();
            String records = "";
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                if (!names.add(name)) {
                    return new ReadOutcome.Rejected(
                            source, "bad JSON: two fields have the name " + name + "; keep one of them");
                }
                records = accept(name, json, fields) ? name : records;
            }
            if (!records.isEmpty() && names.stream().noneMatch(Field::isText)) {
                return new ReadOutcome.Rejected(
                        source, "the records are within " + records + remedy(" '." + records + "[]'"));
            }
            return json.nextToken() == null
                    ? fields.outcome()
                    : new ReadOutcome.Rejected(source, "expected nothing behind the JSON object" + REMEDY);
        } catch (JacksonException e) {
            return new ReadOutcome.Rejected(source, Json.problem(e) + REMEDY);
        } catch (NumberFormatException e) {
            return new ReadOutcome.Rejected(source, "bad JSON: a number is out of range" + REMEDY);
        }
    }

    /// Takes a field, and says whether it is a list of what may be records.
    private static boolean accept(String name, JsonParser json, DocumentFields fields) {
        switch (json.nextToken()) {
            case VALUE_STRING -> fields.accept(name, json.getString());
            case VALUE_NULL -> {}
            case START_OBJECT, START_ARRAY -> {
                JsonNode tree = Json.MAPPER.readTree(json);
                fields.accept(name, new FieldValue.Tree(tree));
                return tree.isArray()
                        && tree.path(0).propertyNames().stream().anyMatch(Field::isText)
                        && PLAIN_NAME.matcher(name).matches();
            }
            default -> {
                String text = json.getString();
                fields.accept(name, new FieldValue.Literal(text, Json.MAPPER.readTree(json)));
            }
        }
        return false;
    }

    private static String remedy(String filter) {
        return "; write each record as one JSON object on one line (jq -c" + filter + " does)";
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "a list" + remedy(" '.[]'");
            case VALUE_STRING -> "text" + REMEDY;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number" + REMEDY;
            default -> token.asString() + REMEDY;
        };
    }
}

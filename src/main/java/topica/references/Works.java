package topica.references;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;
import topica.documents.RecordChunk;
import topica.fields.CleanText;
import topica.records.Head;
import topica.records.Json;
import topica.records.RecordCutter;
import topica.records.Source;

/// Reads JSON Lines with the works of a catalogue, in its own way to say things. Blank lines mean nothing.
///
/// Of what the catalogue says of a work, a document keeps what says what it is about and where it appeared; not
/// what cites it and the like.
final class Works implements CorpusReader {

    private static final String REMEDY = "; write each work as one JSON object on one line (jq -c does)";

    /// A catalogue of papers.
    interface Catalogue {

        String format();

        /// The members by which its works are known, one of each group.
        List<List<String>> members();

        ReadOutcome outcome(JsonNode work, Source source);
    }

    private final Catalogue catalogue;

    Works(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String format() {
        return catalogue.format();
    }

    @Override
    public double likelihood(byte[] head) {
        return Head.share(Head.lines(head), this::isWork);
    }

    /// Whether the object has the members of a work; it may be cut off behind them.
    private boolean isWork(String line) {
        return line.startsWith("{")
                && isWork(name -> line.contains("\"" + name + "\""))
                && isWork(members(line)::contains);
    }

    private boolean isWork(Predicate<String> there) {
        return catalogue.members().stream().allMatch(group -> group.stream().anyMatch(there));
    }

    private static Set<String> members(String line) {
        Set<String> members = new HashSet<>();
        try (JsonParser json = Json.MAPPER.createParser(line)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                members.add(name);
                json.nextToken();
                json.skipChildren();
            }
        } catch (JacksonException e) {
            // What stands before says enough.
        }
        return members;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return RecordChunk.of(RecordCutter.lines(in), file, this::parse);
    }

    private ReadOutcome parse(char[] chars, int length, Source source) {
        try (JsonParser json = Json.MAPPER.createParser(chars, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new ReadOutcome.Rejected(source, "expected a JSON object" + REMEDY);
            }
            JsonNode work = Json.MAPPER.readTree(json);
            return json.nextToken() == null
                    ? catalogue.outcome(work, source)
                    : new ReadOutcome.Rejected(source, "expected nothing behind the JSON object" + REMEDY);
        } catch (JacksonException e) {
            return new ReadOutcome.Rejected(source, CleanText.wellFormed(Json.problem(e)) + REMEDY);
        } catch (NumberFormatException e) {
            return new ReadOutcome.Rejected(source, "it has a number that is beyond all measure" + REMEDY);
        }
    }

    /// The text of a member, or of one within it; empty where it has none.
    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String step : path) {
            at = at.path(step);
        }
        return at.isValueNode() && !at.isNull() ? at.asString() : "";
    }

    /// The first of some members that has a text; empty where none has.
    static String first(JsonNode node, String... names) {
        return Stream.of(names)
                .map(name -> text(node, name))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /// The texts of the items of a list, or of what a path leads to in each.
    static List<String> texts(JsonNode list, String... path) {
        return list.isArray()
                ? list.values().stream()
                        .map(item -> text(item, path))
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }
}

package topica.cli.scores;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import topica.cli.terminal.Console;
import topica.cli.terminal.Reasons;
import topica.documents.ReadOutcome;
import topica.evaluate.Judgement;
import topica.records.RecordBlock;
import topica.records.RecordCutter;
import topica.records.Source;

/// What someone said of documents, from a file as `topica label` writes it, to be joined to them by id.
///
/// Where an id stands more than once, the predictions are taken in the order of the file.
public final class Predictions {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, Deque<Judgement>> byId = new HashMap<>();

    private Predictions() {}

    /// Reads a file, a prediction on each line; what is none is handed to `rejected`.
    ///
    /// @param name of the file, or `-`
    /// @throws UncheckedIOException if it cannot be read, naming it
    public static Predictions read(String name, Console console, Consumer<ReadOutcome.Rejected> rejected) {
        Predictions predictions = new Predictions();
        try (InputStream in = name.equals("-") ? console.input() : Files.newInputStream(Path.of(name))) {
            Line line = predictions.new Line();
            RecordCutter.lines(in)
                    .forEachRemaining(block -> block.read(name, line).forEach(said -> said.ifPresent(rejected)));
            return predictions;
        } catch (RecordCutter.BrokenOff e) {
            throw cannotRead(name, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw cannotRead(name, e);
        }
    }

    private static UncheckedIOException cannotRead(String name, IOException e) {
        return new UncheckedIOException("cannot read " + name + ": " + Reasons.of(e, "there is no such file"), e);
    }

    /// Takes a prediction, or says why it is none.
    private final class Line implements RecordBlock.Parser<Optional<ReadOutcome.Rejected>> {

        @Override
        public Optional<ReadOutcome.Rejected> parse(char[] chars, int length, Source source) {
            try {
                Judgement said = said(MAPPER.readTree(new String(chars, 0, length)));
                byId.computeIfAbsent(said.id(), _ -> new ArrayDeque<>()).add(said);
                return Optional.empty();
            } catch (JacksonException e) {
                return refuse(source, "bad JSON");
            } catch (IllegalArgumentException e) {
                return refuse(source, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public Optional<ReadOutcome.Rejected> refuse(Source source, String reason) {
            return Optional.of(new ReadOutcome.Rejected(source, reason));
        }
    }

    /// A judgement of which the truth is not yet known: its own label stands in.
    private static Judgement said(JsonNode json) {
        String label = text(json.path("label"), "label");
        List<String> labels = new ArrayList<>();
        list(json, "labels").forEach(item -> labels.add(text(item, "labels")));
        List<String> ranked = new ArrayList<>();
        list(json, "ranked").forEach(item -> ranked.add(text(item.path("label"), "ranked")));
        JsonNode probability = json.path("probability");
        if (!probability.isNumber()) {
            throw new IllegalArgumentException("a prediction needs a number as its \"probability\"");
        }
        return new Judgement(
                text(json.path("id"), "id"), List.of(label), label, probability.asDouble(), labels, ranked);
    }

    private static JsonNode list(JsonNode json, String name) {
        JsonNode list = json.path(name);
        if (!list.isArray()) {
            throw new IllegalArgumentException("a prediction needs a list as its \"" + name + "\"");
        }
        return list;
    }

    private static String text(JsonNode value, String name) {
        if (!value.isString()) {
            throw new IllegalArgumentException("a prediction needs text in its \"" + name + "\"");
        }
        return value.stringValue();
    }

    /// What was said of the document, beside its truth; each prediction is handed out once.
    public Optional<Judgement> take(String id, List<String> truth) {
        Deque<Judgement> said = byId.getOrDefault(id, new ArrayDeque<>());
        return Optional.ofNullable(said.poll())
                .map(one -> new Judgement(id, truth, one.label(), one.probability(), one.labels(), one.ranked()));
    }

    /// How many predictions are left that no document has taken.
    public long left() {
        return byId.values().stream().mapToLong(Deque::size).sum();
    }
}

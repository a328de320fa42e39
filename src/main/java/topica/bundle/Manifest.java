package topica.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.classify.Label;
import topica.classify.LabelSpace;
import topica.evaluate.Score;

/// Reads and writes what a model says of itself.
final class Manifest {

    private final Bundle bundle;
    private final ObjectNode json;

    Manifest(Bundle bundle) {
        this.bundle = bundle;
        this.json = bundle.manifest();
    }

    static ObjectNode of(String kind, LabelSpace labels, Provenance provenance) {
        ObjectNode json = of(kind, provenance);
        ArrayNode space = json.putArray("labels");
        labels.labels().forEach(label -> write(label, space.addObject()));
        return json;
    }

    /// What every file says, whatever kind of thing it holds.
    static ObjectNode of(String kind, Provenance provenance) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", Bundle.FORMAT);
        json.put("kind", kind);
        json.put("producer", provenance.producer());
        provenance.created().ifPresent(created -> json.put("created", created));
        json.put("seed", provenance.seed());
        provenance.parent().ifPresent(parent -> json.put("parent", parent));
        ObjectNode settings = json.putObject("settings");
        provenance.settings().forEach(settings::put);
        ArrayNode corpora = json.putArray("corpora");
        for (Provenance.Corpus corpus : provenance.corpora()) {
            corpora.addObject()
                    .put("role", corpus.role())
                    .put("name", corpus.name())
                    .put("bytes", corpus.bytes())
                    .put("sha256", corpus.sha256());
        }
        ObjectNode scores = json.putObject("scores");
        provenance
                .scores()
                .forEach((name, score) -> scores.putObject(name)
                        .put("value", score.value())
                        .put("low", score.low())
                        .put("high", score.high()));
        return json;
    }

    private static void write(Label label, ObjectNode json) {
        json.put("name", label.name());
        if (!label.title().isEmpty()) {
            json.put("title", label.title());
        }
        if (!label.aliases().isEmpty()) {
            label.aliases().forEach(json.putArray("aliases")::add);
        }
        if (label.archive()) {
            json.put("archive", true);
        }
        if (!label.uri().isEmpty()) {
            json.put("uri", label.uri());
        }
    }

    LabelSpace labels() {
        List<Label> labels = new ArrayList<>();
        for (JsonNode label : json.path("labels")) {
            List<String> aliases = new ArrayList<>();
            label.path("aliases").forEach(alias -> aliases.add(alias.asString("")));
            labels.add(new Label(
                    label.path("name").asString(""),
                    label.path("title").asString(""),
                    aliases,
                    label.path("archive").asBoolean(false),
                    label.path("uri").asString("")));
        }
        return new LabelSpace(labels);
    }

    Provenance provenance() {
        SequencedMap<String, String> settings = new TreeMap<>();
        json.path("settings").forEachEntry((name, value) -> settings.put(name, value.asString("")));
        List<Provenance.Corpus> corpora = new ArrayList<>();
        for (JsonNode corpus : json.path("corpora")) {
            corpora.add(new Provenance.Corpus(
                    corpus.path("role").asString(""),
                    corpus.path("name").asString(""),
                    corpus.path("bytes").asLong(0),
                    corpus.path("sha256").asString("")));
        }
        SequencedMap<String, Score> scores = new TreeMap<>();
        json.path("scores").forEachEntry((name, score) -> scores.put(name, score(score)));
        return new Provenance(
                text("producer"), optional("created"), seed(), settings, corpora, optional("parent"), scores);
    }

    private static Score score(JsonNode json) {
        return new Score(
                json.path("value").asDouble(0),
                json.path("low").asDouble(0),
                json.path("high").asDouble(0));
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    private Optional<String> optional(String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    double number(String name) {
        JsonNode value = json.path(name);
        if (!value.isNumber()) {
            throw missing(name);
        }
        return value.asDouble(Double.POSITIVE_INFINITY);
    }

    int count(String name) {
        JsonNode value = json.path(name);
        if (!value.canConvertToInt() || value.intValue() < 0) {
            throw missing(name);
        }
        return value.intValue();
    }

    private long seed() {
        JsonNode value = json.path("seed");
        if (!value.canConvertToLong()) {
            throw missing("seed");
        }
        return value.longValue();
    }

    private UnusableModel missing(String name) {
        return bundle.unusable("its manifest has no usable \"" + name + "\"");
    }
}

package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.model;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.bundle.Bundle;
import topica.cli.champion.Champion;
import topica.cli.champion.Event;
import topica.run.Fingerprint;

class InspectCommandTest {

    @TempDir
    Path folder;

    private Path written(String name, ObjectNode manifest) {
        Path path = folder.resolve(name);
        assertThat(new Bundle(manifest, Map.of()).write(path)).isInstanceOf(Fingerprint.class);
        return path;
    }

    private static ObjectNode manifest() {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", 1)
                .put("kind", "labeller")
                .put("producer", "Topica 0.1")
                .put("seed", 7);
        manifest.put("created", "2026-05-01").put("parent", "abcd").put("features", 12_345);
        manifest.putObject("settings").put("archives", "cs").put("rate", "0.5");
        manifest.putArray("corpora")
                .addObject()
                .put("role", "train")
                .put("name", "a.jsonl")
                .put("bytes", 1_000);
        manifest.putObject("scores")
                .putObject("accuracy")
                .put("value", 0.7)
                .put("low", 0.6)
                .put("high", 0.8);
        manifest.putArray("labels").addObject().put("name", "cs.LG").put("title", "Machine Learning");
        manifest.withArray("labels").addObject().put("name", "cs.XX");
        manifest.withArray("labels").addObject().put("name", "math").put("archive", true);
        return manifest;
    }

    @Test
    void showsWhatAModelSaysOfItself() throws IOException {
        Path path = written("toy.topica", manifest());
        Terminal.Ran ran = topica("inspect", path);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().replaceAll("[0-9a-f]{64}", "SHA")).isEqualTo("""
                        %s
                        kind         labeller, format 1
                        made by      Topica 0.1, seed 7, 2026-05-01
                        size         %,d bytes
                        digest       SHA
                        parent       abcd
                        features     12,345
                        labels       2
                                     cs.LG             Machine Learning
                                     cs.XX
                        archives     1
                                     math
                        scores       on its validation documents, with 95 %% intervals
                                     accuracy                  0.700 (0.600–0.800)
                        made from    a.jsonl, 1,000 bytes, for train
                        settings     archives=cs rate=0.5
                        """.formatted(path, Files.size(path)));
    }

    @Test
    void showsATrainedModelAndAllOfItsManifest() {
        assertThat(topica("inspect", model()).out())
                .contains(
                        "kind         labeller", "labels       3\n             bio\n             law\n", "toys.jsonl");
        Terminal.Ran ran = topica("inspect", model(), model(), "--json");
        assertThat(ran.lines()).hasSize(2);
        JsonNode json = new JsonMapper().readTree(ran.lines().getFirst());
        assertThat(json.path("file").stringValue()).isEqualTo(model().toString());
        assertThat(json.path("bytes").longValue()).isEqualTo(model().toFile().length());
        assertThat(json.path("sha256").stringValue()).hasSize(64);
        assertThat(json.at("/labels/2/name").stringValue()).isEqualTo("sky");
        assertThat(json.path("settings").has("rate")).isTrue();
    }

    @Test
    void showsTheLineOfAChampion() throws IOException {
        ObjectNode first = manifest();
        first.remove("parent");
        Path one = written("one.topica", first);
        String digest = Bundle.read(one).fingerprint().orElseThrow().hex();
        Path two = written("two.topica", manifest().put("parent", digest));
        Path place = folder.resolve("champion.topica");
        Champion champion = Champion.at(place);
        for (Path model : List.of(one, two)) {
            ObjectNode why = JsonNodeFactory.instance.objectNode().put("forced", "a test");
            Fingerprint coming = Bundle.read(model).fingerprint().orElseThrow();
            assertThat(champion.promote(model, coming, champion.digest(), why, Instant.EPOCH)
                            .kind())
                    .isEqualTo(Event.Kind.PROMOTE);
        }
        String brief = digest.substring(0, 16);
        Path kept = folder.resolve("champion.topica.history/0001.topica");
        assertThat(topica("inspect", place).out())
                .contains(
                        "\nparent       " + digest + "\n             " + kept + ", 2026-05-01\n",
                        "\nchampion     1970-01-01T00:00:00Z promote " + brief + " for none, forced: a test\n",
                        " for " + brief + ", forced: a test\n");
        JsonNode json =
                new JsonMapper().readTree(topica("inspect", place, "--json").out());
        assertThat(json.at("/line/0/file").stringValue()).isEqualTo(kept.toString());
        assertThat(json.path("history")).hasSize(2);
    }

    @Test
    void believesNothingInAHostileManifest() {
        ObjectNode hostile = manifest();
        hostile.put("producer", "\u001b[2Jme")
                .put("labels", 3)
                .put("scores", "high")
                .put("corpora", "none");
        hostile.put("settings", "\u202e").put("features", "many").putNull("parent");
        Terminal.Ran ran = topica("inspect", written("hostile.topica", hostile));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("made by       [2Jme").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void showsNothingOfADamagedModel() throws IOException {
        byte[] bytes = Files.readAllBytes(model());
        bytes[bytes.length - 1] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.topica"), bytes);
        Terminal.Ran ran = topica("inspect", model(), damaged);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains("damaged.topica");
    }
}

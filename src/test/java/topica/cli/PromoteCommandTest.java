package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.model;
import static topica.cli.Terminal.topica;
import static topica.cli.Toys.cells;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import topica.bundle.Bundle;

class PromoteCommandTest {

    @TempDir
    static Path models;

    @TempDir
    Path folder;

    /// It takes cells for stars and stars for cells.
    private static Path bad = Path.of("");

    /// It is right about cells and stars, and knows no courts.
    private static Path narrow = Path.of("");

    private Path documents = Path.of("");

    @BeforeAll
    static void train() throws IOException {
        List<String> lines = Toys.corpus(40).lines().toList();
        StringBuilder swapped = new StringBuilder();
        StringBuilder without = new StringBuilder();
        for (String line : lines) {
            swapped.append(line.replace("\"bio\"", "\"X\"")
                            .replace("\"sky\"", "\"bio\"")
                            .replace("\"X\"", "\"sky\""))
                    .append('\n');
            without.append(line.contains("\"law\"") ? "" : line + "\n");
        }
        bad = trained("bad", swapped.toString());
        narrow = trained("narrow", without.toString());
    }

    private static Path trained(String name, String corpus) throws IOException {
        Path model = models.resolve(name + ".topica");
        Path file = Files.writeString(models.resolve(name + ".jsonl"), corpus);
        assertThat(topica("train", file, "--out", model).code()).isZero();
        return model;
    }

    @BeforeEach
    void write() throws IOException {
        documents = Files.writeString(folder.resolve("toys.jsonl"), Toys.corpus(70));
    }

    private Path champion() {
        return folder.resolve("champion.topica");
    }

    private Path kept(String name) {
        return folder.resolve("champion.topica.history").resolve(name);
    }

    private JsonNode logged(int line) throws IOException {
        return new JsonMapper().readTree(Files.readAllLines(kept("log.jsonl")).get(line));
    }

    /// Someone whose data are in the folder `data`.
    private Terminal user() {
        Map<String, String> environment =
                Map.of("XDG_DATA_HOME", folder.resolve("data").toString());
        return new Terminal(InputStream.nullInputStream(), new ByteArrayOutputStream(), false, environment);
    }

    private static String digest(Path model) {
        return Bundle.read(model).fingerprint().orElseThrow().hex();
    }

    @Test
    void promotesTheBetterAndKeepsTheOther() throws IOException {
        Files.copy(bad, champion());
        Terminal.Ran ran = topica("promote", model(), documents, "--into", champion());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).endsWith("\nthe gate lets it pass\n");
        assertThat(ran.err())
                .endsWith("topica: promoted %s (%s) into %s; the model before is kept as 0001.topica\n"
                        .formatted(model(), digest(model()).substring(0, 16), champion()));
        assertThat(champion()).hasSameBinaryContentAs(model());
        assertThat(kept("0001.topica")).hasSameBinaryContentAs(bad);
        JsonNode event = logged(0);
        assertThat(event.path("time").stringValue()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(event.path("from").stringValue()).isEqualTo(digest(bad));
        assertThat(event.path("to").stringValue()).isEqualTo(digest(model()));
        assertThat(event.at("/why/difference/accuracy/value").doubleValue()).isGreaterThan(.5);
        assertThat(event.at("/why/gate/passed").booleanValue()).isTrue();
    }

    @Test
    void changesNothingWhereTheGateDoesNotLetItPass() throws IOException {
        Files.copy(model(), champion());
        Terminal.Ran ran = topica("promote", bad, documents, "--into", champion());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("\nthe gate does not let it pass:\n  accuracy is lower by ");
        assertThat(ran.err()).endsWith(champion() + " is as it was; --force REASON promotes nevertheless\n");
        assertThat(champion()).hasSameBinaryContentAs(model());
        assertThat(kept("")).doesNotExist();
    }

    @Test
    void stopsWhatIsFarBetterOnAverageButHasLostALabel() throws IOException {
        Files.copy(bad, champion());
        Terminal.Ran ran = topica("promote", narrow, documents, "--into", champion(), "--policy", policy(10));
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .containsPattern("accuracy +0\\.\\d+ .* \\+(1\\.0|0\\.9)")
                .endsWith("\nthe gate does not let it pass:\n  the label law is lost\n");
        assertThat(champion()).hasSameBinaryContentAs(bad);
    }

    private Path policy(int documents) throws IOException {
        return Files.writeString(folder.resolve("policy.json"), "{\"documents\": " + documents + "}");
    }

    @Test
    void promotesByForceAndKeepsTheReason() throws IOException {
        Files.copy(model(), champion());
        Terminal.Ran ran = topica("promote", bad, documents, "--into", champion(), "--force", "to see what happens");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(champion()).hasSameBinaryContentAs(bad);
        assertThat(logged(0).at("/why/forced").stringValue()).isEqualTo("to see what happens");
        assertThat(logged(0).at("/why/gate/passed").booleanValue()).isFalse();
    }

    @Test
    void takesAReasonOnlyThatSaysSomething() {
        Terminal.Ran ran = topica("promote", model(), "--into", champion(), "--force", " ");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--force: expected a reason, got none");
        assertThat(champion()).doesNotExist();
    }

    @Test
    void rollsBackByteForByte() throws IOException {
        Files.copy(bad, champion());
        assertThat(topica("promote", model(), documents, "--into", champion()).code())
                .isZero();
        Terminal.Ran ran = topica("rollback", "--into", champion());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .isEqualTo("topica: %s is %s again; what it was is kept as 0002.topica\n"
                        .formatted(champion(), digest(bad).substring(0, 16)));
        assertThat(champion()).hasSameBinaryContentAs(bad);
        Terminal.Ran again = topica("rollback", "--into", champion());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith("topica: there is nothing to undo");
    }

    @Test
    void needsNoDocumentsForTheFirstOfAPlace() {
        Terminal.Ran ran = topica("promote", model(), "--into", champion());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).endsWith("into " + champion() + ", where there was none\n");
        assertThat(champion()).hasSameBinaryContentAs(model());
        Terminal.Ran again = topica("promote", model(), "--into", champion());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("nothing to read");
    }

    @Test
    void saysWhenThereIsNothingToDo() throws IOException {
        Files.copy(model(), champion());
        Terminal.Ran ran = topica("promote", model(), documents, "--into", champion());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("topica: " + model() + " is the champion already\n");
        assertThat(kept("")).doesNotExist();
    }

    @Test
    void labelsWithTheUsersChampionAndSaysSo() throws IOException {
        Terminal.Ran promoted = user().run("promote", model(), "--force", "own labels");
        assertThat(promoted.code()).as(promoted.err()).isZero();
        Path place = folder.resolve("data/topica/champion.topica");
        assertThat(place).hasSameBinaryContentAs(model());
        Path one = Files.writeString(folder.resolve("one.jsonl"), cells("a"));
        for (String verb : List.of("label", "evaluate", "explain")) {
            Terminal.Ran ran = user().run(verb, one);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("bio");
            assertThat(ran.err()).endsWith("with the champion " + place + "\n");
        }
        assertThat(user().run("inspect").out()).startsWith(place.toString());
        assertThat(user().run("rollback").err())
                .isEqualTo("topica: " + place
                        + " is gone again: there was none before; what it was is kept as 0001.topica\n");
        assertThat(place).doesNotExist();
    }

    @Test
    void comparesTheFirstOfAUserWithTheShippedModel() {
        Terminal.Ran ran = user().run("promote", model(), documents);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .startsWith("before   the shipped models/arxiv.topica\n")
                .contains("the label cs.LG is lost");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void letsNothingElseWriteOverAChampion() throws IOException {
        assertThat(topica("promote", model(), "--into", champion()).code()).isZero();
        Terminal.Ran ran = topica("train", documents, "--out", champion());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("expected another file than the champion " + champion());
        Path place = folder.resolve("data/topica/champion.topica");
        Files.createDirectories(folder.resolve("data/topica"));
        assertThat(user().run("train", documents, "--out", place).err())
                .contains("--out: expected another file than the champion, which topica promote replaces");
    }
}

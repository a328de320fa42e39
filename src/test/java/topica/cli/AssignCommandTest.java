package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import topica.records.Json;

class AssignCommandTest {

    private static final Path SAMPLE = Path.of("corpora/sample.jsonl");
    private static final Path GUIDED = Path.of("corpora/guided.json");

    @TempDir
    Path folder;

    private Path themes;
    private Path found;

    @BeforeEach
    void findThemes() {
        themes = file("themes.topica");
        found = file("found.jsonl");
        Terminal.Ran ran = topica(
                "report",
                SAMPLE,
                "--no-labels",
                "--groups",
                "12",
                "--guided",
                GUIDED,
                "--save",
                themes,
                "--assignments",
                found,
                "--quiet");
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    @Test
    void putsDocumentsWhereTheyWereFound() throws IOException {
        Terminal.Ran ran = topica("assign", SAMPLE, "--themes", themes);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo(Files.readString(found));
        assertThat(ran.err()).startsWith("topica: read 260, assigned 2").contains(" fit no theme, rejected 0 in ");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void whatElseThereIsChangesNothing() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE);
        List<String> before = Files.readAllLines(found);
        Path input = written("some.jsonl", lines.get(200) + "\n" + lines.get(3) + "\n");
        assertThat(topica("assign", input, "--themes", themes, "--quiet").lines())
                .containsExactly(before.get(200), before.get(3));
    }

    @Test
    void givesTheSameBytesOnAnyNumberOfThreadsAndInAFile() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int copy = 0; copy < 20; copy++) {
            many.append(Files.readString(SAMPLE).replace("\"sample-", "\"copy-" + copy + "-"));
        }
        Path input = written("many.jsonl", many.toString());
        String one = topica("assign", input, "--themes", themes, "--threads", "1", "--quiet")
                .out();
        assertThat(one.lines()).hasSize(5200);
        assertThat(topica("assign", input, "--themes", themes, "--threads", "4", "--quiet")
                        .out())
                .isEqualTo(one);
        Terminal.Ran ran = topica("assign", input, "--themes", themes, "--out", file("out.jsonl"), "--quiet");
        assertThat(ran.out() + ran.err()).isEmpty();
        assertThat(file("out.jsonl")).hasContent(one);
    }

    @Test
    void writesWhatIsPromised() {
        JsonNode line = Json.MAPPER.readTree(
                topica("assign", "--themes", themes, "--text", "We train a policy by reinforcement learning.")
                        .out());
        assertThat(line.propertyNames()).containsExactly("id", "theme", "name", "weight", "others");
        assertThat(line.path("theme").asInt()).isEqualTo(1);
        assertThat(line.path("name").stringValue()).isEqualTo("reinforcement learning");
        assertThat(line.path("weight").asDouble()).isBetween(.5, 1.0);
        JsonNode nowhere = Json.MAPPER.readTree(
                topica("assign", "--themes", themes, "--text", "Qzxv wqqk.").out());
        assertThat(nowhere.path("theme").asInt()).isEqualTo(-1);
        assertThat(nowhere.path("name").isNull()).isTrue();
    }

    @Test
    void takesNoDocuments() throws IOException {
        Terminal.Ran ran = topica("assign", written("empty.jsonl", ""), "--themes", themes);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("topica: read 0, assigned 0, 0 fit no theme, rejected 0 in ");
    }

    @Test
    void answersForRejectedRecords() throws IOException {
        Path input = written("bad.jsonl", Files.readAllLines(SAMPLE).getFirst() + "\n{\"id\":\"x\"}\n");
        Terminal.Ran ran = topica("assign", input, "--themes", themes, "--rejects", file("rejects.jsonl"));
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.err())
                .contains(
                        "bad.jsonl:2: title and abstract are both empty",
                        "read 2, assigned 1, 0 fit no theme, rejected 1 in ");
        assertThat(Files.readAllLines(file("rejects.jsonl"))).hasSize(1);
    }

    @Test
    void refusesFilesThatHoldNoThemesInOneSentence() throws IOException {
        List<Path> wrong = new ArrayList<>(List.of(Path.of("models/arxiv.topica"), Path.of("models/space.topica")));
        wrong.addAll(List.of(SAMPLE, file("none"), folder, written("empty", "")));
        byte[] bytes = Files.readAllBytes(themes);
        bytes[bytes.length / 2] ^= 4;
        wrong.add(Files.write(file("damaged.topica"), bytes));
        for (Path file : wrong) {
            Terminal.Ran ran = topica("assign", SAMPLE, "--themes", file, "--out", file("out.jsonl"));
            assertThat(ran.code()).as(ran.err()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("topica: ")
                    .contains(file.toString());
            assertThat(file("out.jsonl")).doesNotExist();
        }
        assertThat(topica("assign", SAMPLE, "--themes", Path.of("models/arxiv.topica"))
                        .err())
                .contains("it holds no themes but \"labeller\"");
        assertThat(topica("label", SAMPLE, "--model", themes).err()).contains("it holds no labeller but \"themes\"");
    }

    @Test
    void refusesAnotherSpaceThanTheThemesWereFoundWith() throws IOException {
        Path space = file("space.topica");
        assertThat(topica("train-space", written("toys.jsonl", Toys.corpus(30)), "--out", space)
                        .code())
                .isZero();
        Terminal.Ran ran = topica("assign", SAMPLE, "--themes", themes, "--space", space);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("topica: " + themes + ": its themes were found by other means than " + space
                        + "; name those with --space or --encoder, or find the themes again\n");
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws IOException {
        Path out = written("out.jsonl", "before");
        Terminal.Ran ran = topica("assign", SAMPLE, file("none"), "--themes", themes, "--out", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(out).hasContent("before");
        assertThat(topica("assign", SAMPLE, "--themes", themes, "--out", file("no/where"))
                        .err())
                .contains("cannot write", "no such folder");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("themes.topica", "found.jsonl", "out.jsonl");
    }

    @Test
    void isInspectedAsThemes() {
        Terminal.Ran ran = topica("inspect", themes);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("kind         themes, format 1", "sample.jsonl, ");
    }
}

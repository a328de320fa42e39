package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topica.bundle.SpaceFile;
import topica.documents.Document;
import topica.records.Source;
import topica.space.Space;

class TrainSpaceCommandTest {

    @TempDir
    Path folder;

    private Path toys;
    private Path space;

    @BeforeEach
    void writeToys() throws IOException {
        toys = Files.writeString(folder.resolve("toys.jsonl"), Toys.corpus(30));
        space = folder.resolve("space.topica");
    }

    @Test
    void makesASpaceAndSaysWhatItLearnedFrom() {
        Terminal.Ran ran = topica("train-space", toys, "--out", space);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "topica: learned from 90 documents (0 left out): 3 labels, ", "topica: wrote " + space + " (");
        assertThat(alike("protein and kinase", "genome of bacteria")).isGreaterThan(0.5);
        assertThat(alike("protein and kinase", "the quasar and the comet")).isLessThan(0);
        assertThat(topica("inspect", space).out())
                .contains("kind         space, format 1", "toys.jsonl, ", "for train");
    }

    private double alike(String one, String other) {
        Space opened = SpaceFile.read(space).space();
        float[] first = opened.of(Document.of("", one, new Source("test", 1)));
        float[] second = opened.of(Document.of("", other, new Source("test", 2)));
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    @Test
    void makesTheSameFileFromTheSameInputWithAnyNumberOfThreads() {
        Path sample = Path.of("corpora/sample.jsonl");
        Path other = folder.resolve("other.topica");
        assertThat(topica("train-space", sample, "--out", space, "--threads", "1")
                        .code())
                .isZero();
        assertThat(topica("train-space", sample, "--out", other, "--threads", "2")
                        .code())
                .isZero();
        assertThat(other).hasSameBinaryContentAs(space);
        assertThat(topica("train-space", sample, "--out", other, "--seed", "7").code())
                .isZero();
        assertThat(Files.exists(other)).isTrue();
        assertThat(SpaceFile.read(other).fingerprint())
                .isNotEqualTo(SpaceFile.read(space).fingerprint());
    }

    @Test
    void leavesOutDocumentsByTheirId() throws IOException {
        Path some =
                Files.writeString(folder.resolve("some.jsonl"), Toys.cells("c0") + Toys.stars("s1") + Toys.stars("x"));
        assertThat(topica("train-space", toys, "--without", some, "--out", space)
                        .err())
                .contains("learned from 88 documents (2 left out): ");
        Path rest = Files.writeString(
                folder.resolve("rest.jsonl"),
                String.join(
                        "\n",
                        Files.readAllLines(toys).stream()
                                .filter(line -> !line.contains("\"c0\"") && !line.contains("\"s1\""))
                                .toList()));
        Path other = folder.resolve("other.topica");
        assertThat(topica("train-space", rest, "--out", other).code()).isZero();
        assertThat(SpaceFile.read(other).space().vectors().rows())
                .isEqualTo(SpaceFile.read(space).space().vectors().rows());
    }

    @Test
    void looksAwayFromLabels() {
        assertThat(topica("train-space", toys, "--hide-labels", "law", "--out", space)
                        .err())
                .contains("learned from 90 documents (0 left out): 2 labels, ");
        assertThat(topica("train-space", toys, "--words-only", "--out", space).err())
                .contains("learned from 90 documents (0 left out): 0 labels, ");
        assertThat(SpaceFile.read(space).space().vectors().parts()).hasSize(1);
    }

    @Test
    void needsNoLabels() throws IOException {
        Path plain = Files.writeString(
                folder.resolve("plain.jsonl"), Toys.corpus(30).replaceAll(",\"categories\":\\[[^]]*\\]", ""));
        Terminal.Ran ran = topica("train-space", plain, "--out", space);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("learned from 90 documents (0 left out): 0 labels, ");
        assertThat(alike("protein and kinase", "genome of bacteria"))
                .isGreaterThan(0.3 + alike("protein and kinase", "the quasar and the comet"));
    }

    @Test
    void saysWhatItNeeds() throws IOException {
        assertThat(topica("train-space", toys).code()).isEqualTo(2);
        assertThat(topica("train-space", toys).err()).contains("say where to put the space with --out FILE");
        assertThat(topica("train-space", toys, "--out", toys).err())
                .contains("expected to write to another file than is read");
        assertThat(topica("train-space", toys, "--out", space, "--features", "0")
                        .err())
                .contains("--features: expected 1 or more, got 0");
        Path one = Files.writeString(folder.resolve("one.jsonl"), Toys.cells("a"));
        Terminal.Ran ran = topica("train-space", one, "--out", space);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("expected words that stand in at least 5 documents");
        assertThat(space).doesNotExist();
    }
}

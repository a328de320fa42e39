package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.model;
import static topica.cli.Terminal.topica;
import static topica.cli.Toys.cells;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.records.RecordCutter;

/// What comes in broken costs its own line and no more, and nothing that is read is written over.
class HostileInputTest {

    /// Fifteen kinds of broken lines, and how the reason begins.
    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put("{\"id\":\"x\",\"title\":\"cut o", "bad JSON");
        BROKEN.put("{\"id\":\"x\",\"title\":\"a\",}", "bad JSON at character 23");
        BROKEN.put("{'id':'x','title':'a'}", "bad JSON at character 2");
        BROKEN.put("{\"title\":\"a\"} {\"title\":\"b\"}", "expected nothing behind the JSON object");
        BROKEN.put("{\"title\":\"a\",\"year\":NaN}", "bad JSON at character");
        BROKEN.put("{\"title\":\"a\",\"title\":\"b\"}", "bad JSON: two fields have the name title");
        BROKEN.put("{\"title\":\"a \u00FF b\"}", "not UTF-8 at byte 13");
        BROKEN.put("\0\0\0\0\0\0\0\0", "bad JSON at character 1");
        BROKEN.put("{\"title\":[\"a\"]}", "title: expected text, found a list");
        BROKEN.put("{\"title\":\"a\",\"authors\":{\"b\":1}}", "authors: expected a list of names or text");
        BROKEN.put(
                "{\"title\":\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "bad JSON: Document nest");
        BROKEN.put("{\"title\":" + "9".repeat(1_000_000) + "}", "bad JSON: Number value length");
        BROKEN.put("{\"title\":\"a\",\"n\":1e-2147483649}", "bad JSON: a number is out of range");
        BROKEN.put(
                "{\"title\":\"" + "a".repeat(RecordCutter.LONGEST) + "\"}",
                "the record is longer than 4 MiB; break it up");
        BROKEN.put("{\"id\":\"x\",\"title\":\" \"}", "title and abstract are both empty");
    }

    private static final Pattern REJECTED = Pattern.compile("\\{\"file\":\".*\",\"line\":(\\d+),\"reason\":\"(.*)\"}");

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void writeADocument() throws IOException {
        input = Files.writeString(folder.resolve("in.jsonl"), cells("a"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aTwentiethOfBrokenLinesIsAnsweredForAndTheOthersAreLabelled(long seed) throws IOException {
        List<String> sound = Files.readAllLines(Path.of("corpora/sample.jsonl"));
        List<String> broken = List.copyOf(BROKEN.keySet());
        SplittableRandom random = new SplittableRandom(seed);
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        Map<Long, String> reasons = new LinkedHashMap<>();
        List<String> good = new ArrayList<>();
        int place = 0;
        for (long line = 1; line <= 600; line++) {
            place = line % 20 == 1 ? random.nextInt(20) : place;
            if (line % 20 == place) {
                String bad = broken.get(reasons.size() % broken.size());
                mixed.writeBytes(bad.getBytes(StandardCharsets.ISO_8859_1));
                reasons.put(line, BROKEN.getOrDefault(bad, ""));
            } else {
                mixed.writeBytes(numbered(sound.get(good.size() % sound.size()), line));
                good.add("p" + line);
            }
            mixed.write('\n');
        }
        Path corpus = Files.write(folder.resolve("mixed.jsonl"), mixed.toByteArray());
        Path rejects = folder.resolve("rejects.jsonl");
        Path out = folder.resolve("labels.csv");

        Terminal.Ran ran = topica("label", corpus, "--model", model(), "--out", out, "--rejects", rejects);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(reasons).hasSize(30);
        assertThat(Files.readAllLines(out).stream().skip(1).map(line -> line.replaceFirst(",.*", "")))
                .isEqualTo(good);
        Map<Long, String> found = new LinkedHashMap<>();
        for (String line : Files.readAllLines(rejects)) {
            Matcher parts = REJECTED.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            found.put(Long.parseLong(parts.group(1)), parts.group(2));
        }
        assertThat(found.keySet()).isEqualTo(reasons.keySet());
        reasons.forEach((line, reason) -> assertThat(found.get(line)).startsWith(reason));
        assertThat(ran.err())
                .contains("read 600, labelled " + good.size() + ", rejected " + reasons.size())
                .doesNotContain("StreamReadConstraints", "JsonReadFeature");
    }

    /// A sample document with another id.
    private static byte[] numbered(String document, long line) {
        return document.replaceFirst("\"id\": ?\"[^\"]*\"", "\"id\":\"p" + line + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "in.jsonl, --out, in.jsonl",
        "in.jsonl, --out, ./x/../in.jsonl",
        "in.jsonl, --out, link.jsonl",
        "in.jsonl, --rejects, in.jsonl",
        "., --out, in.jsonl",
        "out.part, --out, out",
        "out.part, --rejects, out",
        "other.jsonl, --out, in.jsonl"
    })
    void refusesToWriteOverWhatItReads(String read, String option, String written) throws IOException {
        Files.createSymbolicLink(folder.resolve("link.jsonl"), input);
        Files.createDirectory(folder.resolve("x"));
        Files.copy(input, folder.resolve("out.part"));
        Files.createLink(folder.resolve("other.jsonl"), input);
        Path result = folder.resolve(written);

        Terminal.Ran ran = topica("label", folder.resolve(read), "--model", model(), option, result);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("topica: expected to write to another file than is read, got " + result);
        assertThat(input).hasContent(cells("a"));
        assertThat(folder.resolve("out.part")).hasContent(cells("a"));
    }

    @Test
    void refusesToWriteOverItsModel() throws IOException {
        Path own = Files.copy(model(), folder.resolve("own.topica"));

        assertThat(topica("label", input, "--model", own, "--out", own).code()).isEqualTo(2);
        assertThat(own).hasSameBinaryContentAs(model());
    }

    @ParameterizedTest
    @CsvSource({"o, o", "o, ./o", "o, o.part", "o.part, o", "o, x/../o"})
    void refusesOneFileForResultsAndRejects(String out, String rejects) {
        assertThat(topica("label", input, "--out", folder.resolve(out), "--rejects", folder.resolve(rejects))
                        .err())
                .startsWith("topica: --rejects: expected another file than that of the results");
    }

    @Test
    void refusesAFolderToWriteTo() {
        Terminal.Ran ran = topica("label", input, "--model", model(), "--out", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("topica: cannot write " + folder + ": it is a folder\n");
    }

    @Test
    void readsNoModelForDocuments() {
        Terminal.Ran ran = topica("label", model(), "--model", model());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("topica: " + model() + ": it is a model, and no documents; --model takes it\n");
    }

    @Test
    void keepsToOneLineWhateverAFileIsCalled() throws IOException {
        Path odd = Files.writeString(folder.resolve("a\nb\u001b[31m\u2028c.jsonl"), cells("a") + "nonsense\n");
        Terminal.Ran ran = topica("label", odd, "--model", model());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err().split("[\n\u2028]", -1)).hasSize(3);
        assertThat(ran.err()).contains("a b [31m c.jsonl:2: bad JSON").doesNotContain("\u001b");
    }
}

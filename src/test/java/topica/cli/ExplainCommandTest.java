package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static topica.cli.Terminal.model;
import static topica.cli.Terminal.topica;
import static topica.cli.Toys.cells;
import static topica.cli.Toys.courts;
import static topica.cli.Toys.stars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private Path three;

    @BeforeEach
    void writeThreeDocuments() throws IOException {
        three = Files.writeString(folder.resolve("three.jsonl"), cells("a") + stars("b") + courts("d"));
    }

    private Terminal.Ran explain(Object... more) {
        List<Object> words = new ArrayList<>(List.of("explain", three, "--model", model()));
        words.addAll(List.of(more));
        return topica(words.toArray());
    }

    private static JsonNode json(String line) {
        return MAPPER.readTree(line);
    }

    private static double sum(JsonNode parts) {
        double sum = 0;
        for (JsonNode part : parts) {
            sum += part.path("contribution").doubleValue();
        }
        return sum;
    }

    @Test
    void explainsTheFirstDocumentAndSaysSo() {
        Terminal.Ran ran = explain();
        assertThat(ran.code()).isZero();
        assertThat(ran.lines().getFirst()).matches("a bio \\d+ %( \\(.*\\))?");
        assertThat(ran.out())
                .containsPattern("\nwhy bio \\(\\d+ %\\) as the primary\n  \\[\\+On\\] \\[\\+cells\\]\n")
                .containsPattern("\nwhy bio \\(\\d+ %\\) rather than (sky|law) \\(\\d+ %\\)\n")
                .contains("of any document (bias)", " more terms");
        assertThat(ran.err())
                .isEqualTo("topica: explained the first document; --id or --first tell others, with " + model() + "\n");
    }

    @Test
    void listsNumbersThatAddUp() {
        List<Double> numbers = new ArrayList<>();
        for (String line : explain("--label", "law", "--quiet").lines()) {
            if (line.matches("\\s+[+-]\\d+\\.\\d{3} .*")) {
                double number = Double.parseDouble(line.strip().split(" ", -1)[0]);
                if (line.endsWith("score")) {
                    assertThat(numbers.stream().mapToDouble(d -> d).sum()).isCloseTo(number, within(0.01));
                    numbers.clear();
                } else {
                    numbers.add(number);
                }
            }
        }
        assertThat(numbers).isEmpty();
    }

    @Test
    void writesEveryTermAsJsonWithSumsThatAreExact() {
        Terminal.Ran ran = explain("--first", "3", "--json");
        assertThat(ran.lines()).hasSize(3);
        for (String line : ran.lines()) {
            JsonNode explanation = json(line);
            assertThat(explanation.path("reasons").size()).isGreaterThanOrEqualTo(2);
            for (JsonNode reason : explanation.path("reasons")) {
                double score = reason.path("score").doubleValue();
                double bias = reason.path("bias").doubleValue();
                assertThat(sum(reason.path("terms")) + bias).isCloseTo(score, within(1e-9));
                assertThat(sum(reason.path("title")) + sum(reason.path("abstract")) + bias)
                        .isCloseTo(score, within(1e-9));
            }
        }
        JsonNode first = json(ran.lines().getFirst());
        assertThat(first.at("/id").stringValue()).isEqualTo("a");
        assertThat(first.at("/reasons/0/question").stringValue()).isEqualTo("primary");
        assertThat(first.at("/reasons/0/title/0/text").stringValue()).isEqualTo("On");
        assertThat(first.at("/nearest").size()).isZero();
    }

    @Test
    void explainsTheDocumentsThatWereNamed() {
        Terminal.Ran ran = explain("--id", "d", "--id", "a", "--id", "d", "--json");
        assertThat(ran.lines())
                .extracting(line -> json(line).path("label").stringValue())
                .containsExactly("law", "bio");
        assertThat(ran.err()).startsWith("topica: explained 2 documents, with ");
        Terminal.Ran missing = explain("--id", "a", "--id", "x");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).isEqualTo("topica: the input has no document with the id x\n");
    }

    @Test
    void explainsOneLabelAgainstAnother() {
        JsonNode asked = json(explain("--label", "law", "--json").out());
        assertThat(asked.path("label").stringValue()).isEqualTo("bio");
        assertThat(asked.path("reasons").size()).isEqualTo(2);
        assertThat(asked.at("/reasons/0/question").stringValue()).isEqualTo("borne");
        assertThat(asked.at("/reasons/1/against").stringValue()).isEqualTo("bio");
        assertThat(asked.at("/reasons/1/score").doubleValue()).isNegative();
        JsonNode against = json(explain("--against", "law", "--json").out());
        assertThat(against.at("/reasons/0/label").stringValue()).isEqualTo("bio");
        assertThat(against.at("/reasons/1/against").stringValue()).isEqualTo("law");
        assertThat(against.at("/reasons/1/score").doubleValue())
                .isEqualTo(-asked.at("/reasons/1/score").doubleValue());
        assertThat(json(explain("--against", "bio", "--json").out())
                        .at("/reasons/1/against")
                        .stringValue())
                .isIn("sky", "law");
    }

    @Test
    void showsTheNearestLabelledPapers() throws IOException {
        Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), Toys.corpus(20) + "nonsense\n" + cells("twin"));
        Terminal.Ran ran = explain("--nearest", corpus, "--json");
        assertThat(ran.code()).isEqualTo(3);
        JsonNode nearest = json(ran.out()).path("nearest");
        assertThat(nearest.size()).isEqualTo(5);
        assertThat(nearest.at("/0/id").stringValue()).isEqualTo("twin");
        for (JsonNode paper : nearest) {
            assertThat(paper.at("/labels/0").stringValue()).isEqualTo("bio");
        }
        assertThat(explain("--nearest", corpus).out())
                .contains("labelled papers most like it\n     1.000  On cells bio twin\n");
    }

    @Test
    void writesAPage() throws IOException {
        Path page = folder.resolve("why.html");
        Terminal.Ran ran = explain("--html", page);
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<mark class=\"for\"", "On cells");
        assertThat(explain("--html", page, "--json").lines()).hasSize(1);
    }

    @Test
    void readsTextAndWritesToAFile() throws IOException {
        Path out = folder.resolve("why.txt");
        Terminal.Ran ran = topica("explain", "--text", "the \u001b[31m galaxy\u202e", "--model", model(), "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).startsWith("topica: explained 1 document, with ");
        assertThat(Files.readString(out)).contains("sky", "[+galaxy]").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void coloursATerminalUnlessToldNotTo() {
        Terminal.Ran coloured = Terminal.interactive(Map.of()).run("explain", three, "--model", model());
        assertThat(coloured.out()).contains(" \u001b[1;32mcells\u001b[0m\n").doesNotContain("[+");
        Terminal.Ran plain = Terminal.interactive(Map.of("NO_COLOR", "1")).run("explain", three, "--model", model());
        assertThat(plain.out()).contains("[+On] [+cells]\n").doesNotContain("\u001b");
    }

    @Test
    void breaksTheTextToFitTheTerminal() {
        Terminal narrow = Terminal.interactive(Map.of("COLUMNS", "40"));
        assertThat(narrow.run("explain", three, "--model", model()).out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .contains("\n  enzyme protein membrane cell genome\n  tissue ");
    }
}

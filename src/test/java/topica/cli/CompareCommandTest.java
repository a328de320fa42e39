package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.model;
import static topica.cli.Terminal.topica;
import static topica.cli.Toys.cells;
import static topica.cli.Toys.courts;
import static topica.cli.Toys.line;
import static topica.cli.Toys.stars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {

    @TempDir
    static Path models;

    @TempDir
    Path folder;

    /// It takes cells for stars, stars for cells, and knows no courts but seas.
    private static Path other = Path.of("");

    @BeforeAll
    static void train() throws IOException {
        String corpus = Toys.corpus(40)
                .replace("\"bio\"", "\"X\"")
                .replace("\"sky\"", "\"bio\"")
                .replace("\"X\"", "\"sky\"")
                .replace("\"law\"", "\"sea\"");
        Path documents = Files.writeString(models.resolve("other.jsonl"), corpus);
        other = models.resolve("other.topica");
        assertThat(topica("train", documents, "--out", other).code()).isZero();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode parsed(String json) {
        return new JsonMapper().readTree(json);
    }

    @Test
    void showsWhatIsLostAndWhatChanges() throws IOException {
        Path documents = file("some.jsonl", cells("a") + stars("b") + courts("c") + line("d", "", Toys.CELLS));
        Terminal.Ran ran = topica("compare", model(), other, documents);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("before   " + model() + "\nafter    " + other + "\nlost     law\nnew      sea\n")
                .contains(
                        "\non 2 labelled documents\n",
                        "\naccuracy                1.000 (1.000–1.000)    0.000 (0.000–0.000)    -1.000 (-1.000 to -1.000)",
                        "\nprimaries won, lost     0, 2; by chance alone so far apart with p = 0.2500\n",
                        "\n4 of 4 documents get another label\n",
                        "\n        2  sky, before bio\n        1  sea, before law\n        1  bio, before sky\n",
                        "\n  a  On cells\n    sky 1.00, before bio 1.00",
                        "; it is bio\n    by ",
                        "\nthe gate does not let it pass:\n",
                        "\n  the label law is lost\n");
        assertThat(ran.err())
                .startsWith("topica: compared 4 documents, 3 of them labelled and 2 scored; 0 rejected; in");
    }

    @Test
    void findsNoDifferenceBetweenAModelAndItself() throws IOException {
        Path documents = file("toys.jsonl", Toys.corpus(70));
        Terminal.Ran ran = topica("compare", model(), model(), documents, "--policy", file("policy.json", "{}"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("\n0 of 210 documents get another label\n", "+0.000 (+0.000 to +0.000)")
                .endsWith("\nthe gate lets it pass\n");
    }

    @Test
    void endsWith3WhereAPolicyIsNotKept() throws IOException {
        Path policy = file("policy.json", "{\"documents\": 5}");
        Terminal.Ran ran = topica("compare", model(), model(), file("one.jsonl", cells("a")), "--policy", policy);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("expected at least 5 documents labelled with labels that both have, got 1");
    }

    @Test
    void comparesDocumentsWithoutLabelsToo() throws IOException {
        Terminal.Ran ran = topica("compare", model(), other, "--text", Toys.STARS, "--json", "-", "--quiet");
        assertThat(ran.err()).isEmpty();
        JsonNode json = parsed(ran.out());
        assertThat(json.path("changes").toString())
                .isEqualTo("[{\"before\":\"sky\",\"after\":\"bio\",\"documents\":1}]");
        assertThat(json.has("difference")).isFalse();
        assertThat(json.at("/gate/passed").booleanValue()).isFalse();
    }

    @Test
    void tellsTheTermsThatChangedTheLabel() throws IOException {
        Path changes = folder.resolve("changes.jsonl");
        Path documents =
                file("some.jsonl", line("a", "Enzyme", "enzyme with the telescope of a telescope", "bio") + stars("b"));
        assertThat(topica("compare", model(), other, documents, "--changes", changes)
                        .code())
                .isZero();
        List<String> lines = Files.readAllLines(changes);
        assertThat(lines).hasSize(2);
        JsonNode stars = parsed(lines.getLast());
        assertThat(stars.path("id").stringValue()).isEqualTo("b");
        assertThat(stars.path("before").stringValue()).isEqualTo("sky");
        assertThat(stars.path("after").stringValue()).isEqualTo("bio");
        assertThat(stars.path("truth").stringValue()).isEqualTo("sky");
        assertThat(stars.path("terms")).hasSize(5).allSatisfy(term -> {
            assertThat(term.path("before").doubleValue()).isNegative();
            assertThat(term.path("after").doubleValue()).isPositive();
        });
    }

    @Test
    void takesALabelThatWasRenamedForTheSame() throws IOException {
        Path space = file("labels.csv", "label,aliases\nbio,\nsky,\nlex,law\n");
        Path renamed = folder.resolve("renamed.topica");
        Path toys = file("toys.jsonl", Toys.corpus(40));
        assertThat(topica("train", toys, "--label-space", space, "--out", renamed)
                        .code())
                .isZero();
        JsonNode json = parsed(topica("compare", model(), renamed, file("c.jsonl", courts("c")), "--json", "-")
                .out());
        assertThat(json.path("lost")).isEmpty();
        assertThat(json.path("gained")).isEmpty();
        assertThat(json.path("changed").intValue()).isZero();
        assertThat(json.at("/difference/documents").intValue()).isEqualTo(1);
    }

    @Test
    void saysTheSameOnAnyNumberOfThreads() throws IOException {
        Path documents = file("toys.jsonl", Toys.corpus(40));
        Path changes = folder.resolve("changes.jsonl");
        Terminal.Ran one = topica("compare", model(), other, documents, "--threads", 1, "--changes", changes);
        byte[] first = Files.readAllBytes(changes);
        Terminal.Ran three = topica("compare", model(), other, documents, "--threads", 3, "--changes", changes);
        assertThat(three.out()).isEqualTo(one.out());
        assertThat(changes).hasBinaryContent(first);
    }

    @Test
    void writesAPageThatNeedsNothingElse() throws IOException {
        Path page = folder.resolve("page.html");
        Path documents = file("some.jsonl", line("<b>a</b>", "On <cells>", Toys.CELLS, "bio") + stars("b"));
        assertThat(topica("compare", model(), other, documents, "--html", page).code())
                .isZero();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("On &lt;cells&gt;", "&lt;b&gt;a&lt;/b&gt;", "Labels that are lost: law.", "<svg")
                .doesNotContain("<b>", "http://", "https://");
    }

    @Test
    void saysWhichRecordsItCouldNotRead() throws IOException {
        Terminal.Ran ran = topica("compare", model(), other, file("bad.jsonl", cells("a") + "{\n" + cells("b")));
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("bad.jsonl:2: bad JSON", "1 rejected");
    }

    @Test
    void refusesAPolicyItDoesNotUnderstand() throws IOException {
        Path documents = file("a.jsonl", cells("a"));
        for (String[] wrong : new String[][] {
            {"{\"accuracy\": 1}", "the file: nobody knows accuracy"},
            {"{\"tolerance\": {\"accuracy\": -1}}", "tolerance.accuracy: expected a number from 0 to 1"},
            {"{\"tolerance\": {\"recall\": 0.1}}", "tolerance: nobody knows recall"},
            {"{\"tolerance\": 1}", "tolerance: expected an object"},
            {"{\"documents\": 1.5}", "the file.documents: expected a whole number"},
            {"{\"documents\": \"many\"}", "the file.documents: expected a number from 1 to 1000000000"},
            {"{\"labels\": {\"mayGo\": \"law\"}}", "labels.mayGo: expected a list of texts"},
            {"[", "bad JSON"}
        }) {
            Path policy = file("policy.json", wrong[0]);
            Terminal.Ran ran = topica("compare", model(), other, documents, "--policy", policy);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("policy.json", wrong[1]).hasLineCount(1);
        }
    }
}

package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static topica.cli.Terminal.model;
import static topica.cli.Terminal.topica;
import static topica.cli.Toys.cells;
import static topica.cli.Toys.courts;
import static topica.cli.Toys.line;
import static topica.cli.Toys.stars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    private static JsonNode parsed(String json) {
        return new JsonMapper().readTree(json);
    }

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Three that any model gets right, one whose truth is not what its words say, one of a label the model
    /// does not know, and one without labels.
    private Path six() throws IOException {
        return file(
                "six.jsonl",
                cells("a")
                        + stars("b")
                        + courts("c")
                        + line("d", "On cells", Toys.CELLS, "law", "bio")
                        + line("e", "On cells", Toys.CELLS, "sea")
                        + line("f", "On cells", Toys.CELLS));
    }

    @Test
    void scoresAModel() throws IOException {
        Terminal.Ran ran = topica("evaluate", six(), "--model", model(), "--json", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .startsWith(
                        "topica: scored 4 documents; left out 1 whose primary is no label, 1 without labels, 0 rejected");
        JsonNode json = parsed(ran.out());
        assertThat(names(json))
                .containsExactly(
                        "documents",
                        "skipped",
                        "accuracy",
                        "macroF1",
                        "top3",
                        "anyCategoryAt1",
                        "multiLabelMicroF1",
                        "multiLabelMacroF1",
                        "expectedCalibrationError",
                        "calibrationNoiseFloor",
                        "macroLabels",
                        "multiLabelMacroLabels",
                        "perLabel",
                        "confusions",
                        "outside",
                        "reliability",
                        "coverage",
                        "unlabelled");
        assertThat(names(json.path("accuracy"))).containsExactly("value", "low", "high");
        assertThat(json.path("documents").intValue()).isEqualTo(4);
        assertThat(json.path("skipped").intValue()).isEqualTo(1);
        assertThat(json.path("unlabelled").intValue()).isEqualTo(1);
        assertThat(json.at("/accuracy/value").doubleValue()).isEqualTo(0.75);
        assertThat(json.at("/anyCategoryAt1/value").doubleValue()).isEqualTo(1);
        assertThat(json.at("/perLabel/1/label").stringValue()).isEqualTo("law");
        assertThat(json.at("/perLabel/1/recall").doubleValue()).isEqualTo(0.5);
        assertThat(json.path("confusions").toString())
                .isEqualTo("[{\"truth\":\"law\",\"predicted\":\"bio\",\"count\":1,\"examples\":[\"d\"]}]");
    }

    @Test
    void showsATableAndKeepsTheJson() throws IOException {
        Path scores = folder.resolve("scores.json");
        Terminal.Ran ran = topica("evaluate", six(), "--model", model(), "--json", scores, "--quiet");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("documents               4\naccuracy                0.750 (0.250–1.000)\n")
                .contains("any of its categories   1.000 (1.000–1.000)\n", "  over 0 labels\n")
                .contains("""

                        documents of no label   1
                        given their archive     0.000
                        given one of theirs     0.000
                        others taken for such   0.000

                                                       as the primary              among all labels
                        label               docs  prec. recall     F1     docs  prec. recall     F1
                        bio                    1  0.500  1.000  0.667        2  1.000  1.000  1.000
                        law                    2  1.000  0.500  0.667        2  1.000  0.500  0.667
                        sky                    1  1.000  1.000  1.000        1  1.000  1.000  1.000

                        confused most
                              1  law taken for bio, such as
                                 d  On cells

                        how sure, how right:""")
                .endsWith("""
                             50 %  1.000  1.000  ██████████████████████████████████████████████████
                            100 %  1.000  0.750  ██████████████████████████████████████
                        """);
        assertThat(parsed(Files.readString(scores)).path("documents").intValue())
                .isEqualTo(4);
    }

    private static String said(String id, String label, String probability, String ranked) {
        return """
                {"id":"%s","label":"%s","probability":%s,"labels":["%s"],"ranked":[%s]}
                """.formatted(id, label, probability, label, ranked);
    }

    @Test
    void scoresPredictionsByIdInAnyOrder() throws IOException {
        Path truth = file("truth.jsonl", cells("a") + stars("b") + courts("c") + stars("d") + stars("none"));
        Path said = file(
                "said.jsonl",
                said("d", "bio", "0.5", "{\"label\":\"bio\"},{\"label\":\"law\"},{\"label\":\"sky\"}")
                        + said("c", "law", "1", "{\"label\":\"law\"}")
                        + said("b", "sea", "0.9", "{\"label\":\"sea\"}")
                        + said("a", "bio", "0.7", "{\"label\":\"bio\"}")
                        + said("z", "bio", "0.7", "{\"label\":\"bio\"}")
                        + said("y", "bio", "0.7", "{\"label\":\"bio\"}"));
        Terminal.Ran ran = topica("evaluate", truth, "--predictions", said, "--json", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("has no prediction for 1 of them and 2 for other documents");
        JsonNode json = parsed(ran.out());
        assertThat(json.path("documents").intValue()).isEqualTo(4);
        assertThat(json.at("/accuracy/value").doubleValue()).isEqualTo(0.5);
        assertThat(json.at("/top3/value").doubleValue()).isEqualTo(0.75);
        assertThat(json.path("perLabel")).hasSize(3);
    }

    @Test
    void scoresOwnPredictionsAsItScoresTheModel() throws IOException {
        Path truth = file("truth.jsonl", Toys.corpus(10) + line("x", "On cells", Toys.CELLS, "law"));
        Path said = folder.resolve("said.jsonl");
        assertThat(topica("label", truth, "--model", model(), "--out", said).code())
                .isZero();
        String byModel = beforeFigures(topica("evaluate", truth, "--model", model()));
        assertThat(byModel).contains("\naccuracy                0.968 ", "\nconfused most\n");
        assertThat(beforeFigures(topica("evaluate", truth, "--model", model(), "--predictions", said)))
                .isEqualTo(byModel);
        assertThat(beforeFigures(
                        Terminal.piped().input(Files.readString(said)).run("evaluate", truth, "--predictions", "-")))
                .isEqualTo(byModel);
    }

    /// Without the lines in which it shows that a file holds four digits of a probability only.
    private static String beforeFigures(Terminal.Ran ran) {
        return ran.out().substring(0, ran.out().indexOf("how sure, how right"));
    }

    @Test
    void comparesWithOtherPredictions() throws IOException {
        Path truth = file("truth.jsonl", cells("a") + stars("b") + courts("c") + stars("d"));
        Path others = file(
                "others.jsonl",
                said("a", "sky", "0.9", "{\"label\":\"sky\"}")
                        + said("b", "sky", "0.9", "{\"label\":\"sky\"}")
                        + said("c", "sky", "0.9", "{\"label\":\"sky\"},{\"label\":\"law\"}"));
        Path scores = folder.resolve("scores.json");
        Terminal.Ran ran = topica("evaluate", truth, "--model", model(), "--against", others, "--json", scores);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("has no prediction for 1 of the documents, which are not compared\n");
        assertThat(ran.out())
                .contains("\non 3 documents higher than " + others + " by\naccuracy                +0.667 (")
                .contains("\nprimaries won, lost     2, 0; by chance alone so far apart with p = 0.2500\n");
        JsonNode paired = parsed(Files.readString(scores)).path("paired");
        assertThat(names(paired))
                .containsExactly(
                        "against",
                        "without",
                        "documents",
                        "accuracy",
                        "macroF1",
                        "top3",
                        "anyCategoryAt1",
                        "multiLabelMicroF1",
                        "multiLabelMacroF1",
                        "expectedCalibrationError",
                        "won",
                        "lost",
                        "midP");
        assertThat(paired.at("/accuracy/value").doubleValue()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(paired.at("/top3/value").doubleValue()).isCloseTo(1 - 2 / 3.0, within(1e-12));
    }

    @Test
    void refusesToCompareWithPredictionsOfOtherDocuments() throws IOException {
        Path others = file("others.jsonl", said("z", "sky", "0.9", "{\"label\":\"sky\"}"));
        Terminal.Ran ran = topica("evaluate", file("truth.jsonl", cells("a")), "--model", model(), "--against", others);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("topica: expected predictions in " + others + " for some of the documents");
    }

    @Test
    void slicesTime() throws IOException {
        String dated = cells("a").replace("}", ",\"date\":\"2026-05-07\"}")
                + line("b", "On cells", Toys.CELLS, "law").replace("}", ",\"date\":\"2026-04\"}")
                + stars("c");
        Path truth = file("truth.jsonl", dated);
        Terminal.Ran ran = topica("evaluate", truth, "--model", model(), "--slices", "quarter");
        assertThat(ran.out()).contains("""

                time             documents  accuracy               any of its categories
                2026-Q2                  2  0.500 (0.095–0.905)    0.500 (0.095–0.905)
                undated                  1  1.000 (0.207–1.000)    1.000 (0.207–1.000)

                """);
        JsonNode slices = parsed(topica("evaluate", truth, "--model", model(), "--slices", "MONTH", "--json", "-")
                        .out())
                .path("slices");
        assertThat(slices.valueStream().map(slice -> slice.path("name").stringValue()))
                .containsExactly("2026-04", "2026-05", "undated");
        assertThat(slices.get(0).at("/accuracy/value").doubleValue()).isZero();
    }

    @Test
    void writesAPage() throws IOException {
        Path page = folder.resolve("scores.html");
        Path truth = file("truth.jsonl", cells("a") + line("b", "<i>On cells</i>", Toys.CELLS, "law"));
        Terminal.Ran ran = topica(
                "evaluate", truth, "--model", model(), "--slices", "year", "--html", page, "--json", "-", "--quiet");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(names(parsed(ran.out()))).contains("accuracy", "slices");
        assertThat(Files.readString(page))
                .contains("<h1>How good is " + model() + "?</h1>", "<bdi>&lt;i&gt;On cells&lt;/i&gt;</bdi>", "undated");
    }

    @Test
    void rejectsWhatIsNoPrediction() throws IOException {
        Path truth = file("truth.jsonl", cells("a") + stars("b"));
        Path said = file(
                "said.jsonl",
                said("a", "bio", "0.7", "{\"label\":\"bio\"}")
                        + "nonsense\n"
                        + said("b", "sky", "7", "{\"label\":\"sky\"}")
                        + "{\"id\":\"b\",\"label\":\"sky\"}\n");
        Terminal.Ran ran = topica("evaluate", truth, "--predictions", said);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .contains(
                        said + ":2: bad JSON\n",
                        said + ":3: expected a probability between 0 and 1 for b, got 7.0\n",
                        said + ":4: a prediction needs a list as its \"labels\"\n");
    }

    @Test
    void readsPredictionsAroundALineThatIsNone() throws IOException {
        Path truth = file("truth.jsonl", cells("a") + stars("b"));
        Path said = file(
                "said.jsonl",
                "\uFEFF" + said("a", "bio", "0.7", "{\"label\":\"bio\"}") + "x".repeat(5 << 20) + "\n"
                        + said("b", "sky", "0.7", "{\"label\":\"sky\"}"));
        Terminal.Ran ran = topica("evaluate", truth, "--predictions", said, "--json", "-");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains(said + ":2: the record is longer than 4 MiB; break it up\n");
        assertThat(parsed(ran.out()).path("documents").intValue()).isEqualTo(2);
    }

    @Test
    void failsInASentenceWhereThereIsNothingToScore() throws IOException {
        Path truth = file("truth.jsonl", cells("a"));
        Path others = file("others.jsonl", said("z", "bio", "0.7", "{\"label\":\"bio\"}"));
        Terminal.Ran none = topica("evaluate", truth, "--predictions", others);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err())
                .isEqualTo("topica: expected predictions in " + others
                        + " for some of the documents, got none: are they of these documents, with the same ids?\n");
        Terminal.Ran missing = topica("evaluate", truth, "--predictions", folder.resolve("none"));
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).isEqualTo("topica: cannot read " + folder + "/none: there is no such file\n");
        Terminal.Ran unlabelled = topica("evaluate", file("bare.jsonl", line("a", "On", "cells")), "--model", model());
        assertThat(unlabelled.code()).isEqualTo(1);
        assertThat(unlabelled.err().lines()).singleElement().asString().contains("got none among 0");
    }

    @Test
    void scoresTrainingOnFolds() throws IOException {
        Path toys = file("toys.jsonl", Toys.corpus(12));
        Terminal.Ran ran = topica("evaluate", toys, "--folds", "3", "--json", "-", "--threads", "2");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode json = parsed(ran.out());
        assertThat(json.path("documents").intValue()).isEqualTo(36);
        assertThat(json.at("/accuracy/value").doubleValue()).isGreaterThan(0.95);
        assertThat(json.has("baselines")).isFalse();
        assertThat(topica("evaluate", toys, "--folds", "3", "--json", "-", "--threads", "1")
                        .out())
                .isEqualTo(ran.out());
    }

    @Test
    void setsBaselinesBesideTraining() throws IOException {
        Path toys = file("toys.jsonl", Toys.corpus(12) + Toys.cells("one more"));
        Path scores = folder.resolve("scores.json");
        Terminal.Ran ran = topica("evaluate", toys, "--baselines", "--folds", "2", "--json", scores);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode baselines = parsed(Files.readString(scores)).path("baselines");
        assertThat(baselines.valueStream().map(one -> one.path("name").stringValue()))
                .containsExactly(
                        "majority class",
                        "OpenNLP naive Bayes",
                        "OpenNLP maximum entropy",
                        "CoreNLP column data",
                        "Smile sparse logistic regression");
        JsonNode majority = baselines.get(0);
        assertThat(majority.at("/accuracy/value").doubleValue()).isBetween(0.2, 0.4);
        assertThat(majority.at("/difference/accuracy/value").doubleValue()).isGreaterThan(0.5);
        assertThat(majority.at("/difference/documents").intValue()).isEqualTo(37);
        assertThat(ran.lines().stream().filter(row -> row.matches("(Topica|majority class|OpenNLP|CoreNLP|Smile).*")))
                .hasSize(6);
    }

    @Test
    void refusesMoreFoldsThanDocuments() throws IOException {
        Terminal.Ran ran = topica("evaluate", file("two.jsonl", cells("a") + stars("b")), "--folds", "3");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("topica: expected at least one labelled document for each of the 3 folds, got 2\n");
    }
}

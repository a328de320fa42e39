package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    @TempDir
    Path folder;

    private Path toys;
    private Path model;

    @BeforeEach
    void writeToys() throws IOException {
        toys = Files.writeString(folder.resolve("toys.jsonl"), Toys.corpus(20));
        model = folder.resolve("model.topica");
    }

    @Test
    void makesAModelAndSaysHowGoodItIs() {
        Terminal.Ran ran = topica("train", toys, "--out", model);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "topica: trained on 60 documents (0 without a label of the space, 0 without any): 3 labels, "
                                + "0 archives, ",
                        "topica: on the same 60 documents, each judged by a model that was not fitted on it: accuracy 1.000 (",
                        "topica: wrote " + model + " (");
        assertThat(topica("label", toys, "--model", model).lines()).hasSize(60);
    }

    @Test
    void hashesWordsIntoBuckets() {
        Terminal.Ran ran = topica("train", toys, "--hash-bits", "12", "--out", model);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(topica("label", toys, "--model", model).lines()).hasSize(60);
        assertThat(topica("train", toys, "--hash-bits", "9", "--out", model).err())
                .contains("expected no bits of a hash or 10 to 22, got 9");
    }

    @Test
    void makesTheSameFileFromTheSameInputWithAnyNumberOfThreads() {
        Path other = folder.resolve("other.topica");
        assertThat(topica("train", toys, "--out", model, "--threads", "1").code())
                .isZero();
        assertThat(topica("train", toys, "--out", other, "--threads", "3").code())
                .isZero();
        assertThat(other).hasSameBinaryContentAs(model);
    }

    @Test
    void choosesOnTheDocumentsItIsGiven() throws IOException {
        Path validation = Files.writeString(folder.resolve("validation.jsonl"), Toys.corpus(4));
        Terminal.Ran ran = topica("train", toys, "--validation", validation, "--out", model, "--created", "2026-05-01");
        assertThat(ran.err()).contains("trained on 60 documents", "on 12 validation documents");
        assertThat(topica("inspect", model).out())
                .contains(", 2026-05-01\n", "toys.jsonl, ", "for train\n", "validation.jsonl, ", "for validation\n");
    }

    @Test
    void takesNamesAliasesAndUrisFromALabelSpace() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.tsv"), """
                label\tname\taliases\turi
                biology\tLiving things\tbio|life\thttp://example.org/bio
                sky\t\t\t
                rocks\tStones\t\t
                """);
        Terminal.Ran ran = topica("train", toys, "--label-space", labels, "--out", model);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains(
                        "topica: of the 3 labels listed the model knows all but 1, which too few documents have as "
                                + "their primary: rocks (0)\n",
                        "topica: left out 20 documents whose primary is not listed: law (20)\n");
        assertThat(topica("inspect", model).out())
                .contains(
                        "biology           Living things (also bio, life) <http://example.org/bio>\n",
                        "             sky\n")
                .doesNotContain("rocks", "law");
        assertThat(topica("label", "--text", Toys.CELLS, "--model", model).out())
                .contains("\"label\":\"biology\"");
        // documents still say bio
        assertThat(topica("evaluate", toys, "--model", model).out())
                .contains("documents               40\n", "accuracy                1.000");
        assertThat(topica("evaluate", toys, "--folds", "4", "--label-space", labels)
                        .out())
                .contains("documents               40\n", "accuracy                1.000");
    }

    @Test
    void namesTheLineOfALabelSpaceThatIsNoLabel() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.tsv"), "label\tname\nbio\tLife\n\tSky\n");
        Terminal.Ran ran = topica("train", toys, "--label-space", labels, "--out", model);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("topica: " + labels + ":3: it has no label; write what the documents call it under label\n");
    }

    @Test
    void triesOtherSettingsAndSaysWhatTheyDo() {
        Terminal.Ran ran = topica("train", toys, "--tune", "--folds", "3", "--dry-run");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err().lines().filter(line -> line.startsWith("topica: tried ")))
                .hasSize(10);
        assertThat(ran.err())
                .contains(
                        "topica: tried balance 1: accuracy 1.000 (",
                        "topica: kept the settings it began with: nothing tried is clearly better, +0.000 (",
                        "topica: in 3 folds: accuracy 1.000 (");
        assertThat(Terminal.piped()
                        .input(Toys.corpus(5))
                        .run("train", "-", "--folds", "3", "--dry-run")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void writesNothingOnADryRun() {
        Terminal.Ran ran = topica("train", toys, "--dry-run", "--out", model);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("accuracy").doesNotContain("wrote");
        assertThat(model).doesNotExist();
    }

    @Test
    void saysWhyNothingCanBeLearned() throws IOException {
        Path one =
                Files.writeString(folder.resolve("one.jsonl"), Toys.cells("a").repeat(5));
        Terminal.Ran ran = topica("train", one, "--out", model);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("expected at least two labels");
        assertThat(model).doesNotExist();
        Path none = Files.writeString(folder.resolve("none.jsonl"), Toys.line("a", "On", "cells"));
        Terminal.Ran without = topica("train", none, "--out", model);
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err())
                .isEqualTo("topica: expected documents with labels or categories to learn from, got none among 1\n");
    }

    /// Were copies not merged, some would be held back of which others are learned.
    @Test
    void mergesDuplicatesBeforeItHoldsAnyBack() throws IOException {
        Path merges = folder.resolve("merges.jsonl");
        Terminal.Ran ran = topica("train", toys, toys, "--out", model, "--merges", merges, "--folds", "3");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("topica: merged 60 duplicates: 60 same id\n", "topica: trained on 60 documents (");
        assertThat(Files.readAllLines(merges)).hasSize(60);
        assertThat(topica("train", toys, toys, "--dry-run", "--keep-duplicates").err())
                .contains("topica: trained on 120 documents (")
                .doesNotContain("merged");
    }

    @Test
    void makesTheSameModelWhetherOrNotItLooksForDuplicatesWhereThereAreNone() {
        Path other = folder.resolve("other.topica");
        assertThat(topica("train", toys, "--out", model).code()).isZero();
        assertThat(topica("train", toys, "--out", other, "--keep-duplicates").code())
                .isZero();
        assertThat(other).hasSameBinaryContentAs(model);
    }
}

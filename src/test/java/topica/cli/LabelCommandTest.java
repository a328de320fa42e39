package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.model;
import static topica.cli.Terminal.topica;
import static topica.cli.Toys.cells;
import static topica.cli.Toys.courts;
import static topica.cli.Toys.stars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelCommandTest {

    @TempDir
    Path folder;

    private Path three;

    @BeforeEach
    void writeThreeDocuments() throws IOException {
        three = Files.writeString(folder.resolve("three.jsonl"), cells("a") + stars("b,\\\"c\\\"") + courts("d"));
    }

    private Terminal.Ran label(Object... more) {
        Object[] words = new Object[more.length + 4];
        words[0] = "label";
        words[1] = three;
        words[2] = "--model";
        words[3] = model();
        System.arraycopy(more, 0, words, 4, more.length);
        return topica(words);
    }

    @Test
    void writesOneObjectADocumentInInputOrder() {
        Terminal.Ran ran = label("--threshold", "1", "--top", "1");
        assertThat(ran.masked()).isEqualTo("""
                        {"id":"a","line":1,"label":"bio","probability":P,"labels":["bio"],"labelProbabilities":[P],\
                        "ranked":[{"label":"bio","probability":P}],"flags":["not-an-abstract"]}
                        {"id":"b,\\"c\\"","line":2,"label":"sky","probability":P,"labels":["sky"],\
                        "labelProbabilities":[P],"ranked":[{"label":"sky","probability":P}],"flags":["not-an-abstract"]}
                        {"id":"d","line":3,"label":"law","probability":P,"labels":["law"],"labelProbabilities":[P],\
                        "ranked":[{"label":"law","probability":P}],"flags":["not-an-abstract"]}
                        """);
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .startsWith("topica: read 3, labelled 3, rejected 0 in ")
                .endsWith(model() + "\n");
    }

    @Test
    void writesCommaSeparatedCells() {
        assertThat(label("--format", "csv", "--threshold", "1").masked()).isEqualTo("""
                        id,label,probability,labels
                        a,bio,P,bio
                        "b,""c""\",sky,P,sky
                        d,law,P,law
                        """);
    }

    @Test
    void writesTabSeparatedCells() {
        assertThat(label("--format", "TSV", "--threshold", "1").masked())
                .isEqualTo("id\tlabel\tprobability\tlabels\n" + "a\tbio\tP\tbio\n" + "\"b,\"\"c\"\"\"\tsky\tP\tsky\n"
                        + "d\tlaw\tP\tlaw\n");
    }

    @Test
    void givesEveryLabelThatReachesTheThreshold() {
        assertThat(label("--format", "csv", "--threshold", "0").lines().get(3))
                .matches("d,law,[01]\\.\\d{4},law (bio sky|sky bio)");
    }

    @Test
    void ranksAsManyLabelsAsThereAre() {
        assertThat(label("--top", "9").lines().getFirst().split("\"label\":", -1))
                .hasSize(1 + 1 + 3);
    }

    @Test
    void takesTheFormatFromTheEndingOfItsFile() throws IOException {
        Path out = folder.resolve("labels.csv");
        Terminal.Ran ran = label("--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readAllLines(out)).hasSize(4).first().isEqualTo("id,label,probability,labels");
    }

    @Test
    void readsStandardInputAndText() {
        Terminal.Ran piped =
                Terminal.piped().input(cells("x")).run("label", "-", "--model", model(), "--format", "tsv", "--quiet");
        assertThat(piped.lines().get(1)).startsWith("x\tbio\t");
        assertThat(piped.err()).isEmpty();
        Terminal.Ran text = topica("label", "--text", Toys.STARS + "\n" + Toys.STARS, "--model", model());
        assertThat(text.lines()).singleElement().asString().contains("\"label\":\"sky\"");
    }

    @Test
    void showsATableOnATerminalThatFitsIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("titles.jsonl"),
                Toys.line("a", "Red \\u001b[31mcells\\u001b[0m and\\u0007 \\u202ebells", Toys.CELLS)
                        + Toys.line("b", "A title much longer than any table of this width can hold", Toys.CELLS)
                        + Toys.line("no-title", "", Toys.CELLS));
        Terminal narrow = Terminal.interactive(Map.of("COLUMNS", "62", "NO_COLOR", "1"));
        Terminal.Ran ran = narrow.run("label", file, "--model", model(), "--threshold", "1");
        assertThat(ran.out().replaceAll(" \\d+ %", " 99 %")).isEqualTo("""
                        label sure  title                    also
                        bio  99 %  Red [31mcells [0m and  …
                        bio  99 %  A title much longer tha…
                        bio  99 %  no-title                 (too-short)
                        """);
        assertThat(ran.out()).doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void coloursATerminalUnlessToldNotTo() {
        Terminal.Ran coloured = Terminal.interactive(Map.of()).run("label", three, "--model", model());
        assertThat(coloured.out()).contains("\u001b[1mbio");
        Terminal.Ran plain = Terminal.interactive(Map.of("NO_COLOR", "1")).run("label", three, "--model", model());
        assertThat(plain.out()).contains("bio").doesNotContain("\u001b");
        assertThat(label("--format", "table").out()).contains("bio").doesNotContain("\u001b");
    }

    @Test
    void answersForRejectedRecordsAndEndsWithThree() throws IOException {
        Path mixed =
                Files.writeString(folder.resolve("mixed.jsonl"), cells("a") + "{\"id\":1}\nnonsense\n" + stars("b"));
        Path rejects = folder.resolve("rejects.jsonl");
        Terminal.Ran ran = topica("label", mixed, "--model", model(), "--rejects", rejects, "--format", "tsv");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.err()).contains("mixed.jsonl:2: ", "mixed.jsonl:3: ", "labelled 2, rejected 2");
        assertThat(Files.readAllLines(rejects))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"file\":\"" + mixed + "\",\"line\":2,\"reason\":\"");
    }

    @Test
    void labelsAlikeWithOneThreadAndMore() throws IOException {
        Path many = Files.writeString(folder.resolve("many.jsonl"), Toys.corpus(2000));
        String one = topica("label", many, "--model", model(), "--threads", "1").out();
        assertThat(one.lines()).hasSize(6000);
        assertThat(topica("label", many, "--model", model(), "--threads", "3").out())
                .isEqualTo(one);
    }

    @Test
    void writesNothingWhenTheModelIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(model());
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.topica"), bytes);
        Path out = folder.resolve("labels.jsonl");
        Terminal.Ran ran = topica("label", three, "--model", damaged, "--out", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains(damaged + ": it was changed");
        assertThat(folder).isDirectoryNotContaining("glob:**labels*");
    }

    @Test
    void leavesAnOldFileAsItWasWhenItFailsHalfway() throws IOException {
        Path out = Files.writeString(folder.resolve("labels.jsonl"), "old");
        InputStream breaking = new SequenceInputStream(
                new ByteArrayInputStream(Toys.corpus(4000).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("the disk\u001b[31m is on fire");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        return read();
                    }
                });
        Terminal.Ran ran = Terminal.piped().input(breaking).run("label", "-", "--model", model(), "--out", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .startsWith("topica: internal error")
                .contains("the disk", "on fire")
                .doesNotContain("\u001b");
        assertThat(out).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Terminal.Ran nowhere = label("--out", folder.resolve("nowhere/labels.csv"));
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err())
                .isEqualTo("topica: cannot write " + folder + "/nowhere/labels.csv: there is no such folder\n");
        Terminal.Ran onFolder = label("--out", folder);
        assertThat(onFolder.code()).isEqualTo(1);
        assertThat(onFolder.err()).isEqualTo("topica: cannot write " + folder + ": it is a folder\n");
    }

    @Test
    void replacesWhatALinkLeadsToAndNotTheLink() throws IOException {
        Path target = Files.writeString(folder.resolve("target.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        assertThat(label("--out", link).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllLines(target)).hasSize(4);
    }

    private static OutputStream refusing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void endsInSilenceWhenNobodyReadsOn() {
        Terminal.Ran ran = Terminal.piped().results(refusing("Broken pipe")).run("label", three, "--model", model());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void failsWhenStandardOutputCannotHoldTheResults() {
        Terminal.Ran ran =
                Terminal.piped().results(refusing("No space left on device")).run("label", three, "--model", model());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("topica: cannot write the results: No space left on device\n");
    }

    @Test
    void goesOnWhereAnEarlierRunIsOnRecord() throws IOException {
        Path many =
                Files.writeString(folder.resolve("many.jsonl"), Toys.corpus(2000) + "nonsense\n" + Toys.corpus(2000));
        Path out = folder.resolve("labels.csv");
        Terminal.Ran whole = topica("label", many, "--model", model(), "--format", "csv");
        Terminal.Ran resumed = topica("label", many, "--model", model(), "--out", out, "--resume");
        assertThat(resumed.code()).isEqualTo(3);
        assertThat(resumed.err()).contains("read 12,001, labelled 12,000, rejected 1 in ");
        assertThat(out).hasContent(whole.out());
        assertThat(folder).isDirectoryNotContaining("glob:**{.part,.resume,.new}");
    }

    @Test
    void refusesToSpoilWhatCanBeGoneOnWith() throws IOException {
        Path part = Files.writeString(folder.resolve("labels.csv.part"), "a day's work");
        Path record = Files.writeString(folder.resolve("labels.csv.resume"), "{}");
        Path rejects = Files.writeString(folder.resolve("rejects.jsonl.part"), "more of it");
        Terminal.Ran ran = label("--out", folder.resolve("labels.csv"), "--rejects", folder.resolve("rejects.jsonl"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("topica: " + record + " tells of an unfinished run: go on with it by the same command with "
                        + "--resume, or delete it to begin anew\n");
        assertThat(part).hasContent("a day's work");
        assertThat(rejects).hasContent("more of it");
    }

    @Test
    void resumesOnlyFromFilesIntoAFile() {
        Path out = folder.resolve("labels.csv");
        assertUsage(label("--resume"), "--resume: say where to write with --out FILE");
        assertUsage(label("--resume", "--out", folder), "--resume: expected a file for --out, got " + folder);
        assertUsage(topica("label", "-", "--out", out, "--resume"), "--resume: expected files or folders, got -");
        assertUsage(
                topica("label", "--text", "cells", "--out", out, "--resume"),
                "--resume: expected files or folders, got --text");
        assertUsage(
                topica("label", "/dev/null", "--out", out, "--resume"),
                "--resume: expected files or folders, got /dev/null, which can be read once");
        assertThat(out).doesNotExist();
    }

    private static void assertUsage(Terminal.Ran ran, String sentence) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("topica: " + sentence + "\ntopica: topica label --help tells more\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "label --help", "--version", "completion fish", "inspect"})
    void failsWhateverItWasToPrint(String line) {
        Object[] words = (line.equals("inspect") ? line + " " + model() : line).split(" ", -1);
        Terminal.Ran full =
                Terminal.piped().results(refusing("No space left on device")).run(words);
        assertThat(full.code()).isEqualTo(1);
        assertThat(full.err()).isEqualTo("topica: cannot write the results: No space left on device\n");
        Terminal.Ran gone = Terminal.piped().results(refusing("Broken pipe")).run(words);
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).isEmpty();
    }
}

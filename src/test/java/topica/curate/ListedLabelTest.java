package topica.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.records.UnusableInput;

class ListedLabelTest {

    private static final ListedLabel LEARNING =
            new ListedLabel("ml", "Machine learning", List.of("learning", "AI, old"), "http://x.org/ml");
    private static final ListedLabel VISION = new ListedLabel("cv", "", List.of(), "");

    @TempDir
    Path folder = Path.of("");

    private List<ListedLabel> read(String text) throws IOException {
        return ListedLabel.read(Files.writeString(folder.resolve("labels"), text));
    }

    private void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnusableInput.class)
                .hasMessage(folder.resolve("labels") + message);
    }

    @Test
    void readsTables() throws IOException {
        assertThat(read("""
                label\tname\taliases\turi
                ml\tMachine learning\tlearning|AI, old\thttp://x.org/ml

                cv
                """)).containsExactly(LEARNING, VISION);
        assertThat(read("""
                \uFEFFuri,name,shelf,aliases,label
                http://x.org/ml,Machine learning,7,"learning | AI, old",ml
                ,,8,,cv
                """)).containsExactly(LEARNING, VISION);
        assertThat(read("label\nml\ncv\n")).extracting(ListedLabel::name).containsExactly("ml", "cv");
    }

    @Test
    void readsTheNamesOfSkos() throws IOException {
        assertThat(read("""
                concept;notation;prefLabel;altLabel
                http://x.org/ml;ml;Machine learning;learning|AI, old
                """)).containsExactly(LEARNING);
    }

    @Test
    void readsJsonLines() throws IOException {
        assertThat(read("""
                {"label":"ml","name":"Machine learning","aliases":["learning","AI, old","ml"],"uri":"http://x.org/ml"}
                {"label":"cv","name":null,"shelf":{"number":7}}
                """)).containsExactly(LEARNING, VISION);
    }

    @Test
    void unpacks() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("label\ncv\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ListedLabel.read(Files.write(folder.resolve("labels.gz"), packed.toByteArray())))
                .containsExactly(VISION);
    }

    @Test
    void namesTheLineThatIsNoLabel() {
        refuses("label,name\nml,a\n,b\n", ":3: it has no label; write what the documents call it under label");
        refuses(
                "label\tname\nml\ta\tb\nml\n\tx\n",
                ":2: expected 2 cells as in the header, found 3; quote cells that hold the separator, and mend line 4");
        refuses(
                "label,aliases\nml,learning\ncv,learning\n",
                ":3: learning stands on line 2 too; let each label and each alias stand once");
        refuses(
                "label,name\nml,\"a\"b\n",
                ":2: the quotes do not match; double each quote inside a quoted cell and close the cell");
        refuses("{\"label\":[1]}\n", ":1: label: expected text, found a list; write one text");
        refuses(
                "{\"label\":\"a\",\"aliases\":{}}",
                ":1: aliases: expected a list or text, found an object; write a list of texts");
        refuses(
                "{\"label\":\"a\",\"shelf\":1e99999999999}\n",
                ":1: it has a number that is beyond all measure; write each label as one object on one line");
        refuses("{\"label\":\"a\"}\n[]\n", ":2: expected a JSON object; write each label as one object on one line");
        assertThatThrownBy(() -> read("{\"label\":\"a\"}\n{\"label\":\"b\"} {}\n"))
                .hasMessageContainingAll(":2: bad JSON", "; write each label as one object on one line");
    }

    @Test
    void staysBriefHoweverMuchIsWrong() {
        refuses(
                "label,name\n" + ",b\n".repeat(1_000),
                ":2: it has no label; write what the documents call it under label, and mend line 3, and mend line 4, "
                        + "and mend line 5, and mend line 6, and mend line 7, and mend line 8, and mend line 9, "
                        + "and mend line 10, and mend line 11, and mend line 12 and others");
        String longName = "a".repeat(400);
        refuses(
                "label\n" + (longName + "\n").repeat(2),
                ":3: " + longName.substring(100) + "…; let each label and each alias stand once");
        refuses(
                longName + "\nb\n",
                ": it has no column called label, only " + longName.substring(100) + "…; name the columns in the first "
                        + "line: label, name, aliases, uri");
    }

    @Test
    void saysWhyAFileListsNoLabels() throws IOException {
        refuses("label,name\n", ": there is no label in it; write one label a line below the header");
        refuses(
                "name,shelf\na,b\n",
                ": it has no column called label, only name, shelf; name the columns in the first line: label, name, "
                        + "aliases, uri");
        refuses("", ": it has no column called label; name the columns in the first line: label, name, aliases, uri");
        Path latin = Files.write(folder.resolve("latin"), new byte[] {'l', 'a', 'b', 'e', 'l', '\n', (byte) 0xE9});
        assertThatThrownBy(() -> ListedLabel.read(latin)).hasMessage(latin + ": it is not UTF-8; convert it to UTF-8");
        assertThatThrownBy(() -> ListedLabel.read(folder.resolve("none")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("cannot be read");
    }

    /// Whatever stands in it, a file is read or refused in a sentence.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void survivesNoise(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 100; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "label,aliases\n" : "");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append("{}[]\",;|\t\n:al".charAt(random.nextInt(13)));
            }
            try {
                assertThat(read(text.toString())).isNotEmpty();
            } catch (UnusableInput e) {
                assertThat(e.getMessage())
                        .startsWith(folder.resolve("labels").toString())
                        .contains("; ");
            }
        }
    }
}

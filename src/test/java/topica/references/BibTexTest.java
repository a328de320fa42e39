package topica.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.LineReaderContract;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.fields.Author;

class BibTexTest implements LineReaderContract {

    @Override
    public CorpusReader reader() {
        return new BibTex();
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public String record(int number) {
        return "@article{p" + number + ", title={Spikes}, author={Ahlgren, A.}, abstract={This mentions " + number
                + ", and braces {too}, and goes on.}}\n";
    }

    @Override
    public String signs() {
        return "@{}\",=#\\\n\u0000 a(";
    }

    @Test
    void readsWhatZoteroExports() {
        Document spikes = Shelf.document(reader(), "zotero.bib", 0);

        assertThat(spikes.id()).isEqualTo("ahlgren_spikes_2021");
        assertThat(spikes.title()).isEqualTo("Spikes are sparse in SNNs for \\${\\textbackslash}ell\\_1\\$ codes");
        assertThat(spikes.abstractText())
                .isEqualTo("We count spikes. At \\{0,1\\} there are few of them, about 5\\% or 50\\%.");
        assertThat(spikes.authors())
                .extracting(Author::name)
                .containsExactly("Åsa Ahlgren", "The Toy Group", "Otto von Bergen Jr");
        assertThat(spikes.date()).hasToString("Optional[2021-05]");
        assertThat(spikes.source().line()).isEqualTo(2);
        assertThat(spikes.extra())
                .contains(
                        entry("keywords", "\"spikes, sparse codes\""),
                        entry("doi", "\"10.5555/spikes.2021\""),
                        entry("journal", "\"Toy Journal of Counting\""),
                        entry("entry_type", "\"article\""));
    }

    @Test
    void readsEprintsOfBibLatexAndOfArxiv() {
        Document galaxies = Shelf.document(reader(), "zotero.bib", 1);
        assertThat(galaxies.id()).isEqualTo("berg_galaxies_2020");
        assertThat(galaxies.categories()).containsExactly("astro-ph.CO");
        assertThat(galaxies.date()).hasToString("Optional[2020-11-07]");
        assertThat(galaxies.extra()).containsEntry("arxiv_id", "\"2011.00001\"");

        Document bandits = Shelf.document(reader(), "arxiv.bib", 0);
        assertThat(bandits.categories()).containsExactly("cs.LG");
        assertThat(bandits.authors()).extracting(Author::name).containsExactly("Nora Lindqvist", "Peder Holm");
        assertThat(bandits.flags()).containsExactly("title-only");
        assertThat(bandits.extra()).containsEntry("arxiv_id", "\"1905.01234\"");
    }

    @Test
    void losesOneBrokenEntryAndKnowsStringsAndIsNotMisledByComments() {
        List<ReadOutcome> outcomes = Shelf.read(reader(), "jabref.bib");

        assertThat(outcomes).hasSize(3);
        Document moe = Reading.document(outcomes.getFirst());
        assertThat(moe.title()).isEqualTo("Counting \"by eye\" and by hand");
        assertThat(moe.date()).hasToString("Optional[2018-01]");
        assertThat(moe.extra()).containsEntry("journal", "\"Toy Journal of Counting\"");
        assertThat(outcomes.get(1))
                .isEqualTo(Reading.rejected(
                        16, "bad BibTeX at line 20; close each brace and quote, and part fields with commas"));
        Document ruud = Reading.document(outcomes.get(2));
        assertThat(ruud.date()).isEmpty();
        assertThat(ruud.labels()).isEmpty();
        assertThat(ruud.extra()).contains(entry("date", "\"in press\""), entry("label", "\"not a label of ours\""));
    }

    @Test
    void knowsTheStringsOfEarlierChunks() {
        StringBuilder text = new StringBuilder("@string{tjc = {Toy Journal}}\n");
        for (int i = 0; i < 4_000; i++) {
            text.append(record(i));
        }
        text.append("@article{last, title={Last}, journal=tjc}");

        List<ReadOutcome> outcomes = Reading.read(reader(), text.toString());
        assertThat(Reading.document(outcomes.getLast()).extra()).containsEntry("journal", "\"Toy Journal\"");
    }

    @Test
    void knowsStringsHoweverTheyAreWritten() {
        String text = """
                @string{TJC = {Toy Journal}}
                @string{long-tjc = tjc # { of Counting}}
                @article{a, title={A}, journal=Tjc}
                @article{b, title={B}, journal = LONG-TJC}
                """;

        assertThat(Reading.read(reader(), text))
                .map(outcome -> Reading.document(outcome).extra().get("journal"))
                .containsExactly("\"Toy Journal\"", "\"Toy Journal of Counting\"");
    }

    @Test
    void isNotMadeToWriteBooksByStringsOfStrings() {
        StringBuilder text = new StringBuilder("@string{s0 = {" + "a".repeat(4_000) + "}}\n@article{a, title={A}");
        for (int i = 0; i < 2_000; i++) {
            text.append(", f").append(i).append("=s0");
        }
        text.append("}\n@string{s1 = s0 # s0}\n@article{b, title={B}, journal=s1}\n");

        List<ReadOutcome> outcomes = Reading.read(reader(), text.toString());
        assertThat(outcomes.getFirst())
                .isEqualTo(Reading.rejected(2, "its strings make it longer than any; write them out"));
        assertThat(Reading.document(outcomes.getLast()).extra()).containsEntry("journal", "\"s1\"");
    }

    @Test
    void looksUpStringsInNoTimeHoweverManyThereAre() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("@string{s").append(i).append("={Toys}}\n");
            text.append("@article{a").append(i).append(",title=s").append(i).append("}\n");
        }

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(Reading.read(reader(), text.toString()))
                        .hasSize(20_000)
                        .allMatch(outcome -> Reading.document(outcome).title().equals("Toys")));
    }

    @Test
    void rejectsAFileWithoutAnyEntryOnce() {
        assertThat(Reading.read(reader(), "Nothing of the kind.\n".repeat(9_000)))
                .containsExactly(Reading.rejected(1, "no record is in the file; records begin with @article{key,"));
        assertThat(Reading.read(reader(), "@comment{nothing}\n")).hasSize(1);
    }

    @Test
    void isNotMisledByOtherTextWithBraces() {
        assertThat(reader().likelihood("{\"id\":\"a\"}\n@article{a,".getBytes(StandardCharsets.UTF_8)))
                .isZero();
        assertThat(reader().likelihood("Mail me@home. It is @ work {now}.".getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@article{a, title={%s",
                "@article{a, title=\"%s",
                "@article{a, title={%s}}",
                "@article{a, title={x}, %s}",
                "@article{%s, title={x}}",
                "%s"
            })
    void survivesAMegabyteOfAnything(String entry) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String part : List.of("{", "}", "\"", "# a ", "\\", "a b ", "\u0000", "@a{", "x={y},", "{}")) {
                String text = entry.replace("%s", part.repeat((1 << 20) / part.length()));
                List<ReadOutcome> outcomes = Reading.read(reader(), text + "\n" + record(7));
                assertThat(outcomes).as(part).isNotEmpty();
                if (!part.equals("@a{")) {
                    assertThat(outcomes).as(part).hasSizeLessThan(4);
                    assertThat(Reading.document(outcomes.getLast()).id())
                            .as(part)
                            .isEqualTo("p7");
                }
            }
        });
    }

    @Test
    void readsThreeMegabytesInOneEntryAndNotMuchMore() {
        String deep = "{".repeat(1 << 20) + "x" + "}".repeat(1 << 20);
        for (String part : List.of("few ".repeat(3 << 18), deep)) {
            assertThat(Reading.read(reader(), "@article{a, title={x}, note={" + part + "}}\n" + record(7)))
                    .hasSize(2)
                    .allMatch(ReadOutcome.Accepted.class::isInstance);
        }
        List<ReadOutcome> outcomes = Reading.read(
                reader(),
                record(6) + "@article{a, title={" + "forty megabytes\n".repeat(40 << 16) + "}}\n" + record(7));
        assertThat(outcomes).hasSize(3);
        assertThat(Reading.reason(outcomes.get(1))).contains("4 MiB");
        assertThat(outcomes.get(2).source().line()).isEqualTo(3 + (40 << 16));
    }
}

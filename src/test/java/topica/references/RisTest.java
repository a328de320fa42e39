package topica.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.CorpusReaderContract;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.documents.Reading;
import topica.fields.Author;
import topica.fields.PartialDate;

class RisTest implements CorpusReaderContract {

    @Override
    public CorpusReader reader() {
        return new Ris();
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public String record(int number) {
        return "TY  - JOUR\nAU  - Ahlgren, A.\nTI  - Spikes\nAB  - This mentions " + number
                + "\nand goes on, for as long as a line or two.\nER  - \n";
    }

    @Override
    public String signs() {
        return "TYER  -\n\u0000 a";
    }

    @Test
    void readsWhatPublishersExport() {
        Document spikes = Shelf.document(reader(), "publisher.ris", 0);

        assertThat(spikes.id()).isEqualTo("ahlgren2021");
        assertThat(spikes.title()).isEqualTo("Spikes are sparse");
        assertThat(spikes.abstractText())
                .isEqualTo("We count spikes. There are few of them - fewer than one would think.");
        assertThat(spikes.authors()).extracting(Author::name).containsExactly("Åsa Ahlgren", "Otto Bergen Jr.");
        assertThat(spikes.date()).hasToString("Optional[2021-05-12]");
        assertThat(spikes.source().line()).isEqualTo(5);
        assertThat(spikes.flags()).isEmpty();
        assertThat(spikes.extra())
                .containsOnly(
                        entry("entry_type", "\"JOUR\""),
                        entry("doi", "\"10.5555/spikes.2021\""),
                        entry("keywords", "[\"spikes\",\"sparse codes\"]"),
                        entry("url", "[\"https://journal.example/spikes\"]"),
                        entry("JO", "\"Toy Journal of Counting\""),
                        entry("VL", "\"12\""),
                        entry("SP", "\"1\""),
                        entry("EP", "\"9\""));
    }

    @Test
    void takesOtherTagsForTheSameThing() {
        Document galaxies = Shelf.document(reader(), "publisher.ris", 1);

        assertThat(galaxies.id()).isEqualTo("10.5555/galaxies");
        assertThat(galaxies.title()).isEqualTo("Galaxies cluster");
        assertThat(galaxies.abstractText()).isEqualTo("Galaxies come in groups.");
        assertThat(galaxies.authors()).extracting(Author::name).containsExactly("B. Berg");
        assertThat(galaxies.date()).hasToString("Optional[2020-11]");
    }

    @Test
    void doubtsARecordWithoutItsEndAndRejectsOneWithoutText() {
        List<ReadOutcome> outcomes = Shelf.read(reader(), "publisher.ris");

        assertThat(outcomes).hasSize(4);
        Document endless = Reading.document(outcomes.get(2));
        assertThat(endless.flags()).containsExactly("title-only", "truncated");
        assertThat(endless.date()).isEmpty();
        assertThat(endless.extra()).containsEntry("date", "\"n.d.\"");
        assertThat(outcomes.get(3))
                .isEqualTo(Reading.rejected(
                        35, "title and abstract are both empty; fields not known as either: entry_type, VL"));
    }

    @Test
    void putsTheDayOfTheYearBehindTheYear() {
        assertThat(date("DA  - MAY 12\nPY  - 2021")).hasToString("Optional[2021-05-12]");
        assertThat(date("PY  - 2021\nDA  - MAY-JUN")).hasToString("Optional[2021-05]");
        assertThat(date("Y1  - 2021///\nDA  - n.d.")).hasToString("Optional[2021]");
        assertThat(date("DA  - MAY")).isEmpty();
    }

    @Test
    void knowsThatNoAbstractIsNone() {
        Document document = document("TI  - Spikes\nAB  - [No abstract available]");

        assertThat(document.abstractText()).isEmpty();
        assertThat(document.flags()).containsExactly("title-only");
        assertThat(document("AB  - No abstract game is harder to count.").abstractText())
                .isNotEmpty();
    }

    private Optional<PartialDate> date(String lines) {
        return document("TI  - Spikes\n" + lines).date();
    }

    private Document document(String lines) {
        return Reading.document(
                Reading.read(reader(), "TY  - JOUR\n" + lines + "\nER  - \n").getFirst());
    }

    @Test
    void isRecognisedHoweverManyLinesAnAbstractGoesOnFor() {
        String record =
                "TY  - JOUR\nTI  - Spikes\nAU  - A, B\nAB  - We count\n" + "on and on\n".repeat(14) + "ER  - \n";

        assertThat(reader().likelihood(record.getBytes(StandardCharsets.UTF_8))).isGreaterThan(0.9);
    }

    @Test
    void rejectsAFileWithoutAnyRecordOnce() {
        assertThat(Reading.read(reader(), "Nothing of the kind.\n".repeat(9_000)))
                .containsExactly(Reading.rejected(1, "no record is in the file; records begin with TY  - "));
        assertThat(reader().likelihood("A  - list\nB  - of things".getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void survivesAMegabyteOfAnything() {
        for (String part :
                List.of("TY", "TY  - ", "\nAU  - A", "\nER", "\n", "-", "\u0000", "\nKW  - \nKW", ",", "\nDA  - 2")) {
            List<ReadOutcome> outcomes = Reading.read(
                    reader(), "TY  - JOUR\nTI  - A" + part.repeat((1 << 20) / part.length()) + "\n" + record(7));
            assertThat(outcomes).as(part).hasSize(2);
            assertThat(Reading.document(outcomes.getLast()).abstractText())
                    .as(part)
                    .contains("mentions 7");
        }
        assertThat(Reading.read(reader(), "TY  - JOUR\nAB  - " + "ten\n".repeat(100 << 10) + "ER  - \n" + record(7)))
                .hasSize(2)
                .allMatch(ReadOutcome.Accepted.class::isInstance);
        List<ReadOutcome> outcomes =
                Reading.read(reader(), "TY  - JOUR\nAB  - " + "ten\n".repeat(40 << 18) + "ER  - \n" + record(7));
        assertThat(outcomes).hasSize(2);
        assertThat(Reading.reason(outcomes.getFirst())).contains("4 MiB");
        assertThat(Reading.document(outcomes.getLast()).source().line()).isEqualTo((40 << 18) + 3);
    }
}

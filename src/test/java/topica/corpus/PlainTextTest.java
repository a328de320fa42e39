package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.LineReaderContract;
import topica.documents.Reading;
import topica.records.Source;

class PlainTextTest implements LineReaderContract {

    @Override
    public CorpusReader reader() {
        return new PlainText();
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public String record(int number) {
        return "This line mentions " + number
                + " and goes on for as long as an abstract, or a first sentence, would.\n"
                        .replace("first", number % 7 == 0 ? "first".repeat(30) : "first");
    }

    @Override
    public String signs() {
        return "\n\t \u0000\u0085\u00a0";
    }

    @Test
    void takesEachLineAsOneAbstract() {
        assertThat(Reading.read(reader(), "Spikes  are\tsparse.\n \t\nGalaxies cluster."))
                .map(Reading::document)
                .extracting(Document::title, Document::abstractText, Document::source)
                .containsExactly(
                        tuple("", "Spikes are sparse.", new Source("test", 1)),
                        tuple("", "Galaxies cluster.", new Source("test", 3)));
    }

    @Test
    void givesTheSameTextTheSameIdWhateverItsCaseAndSpacing() {
        List<String> ids = Reading.read(reader(), "Spikes are sparse.\nSPIKES  are sparse\nSpikes are dense.").stream()
                .map(outcome -> Reading.document(outcome).id())
                .toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2)).matches("text:[0-9a-f]{16}");
    }

    @Test
    void doesNotTakeMarkupProgramsOrBytesForAbstracts() {
        for (String text : List.of(
                "# Heading\n\n- a list of things\n- another, rather longer than the first so that length alone will not do\n",
                "<html>" + "<p>text</p>".repeat(30),
                "@article{key,\n title={Something}}\n",
                "binary \u0000\u0001\u0002" + " and so on".repeat(20),
                "short lines\nare not\nabstracts\n")) {
            assertThat(reader().likelihood(text.getBytes(StandardCharsets.UTF_8)))
                    .isZero();
        }
    }
}

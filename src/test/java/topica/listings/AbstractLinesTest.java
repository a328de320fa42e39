package topica.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.LineReaderContract;
import topica.documents.Reading;
import topica.fields.CanonicalId;
import topica.records.Source;

class AbstractLinesTest implements LineReaderContract {

    @Override
    public CorpusReader reader() {
        return new AbstractLines();
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public String record(int number) {
        return "Abstract:This line mentions " + number + " and a few other things besides, as an abstract would.\n";
    }

    @Override
    public String signs() {
        return "Abstract: \n\t\u0000\u00a0";
    }

    @Test
    void takesEachMarkedLineAsOnePaper() {
        assertThat(Reading.read(reader(), """
                Abstract:Spikes are sparse.

                abstract: Galaxies  cluster.
                """))
                .map(Reading::document)
                .extracting(Document::id, Document::title, Document::abstractText, Document::source)
                .containsExactly(
                        tuple(
                                CanonicalId.of("", "Spikes are sparse."),
                                "",
                                "Spikes are sparse.",
                                new Source("test", 1)),
                        tuple(CanonicalId.of("", "Galaxies cluster."), "", "Galaxies cluster.", new Source("test", 3)));
    }

    @Test
    void saysWhyALineIsNoRecord() {
        assertThat(Reading.read(reader(), "Subscribe\nAbstract: \nAbstract:Spikes.\n"))
                .startsWith(
                        Reading.rejected(1, "expected a line that starts with Abstract:"),
                        Reading.rejected(2, "the abstract is empty"));
    }

    @Test
    void flagsAnAbstractThatIsCutOff() {
        assertThat(Reading.read(reader(), """
                Abstract:Spikes are sparse, and we show
                Abstract:Spikes are sparse, and we…
                Abstract:Spikes are sparse...
                Abstract:Spikes are sparse.
                Abstract:Are spikes sparse?
                Abstract:Our code is at https://example.org/spikes
                Abstract:Our code is at (example.org/spikes)
                Abstract:Spikes come at a rate of $n^2$
                """))
                .extracting(outcome -> Reading.document(outcome).flags().contains("truncated"))
                .containsExactly(true, true, true, false, false, false, false, false);
    }

    @Test
    void isSureOfMarkedLinesOnly() {
        assertThat(likelihood("Abstract:A.\n\nAbstract:B.\n")).isGreaterThan(0.9);
        assertThat(likelihood("Abstract:A.\nNews\n")).isBetween(0.4, 0.5);
        assertThat(likelihood("abstract\nA.\nB.\n")).isZero();
    }

    @Test
    void keepsTheSamePaperTwice() {
        assertThat(Reading.read(reader(), "Abstract:A.\nAbstract:A.\n"))
                .extracting(outcome -> Reading.document(outcome).id())
                .isEqualTo(List.of(CanonicalId.of("", "A."), CanonicalId.of("", "A.")));
    }

    private double likelihood(String text) {
        return reader().likelihood(text.getBytes(StandardCharsets.UTF_8));
    }
}

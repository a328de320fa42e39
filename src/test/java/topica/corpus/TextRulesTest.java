package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import topica.run.Fingerprint;

class TextRulesTest {

    @Test
    void tidiesWhiteSpaceAndControlCharacters() {
        assertThat(CleanText.of(" a\n b\u0000\tc\u00a0\u2003d ")).isEqualTo("a b c d");
        assertThat(CleanText.of("a b")).isSameAs(CleanText.of("a b"));
        assertThat(CleanText.of(" \u0000 ")).isEmpty();
    }

    @Test
    void normalizesWidthLigaturesCaseAndSigns() {
        assertThat(CanonicalId.normalized("  Ｆast, Eﬃcient -- ISTANBUL's\n№ 5!"))
                .isEqualTo("fast efficient istanbul s no 5");
    }

    @Test
    void fingerprintsTheAbstractWhereTheTitleSaysNothing() {
        assertThat(CanonicalId.of("?!", "Spikes."))
                .isEqualTo("text:" + Fingerprint.of("spikes").brief());
        assertThat(CanonicalId.of("Spikes", "x"))
                .isEqualTo("title:" + Fingerprint.of("spikes").brief());
    }

    @Test
    void readsDatesWithWhatIsKnownOfThem() {
        assertThat(PartialDate.parse(" 2024-5 "))
                .contains(new PartialDate(2024, OptionalInt.of(5), OptionalInt.empty()));
        assertThat(PartialDate.parse("2024-05-06 12:00:00").map(PartialDate::toString))
                .contains("2024-05-06");
        assertThat(PartialDate.parse("2024-13")).isEmpty();
        assertThat(PartialDate.parse("May 2024")).isEmpty();
    }

    @Test
    void keepsDocumentsFromChangingAndFromBeingEmpty() {
        assertThatThrownBy(() -> document("", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> document("A", "").extra().put("a", "1"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void makesADocumentOfNothingButText() {
        Document document = Document.of("", " Spikes\nare sparse. ", new Source("-", 1));

        assertThat(document.abstractText()).isEqualTo("Spikes are sparse.");
        assertThat(document.id()).isEqualTo(CanonicalId.of("", "Spikes are sparse."));
        assertThatThrownBy(() -> Document.of(" ", "\n", new Source("-", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
    }

    private static Document document(String title, String abstractText) {
        Source source = new Source("test", 1);
        return new Document(
                "a",
                title,
                abstractText,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                source,
                Map.of());
    }
}

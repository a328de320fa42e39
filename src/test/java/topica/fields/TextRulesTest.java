package topica.fields;

import static org.assertj.core.api.Assertions.assertThat;

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
}

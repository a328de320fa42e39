package topica.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearNormalizerTest {

    private static final String ACUTE = "\u0301";
    private static final String DOT_BELOW = "\u0323";

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "e\u0301\u0323", "\uFB01\uFF21\u00BD", "\uD835\uDC00 \uD83D\uDE00", "\uDE00"})
    void isTheNormalFormOfTextAsPeopleWriteIt(String text) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(LinearNormalizer.normalize(text, form)).isEqualTo(Normalizer.normalize(text, form));
        }
    }

    @Test
    void isTheNormalFormOfManyCharactersBeyondTheBasicPlane() {
        String faces = "\uD83D\uDE00".repeat(100) + "e" + ACUTE;

        assertThat(LinearNormalizer.normalize(faces, Normalizer.Form.NFC))
                .isEqualTo(faces.substring(0, 200) + "\u00E9");
    }

    @Test
    void keepsThirtyAccentsUponOneLetter() {
        String pile = "a" + ACUTE.repeat(20) + DOT_BELOW.repeat(20) + "b";

        assertThat(LinearNormalizer.normalize(pile, Normalizer.Form.NFD))
                .isEqualTo("a" + DOT_BELOW.repeat(10) + ACUTE.repeat(20) + "b");
    }

    @Test
    void takesNoTimeForAMillionAccents() {
        String pile = "a" + ACUTE.repeat(500_000) + DOT_BELOW.repeat(500_000);

        String normal = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> LinearNormalizer.normalize(pile, Normalizer.Form.NFKC));
        assertThat(normal).hasSizeLessThan(32);
    }
}

package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words only",
                "\u2014 a pause, \u2018quotes\u2019 and \u201Cmore\u201D, Poincar\u00E9 and \u0141\u00F3d\u017A",
                "Erd\\H{o}s, $\\alpha_i$ in $R^2$, \\emph{deep} {\\it nets} \\cite[p.~2]{a}",
                "Stra\\ss e, \\AA ngstr\\\"om, na\\\"{\\i}ve, \\L{}\\'od\\'z, 97\\% \\& \\#1",
                "\u03B1-helix, \u00BD of it, 5\u00B5m \u2265 3\u2026",
                "x_i~outside $",
            })
    void isTheSameOnTheShortWayAsOnTheLongWay(String text) {
        assertThat(bare(text)).hasValue(theLongWay(text));
    }

    @Test
    void knowsEveryCharacterItKnowsAnywhere() {
        int known = 0;
        for (int c = 0x80; c < 0x3000; c++) {
            for (String around : new String[] {"a%sb", "%s", "e %s1", "$x%s_2$ \\emph{%s}", "A%s%s"}) {
                String text = around.replace("%s", Character.toString(c));
                Optional<String> bare = bare(text);
                known += bare.isPresent() ? 1 : 0;
                assertThat(bare.orElse(theLongWay(text)))
                        .as("U+%04X in %s", c, around)
                        .isEqualTo(theLongWay(text));
            }
        }
        assertThat(known).isGreaterThan(5 * 2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"e\u0301", "\\\u2019e", "\\alpha\u00E9", "\\cite[\u2014]{a}", "\u6211", "\uD83D\uDE00", "\uFF5B$"
            })
    void leavesWhatDependsOnItsNeighboursToTheLongWay(String text) {
        assertThat(bare(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isNeverAnythingElse(long seed) {
        for (int length = 1; length < 400; length++) {
            String text = new String(
                    Noise.of(1000 * seed + length, length % 40).getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            assertThat(bare(text).orElse(theLongWay(text))).as(text).isEqualTo(theLongWay(text));
        }
    }

    @Test
    void leavesBytesThatAreNoCharactersToTheLongWay() {
        byte[] cutOff = {'a', (byte) 0xE2, (byte) 0x80};
        byte[] overlong = {(byte) 0xC1, (byte) 0x81};
        byte[] overlongLetter = {'a', (byte) 0xE0, (byte) 0x83, (byte) 0xA9};
        byte[] alone = {(byte) 0x94, 'b'};

        assertThat(bare(cutOff)).isEmpty();
        assertThat(bare(overlong)).isEmpty();
        assertThat(bare(overlongLetter)).isEmpty();
        assertThat(bare(alone)).isEmpty();
    }

    private static Optional<String> bare(String text) {
        return bare(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> bare(byte[] utf8) {
        byte[] plain = new byte[Latex.room(utf8.length) + 3];
        boolean markup = PlainText.mayHaveMarkup(utf8, 0, utf8.length);
        int end = Latex.bare(utf8, 0, utf8.length, markup, plain, 3);
        return end < 0 ? Optional.empty() : Optional.of(new String(plain, 3, end - 3, StandardCharsets.UTF_8));
    }

    private static String theLongWay(String text) {
        return PlainText.lettersAndAscii(PlainText.of(text));
    }
}

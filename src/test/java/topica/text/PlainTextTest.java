package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e\\u0301t\\u00E9             | été
            \\uFB01ne \\uFB02ow          | fine flow
            a\\u2010b\\u2011c\\u2013d\\u2212e | a-b-c-d-e
            yes\\u2014no                 | yes - no
            don\\u2019t                  | don't
            \\u201Cquoted\\u201D         | "quoted"
            unlearn\\u00ADing            | unlearning
            zero\\u200Bwidth\\uFEFF      | zerowidth
            \\uFF21\\uFF22\\uFF23        | ABC
            x\\u00B2                     | x2
            \\u00BD                      | 1/2
            \\uD835\\uDC00               | A
            """)
    void bringsUnicodeIntoOneForm(String escaped, String plain) {
        assertThat(PlainText.of(unescaped(escaped))).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Poincaré Erdős              | Poincare Erdos
            Straße STRAẞE               | Strasse STRAssE
            Øre Łódź æon Œuvre          | ore lodz aeon oeuvre
            Αθήνα Жизнь                 | αθηνα жизнь
            İstanbul ılık               | Istanbul ilik
            我们 한국어                  | 我们 한국어
            a😀b∑c                      | a b c
            """)
    void leavesLettersWithoutAccentsAndBlanksForSymbols(String text, String bare) {
        assertThat(PlainText.lettersAndAscii(text)).isEqualTo(bare);
    }

    @Test
    void partsWordsAtHalfACharacter() {
        assertThat(PlainText.lettersAndAscii("é a\ud83db \ude00c")).isEqualTo("e a b  c");
        assertThat(PlainText.of("é a\ud83db")).isEqualTo("é a\ud83db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain, ASCII text.", "don't; x_i ~5"})
    void leavesPlainAsciiAlone(String text) {
        assertThat(PlainText.of(text)).isSameAs(text);
        assertThat(mayChange(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "a \\emph{b}", "$x$", "“”"})
    void announcesThatItMayChangeTheRest(String text) {
        assertThat(mayChange(text)).isTrue();
    }

    private static boolean mayChange(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return PlainText.mayChange(utf8, 0, utf8.length);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.startsWith("\\u", i);
            plain.append(escape ? (char) Integer.parseInt(text.substring(i + 2, i + 6), 16) : text.charAt(i));
            i += escape ? 5 : 0;
        }
        return plain.toString();
    }
}

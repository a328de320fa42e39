package topica.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EightBytesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "learning"  | 8
            "Learn ed"  | 5
            "AZaz@[`{"  | 4
            "{bcdefgh"  | 0
            "abcdefg1"  | 7
            "abcdé..."  | 4
            """)
    void countsLettersFromTheFirst(String text, int letters) {
        assertThat(EightBytes.letters(eight(text))).isEqualTo(letters);
    }

    @Test
    void agreesWithALoopOverEveryByte() {
        for (int b = 0; b < 256; b++) {
            for (int place = 0; place < 8; place++) {
                byte[] bytes = "aaaaaaaa".getBytes(StandardCharsets.US_ASCII);
                bytes[place] = (byte) b;
                long eight = EightBytes.at(bytes, 0);
                boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
                assertThat(EightBytes.letters(eight)).isEqualTo(letter ? 8 : place);
                assertThat(EightBytes.before(EightBytes.equal(eight, '"'))).isEqualTo(b == '"' ? place : 8);
                assertThat(EightBytes.before(EightBytes.control(eight))).isEqualTo(b < ' ' ? place : 8);
                assertThat(EightBytes.before(EightBytes.beyondAscii(eight))).isEqualTo(b >= 128 ? place : 8);
            }
        }
    }

    @Test
    void keepsTheFirstBytesOnly() {
        assertThat(EightBytes.first(eight("abcdefgh"), 3)).isEqualTo('a' | 'b' << 8 | 'c' << 16);
        assertThat(EightBytes.first(eight("abcdefgh"), 0)).isZero();
        assertThat(EightBytes.lowerLetters(eight("ABcdEFgh"))).isEqualTo(eight("abcdefgh"));
    }

    private static long eight(String text) {
        return EightBytes.at(text.getBytes(StandardCharsets.UTF_8), 0);
    }
}

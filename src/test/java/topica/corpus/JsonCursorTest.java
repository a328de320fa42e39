package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Excerpt;

class JsonCursorTest {

    private static JsonCursor at(String json) {
        byte[] bytes = ("ahead" + json + "behind").getBytes(StandardCharsets.UTF_8);
        JsonCursor cursor = new JsonCursor();
        cursor.start(bytes, "ahead".length(), bytes.length - "behind".length());
        return cursor;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\"",
                "\"\"",
                "null",
                "true",
                "false",
                "[]",
                "{}",
                "0",
                "-12",
                "123456789012345678",
                "[ [1 , 2], {\"a\" : [null]} ]",
                "\"\\u00e9 \\\" é 🙂\"",
                "[[[[[[[[1]]]]]]]]"
            })
    void passesOverAnyValueToTheCommaBehindIt(String value) {
        JsonCursor cursor = at(" " + value + " ,");

        assertThat(cursor.passedValue()).isTrue();
        assertThat(cursor.took(',')).isTrue();
        assertThat(cursor.atEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul",
                "nought",
                "01",
                "1.5",
                "1e3",
                "-",
                "1234567890123456789",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{a:1}",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\ud83d\\ude42\"",
                "\"a\tb\"",
                "[[[[[[[[[1]]]]]]]]]",
                ""
            })
    void saysNoToWhatIsWrongOrUnusual(String value) {
        assertThat(at(value + ",").passedValue()).isFalse();
    }

    @Test
    void copiesAStringWithItsEscapesUndone() {
        Excerpt excerpt = new Excerpt();

        assertThat(at("a long run of plain text \\\\ \\/ \\n \\u0041 \\u00e9 \\u2200 ∀🙂\"")
                        .copiedString(excerpt))
                .isTrue();
        assertThat(new String(excerpt.text(), 0, excerpt.end(), StandardCharsets.UTF_8))
                .isEqualTo("a long run of plain text \\ / \n A é ∀ ∀🙂");
    }

    @Test
    void takesTheStringThatIsExpectedAndNoLongerOne() {
        byte[] title = {'t', 'i', 't', 'l', 'e'};

        assertThat(at("title\"").tookString(title)).isTrue();
        assertThat(at("titles\"").tookString(title)).isFalse();
        assertThat(at("titl\"").tookString(title)).isFalse();
        assertThat(at("title").tookString(title)).isFalse();
    }

    @Test
    void passesOverAPlainStringOnly() {
        assertThat(at("a name, and a long one\"").passedPlainString()).isTrue();
        assertThat(at("a \\\"name\\\"\"").passedPlainString()).isFalse();
        assertThat(at("né\"").passedPlainString()).isFalse();
        assertThat(at("name").passedPlainString()).isFalse();
    }

    @Test
    void takesWhatCanBeSeenUpToABlank() {
        JsonCursor cursor = at("cs/9901001 \"");

        assertThat(cursor.visible()).isEqualTo("cs/9901001");
        assertThat(cursor.took('"')).isTrue();
    }

    @Test
    void staysWithinItsRecord() {
        JsonCursor cursor = at(" ");

        assertThat(cursor.next()).isZero();
        assertThat(cursor.step()).isZero();
    }
}

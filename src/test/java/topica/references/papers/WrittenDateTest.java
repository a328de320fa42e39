package topica.references.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-05-12|2019-05-12",
                "2019-05-12T09:30:00Z|2019-05-12",
                "2019/5/2/Spring|2019-05-02",
                "2019/05//|2019-05",
                "2019///|2019",
                "2019|2019",
                "2019 May 12|2019-05-12",
                "2019 Dec-2020 Jan|2019-12",
                "2019 July|2019-07",
                "2019 Spring|2019",
                "Sun, 12 May 2019 10:00:00 GMT|2019-05-12",
                "12 May 2019|2019-05-12",
                "2019-2020|2019",
                "2019-13-01|2019"
            })
    void readsAsMuchOfADateAsThereIs(String text, String date) {
        assertThat(WrittenDate.of(text)).hasToString("Optional[" + date + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n.d.", "in press", "May 2019?", "19", "20190512", "12/05/2019"})
    void guessesNothing(String text) {
        assertThat(WrittenDate.of(text)).isEmpty();
    }
}

package topica.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topica.records.Source;

class YearlessDateTest {

    @ParameterizedTest
    @CsvSource({
        "--05-25, 2026-06-01, 2026-05-25",
        "--05-25, 2026-05-25, 2026-05-25",
        "--05-25, 2026-05-24, 2025-05-25",
        "--12-31, 2026-01-01, 2025-12-31",
        "--02-29, 2026-06-01, 2024-02-29",
        "--02-29, 2024-02-28, 2020-02-29",
        "--02-29, 1904-02-28, 1896-02-29"
    })
    void isTheLatestSuchDayUpToTheOneOnWhichThePageWasTaken(String day, LocalDate crawled, String date) {
        Document whole = YearlessDate.resolved(keeping("dateWithoutYear", day), crawled);

        assertThat(whole.date().orElseThrow()).hasToString(date);
        assertThat(whole.extra()).isEmpty();
    }

    @Test
    void leavesEveryOtherDocumentAsItIs() {
        for (Document other : new Document[] {
            keeping("dateWithoutYear", "--13-40"), keeping("dateWithoutYear", ""), keeping("note", "--05-25"),
        }) {
            assertThat(YearlessDate.of(other)).isEmpty();
            assertThat(YearlessDate.resolved(other, LocalDate.of(2026, 6, 1))).isSameAs(other);
        }
    }

    @Test
    void believesADateThatIsWhole() {
        DocumentFields fields = new DocumentFields(new Source("test", 1));
        fields.accept("title", "Bread");
        fields.accept("date", "2024");
        fields.accept("dateWithoutYear", "--05-25");
        Document dated = Reading.document(fields.outcome());

        assertThat(YearlessDate.resolved(dated, LocalDate.of(2026, 6, 1))).isSameAs(dated);
        assertThat(dated.extra()).isEqualTo(Map.of("dateWithoutYear", "\"--05-25\""));
    }

    private static Document keeping(String name, String value) {
        DocumentFields fields = new DocumentFields(new Source("test", 1));
        fields.accept("title", "Bread");
        fields.accept(name, value);
        return Reading.document(fields.outcome());
    }
}

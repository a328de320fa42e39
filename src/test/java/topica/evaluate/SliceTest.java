package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.fields.PartialDate;

class SliceTest {

    private static final List<String> SPACE = List.of("x", "y");

    @Test
    void cutsByMonthInTheOrderOfTime() {
        List<Slice> slices = slices(
                Period.MONTH,
                dated("2026-04-30", "x", "x"),
                dated("2025-12", "x", "y"),
                dated("2026-04", "x", "y"),
                dated("2026-10-01", "y", "y"));
        assertThat(slices)
                .extracting(
                        Slice::name, Slice::documents, slice -> slice.accuracy().value())
                .containsExactly(tuple("2025-12", 1, 0.0), tuple("2026-04", 2, 1 / 2.0), tuple("2026-10", 1, 1.0));
    }

    @Test
    void cutsByQuarterAndByYear() {
        Case[] cases = {
            dated("2026-01-31", "x", "x"),
            dated("2026-03", "x", "x"),
            dated("2026-04", "x", "x"),
            dated("2025-12", "x", "x")
        };
        assertThat(slices(Period.QUARTER, cases))
                .extracting(Slice::name, Slice::documents)
                .containsExactly(tuple("2025-Q4", 1), tuple("2026-Q1", 2), tuple("2026-Q2", 1));
        assertThat(slices(Period.YEAR, cases))
                .extracting(Slice::name, Slice::documents)
                .containsExactly(tuple("2025", 1), tuple("2026", 3));
    }

    @Test
    void guessesNoMonthAndNoDate() {
        assertThat(slices(
                        Period.QUARTER,
                        dated("", "x", "x"),
                        dated("2026-01", "x", "x"),
                        dated("2026", "x", "x"),
                        dated("2027", "x", "x")))
                .extracting(Slice::name)
                .containsExactly("2026", "2026-Q1", "2027", "undated");
    }

    @Test
    void leavesOutDocumentsOutsideTheSpace() {
        assertThat(slices(Period.YEAR, dated("2026", "z", "x"), dated("2025", "x", "z")))
                .extracting(Slice::name)
                .containsExactly("2025");
    }

    @Test
    void countsAnyCategoryBesideThePrimary() {
        Judgement judgement = new Judgement("a", List.of("x", "z"), "z", .5, List.of(), List.of());
        Slice slice = slices(Period.YEAR, new Case(judgement, "", PartialDate.parse("2026")))
                .getFirst();
        assertThat(slice.accuracy().value()).isZero();
        assertThat(slice.anyCategoryAt1().value()).isEqualTo(1);
    }

    private static List<Slice> slices(Period period, Case... cases) {
        return Slice.of(List.of(cases), period, SPACE);
    }

    private static Case dated(String date, String truth, String label) {
        Judgement judgement = new Judgement("d", List.of(truth), label, .5, List.of(), List.of());
        return new Case(judgement, "", PartialDate.parse(date));
    }
}

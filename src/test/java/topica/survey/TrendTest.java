package topica.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.survey.Trend.Direction;

class TrendTest {

    private static final int MAY = 12 * 2026 + 4;

    private static Trend of(int[] all, int[] own) {
        TreeMap<Integer, Integer> months = new TreeMap<>();
        Map<Integer, Integer> mine = new TreeMap<>();
        for (int month = 0; month < all.length; month++) {
            if (all[month] > 0) {
                months.put(MAY + month, all[month]);
            }
            if (own[month] > 0) {
                mine.put(MAY + month, own[month]);
            }
        }
        return Trend.of(months, mine);
    }

    /// The share is 1/2; at times 0, 1 and 2 there are -4, 0 and 4 documents more than that: the trend is 8. Its
    /// variance is 1/2 · 1/2 · (50 − 30² / 30) = 5.
    @Test
    void countsStandardErrorsAsCochranAndArmitageDo() {
        Trend trend = of(new int[] {10, 10, 10}, new int[] {1, 5, 9});
        assertThat(trend.z()).isCloseTo(8 / Math.sqrt(5), within(1e-12));
        assertThat(trend.direction()).isEqualTo(Direction.RISING);
        assertThat(of(new int[] {10, 10, 10}, new int[] {9, 5, 1}).z()).isCloseTo(-8 / Math.sqrt(5), within(1e-12));
        assertThat(of(new int[] {10, 10, 10}, new int[] {9, 5, 1}).direction()).isEqualTo(Direction.FADING);
    }

    /// Months 0, 1 and 3 with 4, 4 and 4 documents, of which 0, 1 and 3 are the theme's: a third each would be 4/3,
    /// so the trend is −1/3 + 3 · 5/3 = 14/3; its variance 1/3 · 2/3 · (4 + 36 − 16² / 12) = 2/9 · 56/3.
    @Test
    void keepsTheDistanceOfMonthsBetweenWhichThereIsNone() {
        Trend trend = of(new int[] {4, 4, 0, 4}, new int[] {0, 1, 0, 3});
        assertThat(trend.months()).extracting(Trend.Month::month).containsExactly(5, 6, 8);
        assertThat(trend.z()).isCloseTo(14 / 3.0 / Math.sqrt(2 / 9.0 * 56 / 3), within(1e-12));
        assertThat(trend.direction()).isEqualTo(Direction.STEADY);
    }

    @Test
    void isSteadyWhereNothingChangesOrAllIsTheThemes() {
        assertThat(of(new int[] {8, 16, 24}, new int[] {2, 4, 6}).z()).isZero();
        assertThat(of(new int[] {8, 16, 24}, new int[] {8, 16, 24}).z()).isZero();
        assertThat(of(new int[] {8, 16, 24}, new int[] {0, 0, 0}).z()).isZero();
    }

    @Test
    void saysNothingOfTwoMonths() {
        Trend trend = of(new int[] {100, 100}, new int[] {0, 100});
        assertThat(trend.z()).isZero();
        assertThat(trend.direction()).isEqualTo(Direction.STEADY);
        assertThat(of(new int[0], new int[0]).months()).isEmpty();
    }

    /// Of 5 in 10, Wilson's interval is 0.2366 to 0.7634; of none in 10, it ends at 0.2775.
    @Test
    void givesEachShareWilsonsInterval() {
        Trend trend = of(new int[] {10, 10}, new int[] {5, 0});
        assertThat(trend.months().getFirst().share().value()).isEqualTo(.5);
        assertThat(trend.months().getFirst().share().low()).isCloseTo(.2366, within(5e-5));
        assertThat(trend.months().getFirst().share().high()).isCloseTo(.7634, within(5e-5));
        assertThat(trend.months().getLast().share().low()).isZero();
        assertThat(trend.months().getLast().share().high()).isCloseTo(.2775, within(5e-5));
    }

    @Test
    void turnsOfTheYearAreOneMonth() {
        List<Document> documents = List.of(
                Toys.document("a", "Cell", "2025-12"),
                Toys.document("b", "Cell", "2026-01"),
                Toys.document("c", "Cell", "2026-01"),
                Toys.document("d", "Cell"));
        Trend trend = Trend.of(Trend.count(documents), Trend.count(documents.subList(0, 2)));
        assertThat(trend.months()).extracting(Trend.Month::year).containsExactly(2025, 2026);
        assertThat(trend.months()).extracting(Trend.Month::month).containsExactly(12, 1);
        assertThat(trend.months()).extracting(Trend.Month::documents).containsExactly(1, 1);
        assertThat(trend.months()).extracting(Trend.Month::all).containsExactly(1, 2);
    }

    @Test
    void isToldOfEachTheme() {
        List<Document> documents = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            for (int i = 0; i < 30; i++) {
                boolean isCell = i < 8 * month;
                documents.add(Toys.document("d" + month + "-" + i, isCell ? "The cell" : "The star", "2026-0" + month));
            }
        }
        Survey survey = Toys.survey(Toys.surveyor(2), documents);
        assertThat(survey.themes())
                .extracting(theme -> theme.theme().size() + " " + theme.trend().direction())
                .containsExactly("48 RISING", "42 FADING");
    }
}

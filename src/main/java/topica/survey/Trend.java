package topica.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import topica.documents.Document;
import topica.evaluate.Score;

/// A theme's share of the documents of each month.
///
/// Whether it rises or fades is asked of the Cochran–Armitage test (Armitage, "Tests for linear trends in
/// proportions and frequencies", Biometrics 1955) at 1 %, with months that have no document left out.
///
/// @param months in order, without those of which there is no document
/// @param z how many standard errors the trend is away from none; 0 where there are fewer than three months
public record Trend(List<Month> months, double z) {

    private static final double SURE = 2.576;
    private static final int FEWEST_MONTHS = 3;
    private static final int MONTHS_A_YEAR = 12;

    /// One month.
    ///
    /// @param documents how many the theme has
    /// @param all how many all themes and outliers have
    /// @param share of the theme, with Wilson's interval of 95 %
    public record Month(int year, int month, int documents, int all, Score share) {}

    /// Where it goes.
    public enum Direction {
        RISING,
        FADING,
        STEADY
    }

    public Trend {
        months = List.copyOf(months);
    }

    /// The trend of a theme.
    ///
    /// @param all how many documents each month has, by months since the year 0
    /// @param documents how many of them the theme has
    static Trend of(NavigableMap<Integer, Integer> all, Map<Integer, Integer> documents) {
        List<Month> months = new ArrayList<>();
        all.forEach((month, count) -> {
            int mine = documents.getOrDefault(month, 0);
            months.add(new Month(
                    Math.floorDiv(month, MONTHS_A_YEAR),
                    Math.floorMod(month, MONTHS_A_YEAR) + 1,
                    mine,
                    count,
                    Score.ofShare(mine, count)));
        });
        return new Trend(months, months.size() < FEWEST_MONTHS ? 0 : z(all, documents));
    }

    private static double z(NavigableMap<Integer, Integer> all, Map<Integer, Integer> documents) {
        double count = 0;
        double mine = 0;
        double times = 0;
        double squares = 0;
        for (Map.Entry<Integer, Integer> month : all.entrySet()) {
            double time = month.getKey() - all.firstKey();
            count += month.getValue();
            mine += documents.getOrDefault(month.getKey(), 0);
            times += month.getValue() * time;
            squares += month.getValue() * time * time;
        }
        double share = mine / count;
        double trend = 0;
        for (Map.Entry<Integer, Integer> month : all.entrySet()) {
            double expected = month.getValue() * share;
            trend += (month.getKey() - all.firstKey()) * (documents.getOrDefault(month.getKey(), 0) - expected);
        }
        double variance = share * (1 - share) * (squares - times * times / count);
        return variance > 0 ? trend / Math.sqrt(variance) : 0;
    }

    /// Where the theme goes, if that is sure.
    public Direction direction() {
        if (Math.abs(z) < SURE) {
            return Direction.STEADY;
        }
        return z > 0 ? Direction.RISING : Direction.FADING;
    }

    /// How many documents each month has, by months since the year 0; documents without a month do not count.
    static NavigableMap<Integer, Integer> count(Iterable<Document> documents) {
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        for (Document document : documents) {
            document.date()
                    .filter(date -> date.month().isPresent())
                    .ifPresent(date -> counts.merge(
                            MONTHS_A_YEAR * date.year() + date.month().orElseThrow() - 1, 1, Integer::sum));
        }
        return counts;
    }
}

package topica.references.papers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topica.fields.PartialDate;

/// Dates as references have them: with slashes, with English months, with more behind them.
public final class WrittenDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?(?:[T /,;-].*)?", Pattern.DOTALL);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[ /-]([A-Za-z]{3,9})\\.?(?:[ /](\\d{1,2}))?(?:[ /,;-].*)?", Pattern.DOTALL);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:[A-Za-z]{3,9}, *)?(\\d{1,2}) ([A-Za-z]{3,9})\\.? (\\d{4})(?: .*)?", Pattern.DOTALL);

    private WrittenDate() {}

    /// The date at the beginning of `text`: `2019-05-12T…`, `2019/05/12/…`, `2019/05//`, `2019 May 12`,
    /// `2019 May-Jun`, `Thu, 12 May 2019 …`, `2019`; empty where there is none. What is missing is not guessed.
    public static Optional<PartialDate> of(String text) {
        String line = text.strip();
        Matcher numbers = NUMBERS.matcher(line);
        Matcher yearFirst = YEAR_FIRST.matcher(line);
        if (yearFirst.matches() && month(yearFirst.group(2)).isPresent()) {
            return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3) == null ? "" : yearFirst.group(3));
        }
        if (numbers.matches()) {
            return of(
                    numbers.group(1),
                    numbers.group(2) == null ? "" : numbers.group(2),
                    numbers.group(3) == null ? "" : numbers.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(line);
        return dayFirst.matches() && month(dayFirst.group(2)).isPresent()
                ? of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                : Optional.empty();
    }

    /// `day` with the year of another date before it, where it has none of its own: `2019 May 12` of `May 12`.
    /// As it is where that makes no date.
    public static String completed(String day, String year) {
        String whole = of(year).map(date -> date.year() + " " + day.strip()).orElse("");
        boolean lacksYear = of(day).isEmpty();
        return lacksYear && of(whole).filter(date -> date.month().isPresent()).isPresent() ? whole : day;
    }

    /// The date of a year, a month in digits or letters and a day; as much of it as there is.
    public static Optional<PartialDate> of(String year, String month, String day) {
        Optional<String> number = month(month);
        Optional<PartialDate> whole =
                number.flatMap(m -> PartialDate.parse(year.strip() + "-" + m + "-" + day.strip()));
        return whole.or(() -> number.flatMap(m -> PartialDate.parse(year.strip() + "-" + m)))
                .or(() -> PartialDate.parse(year));
    }

    private static Optional<String> month(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.matches("\\d{1,2}")) {
            return Optional.of(word);
        }
        String letters = word.replaceAll("[^a-z]", "");
        int month = letters.length() < 3 ? -1 : MONTHS.indexOf(letters.substring(0, 3));
        return month < 0 ? Optional.empty() : Optional.of(Integer.toString(month + 1));
    }
}

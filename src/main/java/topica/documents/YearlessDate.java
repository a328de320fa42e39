package topica.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import topica.fields.PartialDate;

/// Days whose year a page leaves out. They are kept under `extra`, as `"--02-26"` (ISO 8601), until
/// somebody says on which day the page was taken.
public final class YearlessDate {

    /// The name under which a document keeps such a day.
    public static final String NAME = "dateWithoutYear";

    /// Every day of a year comes back within so many years: 29 February, around 1900.
    private static final int YEARS = 8;

    private YearlessDate() {}

    /// The day that `document` keeps, if it has no whole date.
    public static Optional<MonthDay> of(Document document) {
        String kept = document.extra().getOrDefault(NAME, "");
        if (document.date().isPresent() || kept.length() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse(kept.substring(1, kept.length() - 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `document` with the whole date: the latest such day that is not after the one on which the page was
    /// taken. What keeps no such day stays as it is.
    public static Document resolved(Document document, LocalDate crawled) {
        return of(document).map(day -> dated(document, latest(day, crawled))).orElse(document);
    }

    private static LocalDate latest(MonthDay day, LocalDate crawled) {
        for (int year = crawled.getYear(); year >= crawled.getYear() - YEARS; year--) {
            if (day.isValidYear(year) && !day.atYear(year).isAfter(crawled)) {
                return day.atYear(year);
            }
        }
        throw new AssertionError(day + " has not come for " + YEARS + " years");
    }

    private static Document dated(Document document, LocalDate date) {
        Map<String, String> extra = new LinkedHashMap<>(document.extra());
        extra.remove(NAME);
        PartialDate whole = new PartialDate(
                date.getYear(), OptionalInt.of(date.getMonthValue()), OptionalInt.of(date.getDayOfMonth()));
        return new Document(
                document.id(),
                document.title(),
                document.abstractText(),
                document.authors(),
                Optional.of(whole),
                document.categories(),
                document.labels(),
                document.flags(),
                document.source(),
                extra);
    }
}

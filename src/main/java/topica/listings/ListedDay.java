package topica.listings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topica.documents.DocumentFields;
import topica.documents.YearlessDate;

/// A day as pages print it, such as `Oct 26, 2022`, or `May 25` in the year in which the page was made.
record ListedDay(String text) {

    /// What such a day looks like, for patterns of whole lines.
    static final String FORM = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.? \\d{1,2}(?:(?:, ?| )\\d{4})?";

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final Pattern PARTS = Pattern.compile("(\\w{3})\\D* (\\d{1,2})(?:\\D+(\\d{4}))?");

    /// Adds the day to what is known of a paper; without a year it stays without; what is no day in the
    /// calendar is kept as it stands.
    void addTo(DocumentFields fields) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected a day such as May 25, got " + text);
        }
        int month = MONTHS.indexOf(parts.group(1)) / 3 + 1;
        int day = Integer.parseInt(parts.group(2));
        String year = parts.group(3);
        try {
            if (year == null) {
                fields.accept(YearlessDate.NAME, MonthDay.of(month, day).toString());
            } else {
                fields.accept(
                        "date", LocalDate.of(Integer.parseInt(year), month, day).toString());
            }
        } catch (DateTimeException e) {
            fields.accept("date", text);
        }
    }
}

package topica.evaluate;

import java.util.Locale;
import java.util.Optional;
import topica.fields.PartialDate;

/// How finely time is sliced. The names of periods are in the order of time, and that of no date comes last.
public enum Period {
    YEAR,
    QUARTER,
    MONTH;

    /// What a document without a date falls into.
    private static final String UNDATED = "undated";

    private static final int MONTHS_OF_QUARTER = 3;

    /// `2026`, `2026-Q2` or `2026-04`. Where the month is not known this is the year alone, and never a guess.
    String of(Optional<PartialDate> date) {
        return date.map(this::of).orElse(UNDATED);
    }

    private String of(PartialDate date) {
        String year = String.format(Locale.ROOT, "%04d", date.year());
        if (this == YEAR || date.month().isEmpty()) {
            return year;
        }
        int month = date.month().getAsInt();
        return this == QUARTER
                ? year + "-Q" + (1 + (month - 1) / MONTHS_OF_QUARTER)
                : year + String.format(Locale.ROOT, "-%02d", month);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package topica.fields;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date of which the month or the day may be unknown. What is missing is never guessed.
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ].*)?)?)?");

    public PartialDate {
        if (month.isEmpty() && day.isPresent()) {
            throw new IllegalArgumentException("expected a month beside the day " + day.getAsInt());
        }
        month.ifPresent(m -> require(m >= 1 && m <= 12, "month", m));
        day.ifPresent(d -> require(d >= 1 && d <= 31, "day", d));
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with or without a time behind it; empty for anything else.
    public static Optional<PartialDate> parse(String text) {
        if (isPlain(text)) {
            return of(
                    Integer.parseInt(text, 0, 4, 10),
                    text.length() < 7 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text, 5, 7, 10)),
                    text.length() < 10 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text, 8, 10, 10)));
        }
        Matcher found = ISO.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        return of(Integer.parseInt(found.group(1)), number(found.group(2)), number(found.group(3)));
    }

    /// Whether the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` to the letter, as in most records.
    private static boolean isPlain(String text) {
        if (text.length() != 4 && text.length() != 7 && text.length() != 10) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = i == 4 || i == 7;
            if (dash ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<PartialDate> of(int year, OptionalInt month, OptionalInt day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static void require(boolean holds, String what, int value) {
        if (!holds) {
            throw new IllegalArgumentException("no such " + what + ": " + value);
        }
    }

    /// By year, month and day; an unknown part comes first.
    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = Integer.compare(month.orElse(0), other.month.orElse(0));
        return byYear != 0 ? byYear : byMonth != 0 ? byMonth : Integer.compare(day.orElse(0), other.day.orElse(0));
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10).append(padded(year, 4));
        month.ifPresent(m -> text.append('-').append(padded(m, 2)));
        day.ifPresent(d -> text.append('-').append(padded(d, 2)));
        return text.toString();
    }

    private static String padded(int value, int width) {
        String digits = Integer.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}

package topica.listings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topica.documents.DocumentFields;
import topica.fields.FieldValue;
import topica.records.Source;

/// The order of lines on the page of a day's papers. Nothing marks a title: it is the short line above a
/// long one.
final class DailyLayout implements PageLayout {

    /// What a line is for.
    enum Role {
        TITLE,
        ABSTRACT,
        AUTHORS,
        DOT,
        DAY,
        BESIDE
    }

    private static final int SHORT = 60;
    private static final Pattern AUTHORS =
            Pattern.compile("[•·]? ?(\\d{1,6}) authors?(?: ?· ?(" + ListedDay.FORM + "))?");
    private static final Pattern DAY = Pattern.compile("(" + ListedDay.FORM + ")(?: (\\d{1,3}))?");

    /// What line `number` is for.
    ///
    /// @param before what the line above it is for
    static Role role(PageLines lines, int number, Role before) {
        String line = lines.text(number);
        if (isAuthors(line)) {
            return before == Role.TITLE || before == Role.ABSTRACT ? Role.AUTHORS : Role.BESIDE;
        }
        if (line.equals("·")) {
            return before == Role.ABSTRACT || before == Role.AUTHORS ? Role.DOT : Role.BESIDE;
        }
        if (isDay(line)) {
            return before == Role.AUTHORS || before == Role.DOT ? Role.DAY : Role.BESIDE;
        }
        if (Wording.isNavigation(line)) {
            return Role.BESIDE;
        }
        if (before == Role.TITLE) {
            return Role.ABSTRACT;
        }
        return isTitle(lines, number) ? Role.TITLE : Wording.isLong(line) ? Role.ABSTRACT : Role.BESIDE;
    }

    private static boolean isTitle(PageLines lines, int number) {
        String line = lines.text(number);
        String next = lines.text(number + 1);
        if (Wording.isLong(line) || next.isEmpty()) {
            return false;
        }
        return isAuthors(next)
                ? !Wording.isSentence(line)
                : isProse(next)
                        && (Wording.isLong(next)
                                || (Wording.isSentence(next) && !Wording.isSentence(line))
                                || isAuthors(lines.text(number + 2)));
    }

    private static boolean isProse(String line) {
        return !line.equals("·") && !isAuthors(line) && !isDay(line) && !Wording.isNavigation(line);
    }

    private static boolean isAuthors(String line) {
        return line.length() <= SHORT && AUTHORS.matcher(line).matches();
    }

    private static boolean isDay(String line) {
        return line.length() <= SHORT && DAY.matcher(line).matches();
    }

    private static boolean begins(Role role, Role before) {
        return role == Role.TITLE || (role == Role.ABSTRACT && before != Role.TITLE && before != Role.ABSTRACT);
    }

    @Override
    public int nextPaper(PageLines lines) {
        Role before = Role.BESIDE;
        for (int i = 0; lines.has(lines.isWhole() ? i : i + SEEN_AHEAD); i++) {
            Role role = role(lines, i, before);
            if (i > 0 && begins(role, before)) {
                return i;
            }
            before = role;
        }
        return -1;
    }

    @Override
    public Passage parse(PageLines lines, Source source) {
        DocumentFields fields = new DocumentFields(source);
        StringBuilder text = new StringBuilder();
        boolean found = false;
        int beside = 0;
        Role before = Role.BESIDE;
        int count = lines.count();
        for (int i = 0; i < count; i++) {
            String line = lines.text(i);
            Role role = role(lines, i, before);
            found |= begins(role, before);
            before = role;
            switch (role) {
                case TITLE -> fields.accept("title", line);
                case ABSTRACT -> text.append(text.isEmpty() ? "" : " ").append(line);
                case AUTHORS -> addAuthors(fields, line);
                case DAY -> addDay(fields, line);
                case DOT -> {}
                case BESIDE -> beside++;
            }
        }
        fields.accept("abstract", text.toString());
        fields.accept("flags", Wording.isCutOff(text.toString()) ? "truncated" : "");
        return new Passage(found ? Optional.of(fields.outcome()) : Optional.empty(), beside, 0);
    }

    private static void addAuthors(DocumentFields fields, String line) {
        Matcher parts = AUTHORS.matcher(line);
        if (parts.matches()) {
            fields.accept("authorCount", FieldValue.number(parts.group(1)));
            if (parts.group(2) != null) {
                new ListedDay(parts.group(2)).addTo(fields);
            }
        }
    }

    private static void addDay(DocumentFields fields, String line) {
        Matcher parts = DAY.matcher(line);
        if (parts.matches()) {
            new ListedDay(parts.group(1)).addTo(fields);
            if (parts.group(2) != null) {
                fields.accept("numberBehindDate", FieldValue.number(parts.group(2)));
            }
        }
    }
}

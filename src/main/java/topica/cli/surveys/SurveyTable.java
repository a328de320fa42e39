package topica.cli.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import topica.cli.terminal.Columns;
import topica.cli.terminal.Console;
import topica.cli.terminal.Shade;
import topica.survey.Change;
import topica.survey.Profile;
import topica.survey.Survey;
import topica.survey.Trend;
import topica.themes.ScoredPhrase;
import topica.themes.Weakness;

/// A survey to read on a terminal: a line for each theme, what it is about below, narrower themes below wider ones.
public final class SurveyTable {

    private static final int FIGURES = 48;
    private static final int SHORTEST_NAME = 24;
    private static final int LONGEST_NAME = 60;
    private static final int LABELS = 2;
    private static final String INDENT = "  ";

    private final Survey survey;
    private final LabelMix labels;
    private final int width;
    private final int columns;
    private final Shade shade;
    private final StringBuilder text = new StringBuilder();

    private SurveyTable(Survey survey, LabelMix labels, int columns, Shade shade) {
        this.survey = survey;
        this.labels = labels;
        this.columns = columns;
        this.width = Math.clamp(columns - FIGURES, SHORTEST_NAME, LONGEST_NAME);
        this.shade = shade;
    }

    public static String of(Survey survey, LabelMix labels, Console console) {
        return new SurveyTable(survey, labels, console.columns(), new Shade(console.coloured())).shown();
    }

    private String shown() {
        text.append(shade.faint(" id  " + Columns.pad("theme", width) + "  papers   share        guided  labels"))
                .append('\n');
        for (Profile theme : survey.themes()) {
            if (theme.theme().parent().isEmpty()) {
                add(theme, "");
                survey.themes().stream()
                        .filter(inner -> inner.theme().parent().equals(OptionalInt.of(theme.id())))
                        .forEach(inner -> add(inner, INDENT));
            }
        }
        if (survey.outliers() > 0) {
            text.append(shade.faint(String.format(
                            Locale.ROOT,
                            "  -  %s  %6d  %4.1f %%",
                            Columns.pad("in no theme", width),
                            survey.outliers(),
                            100 * survey.quality().outliers())))
                    .append('\n');
        }
        return text.toString();
    }

    private void add(Profile profile, String indent) {
        double share = 100.0 * profile.theme().size() / survey.documents().size();
        String figures = String.format(
                Locale.ROOT, "  %6d  %4.1f %%  %s  ", profile.theme().size(), share, direction(profile.trend()));
        String guided = profile.isGuided() ? Math.round(100 * profile.guided()) + " %" : "";
        String mix = labels.of(profile).stream()
                .limit(LABELS)
                .map(label -> label.label() + " " + Math.round(100 * label.share()) + " %")
                .collect(Collectors.joining(", "));
        String name = Columns.pad(indent + Console.printable(profile.theme().name()), width);
        text.append(String.format(Locale.ROOT, "%3d  ", profile.id()))
                .append(shade.strong(name))
                .append(figures)
                .append(String.format(Locale.ROOT, "%6s  ", guided))
                .append(Console.printable(mix).strip())
                .append('\n');
        String about = profile.theme().phrases().stream()
                .map(ScoredPhrase::text)
                .filter(phrase -> !profile.theme().name().equals(phrase))
                .collect(Collectors.joining(", "));
        if (!about.isEmpty()) {
            text.append(shade.faint(
                            "     " + indent + Columns.cut(Console.printable(about), columns - 5 - indent.length())))
                    .append('\n');
        }
    }

    private static String direction(Trend trend) {
        return switch (trend.direction()) {
            case RISING -> "rises";
            case FADING -> "fades";
            case STEADY -> "     ";
        };
    }

    /// What became of the themes of before, a line for each that is not what it was.
    ///
    /// @param before their names, by id
    public static List<String> changes(Survey survey, Map<Integer, String> before) {
        Map<Integer, String> names = new HashMap<>(before);
        survey.themes().forEach(theme -> names.put(theme.id(), theme.theme().name()));
        return survey.changes().stream()
                .filter(change -> change.kind() != Change.Kind.CONTINUED)
                .map(change -> switch (change.kind()) {
                    case CONTINUED, BORN -> "new: " + called(change.after(), names);
                    case SPLIT ->
                        "new: " + called(change.after(), names) + ", out of " + called(change.before(), names);
                    case MERGED ->
                        "gone: " + called(change.before(), names) + ", now in " + called(change.after(), names);
                    case DIED -> "gone: " + called(change.before(), names);
                })
                .toList();
    }

    private static String called(List<Integer> ids, Map<Integer, String> names) {
        return ids.stream()
                .map(id -> "theme " + id + ", " + Console.printable(names.getOrDefault(id, "")))
                .collect(Collectors.joining(" and "));
    }

    /// What may be wrong with names, a line for each theme that somebody should look at.
    public static List<String> audit(Survey survey) {
        return survey.themes().stream()
                .filter(theme -> !theme.theme().weaknesses().isEmpty())
                .map(theme -> String.format(
                        Locale.ROOT,
                        "look at the name of theme %d, %s: %s",
                        theme.id(),
                        Console.printable(theme.theme().name()),
                        theme.theme().weaknesses().stream()
                                .map(SurveyTable::said)
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private static String said(Weakness weakness) {
        return switch (weakness) {
            case INCOHERENT -> "its words seldom stand together";
            case NARROW_NAME -> "few of its papers say so";
            case LIKE_ANOTHER -> "another is called nearly the same";
            case COMMON_WORD -> "other papers hold the word too";
            case WORDS_ONLY -> "no phrase would do";
        };
    }
}

package topica.listings;

import java.util.regex.Pattern;

/// Tells by its wording what a line of a page is.
final class Wording {

    /// No title is as long as this, and most abstracts are longer.
    private static final int LONG = 250;

    private static final int SENTENCE = 60;
    private static final int FEW_WORDS = 3;
    private static final int MANY_WORDS = 6;
    private static final String CLOSING = ")]}\"'”’»$";
    private static final Pattern WORDS = Pattern.compile("\\S+");

    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("[(\\[<]*[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}(?:/\\S*)?");

    private static final Pattern NAVIGATION = Pattern.compile("""
            new|subscribe|daily papers|trending papers|get trending papers in your email inbox!\
            |by\\s?.{1,60} and the research community\
            |submitted by.{0,60}|upvote(?: \\d+)?|[\\d,.]+|previous|next|(?:load|show) more|back to top\
            |sign up|log in|models|datasets|spaces|docs|pricing|company|website|careers|about|tos|terms|privacy\
            |©.*|.*all rights reserved\\.?""", Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /// Whether the line is as long as abstracts are, and no title is.
    static boolean isLong(String line) {
        return line.length() >= LONG;
    }

    /// Whether the line is as long as a sentence and ends as one.
    static boolean isSentence(String line) {
        return line.length() >= SENTENCE && (line.endsWith(".") || line.endsWith("…") || endsInAddress(line));
    }

    /// Whether the line may well be an abstract where one is expected, even a short one.
    static boolean isTelling(String line) {
        long words = WORDS.matcher(line).results().limit(MANY_WORDS).count();
        return !isNavigation(line)
                && (words == MANY_WORDS || line.length() >= SENTENCE || (words >= FEW_WORDS && line.endsWith(".")));
    }

    /// Whether the line leads elsewhere, as every page's first and last lines do.
    static boolean isNavigation(String line) {
        return !isLong(line) && NAVIGATION.matcher(line).matches();
    }

    /// Whether an abstract stops before its end: behind no full stop, bracket, formula or address.
    static boolean isCutOff(String text) {
        if (text.isEmpty() || text.endsWith("…") || text.endsWith("...")) {
            return !text.isEmpty();
        }
        char end = text.charAt(text.length() - 1);
        return ".!?。".indexOf(end) < 0 && CLOSING.indexOf(end) < 0 && !endsInAddress(text);
    }

    private static boolean endsInAddress(String text) {
        String word = text.substring(text.lastIndexOf(' ') + 1);
        return word.length() <= LONGEST_ADDRESS
                && (word.contains("://")
                        || word.indexOf('@') > 0
                        || ADDRESS.matcher(word).matches());
    }
}

package topica.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the terms of a text stand in it as people wrote it, LaTeX and all: for explanations.
///
/// In plain text the scanner knows. Any other text is rewritten before it is scanned; there, a term stands
/// between the last place up to which the text has only the terms before it and the first up to which it has
/// the term too. That takes O(length²), so such a text is looked at closely for its first 16,384 characters;
/// what comes behind them is one place.
public final class TermPlaces {

    private static final int CLOSELY = 1 << 14;

    /// Digits, and more of them behind points or commas, up to what is no number any more.
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++(?!\\p{L}))*+");

    private static final TermScanner SCANNER = new TermScanner();

    /// From which character of a text to before which one something stands.
    public record Place(int start, int end) {

        public Place {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("expected a place in a text, got %d to %d".formatted(start, end));
            }
        }
    }

    private TermPlaces() {}

    /// The place of each term that [TermScanner] finds in `text`, in order. Terms made of one character, as
    /// the two of `½`, share a place.
    public static List<Place> of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Tokens tokens = new Tokens();
        SCANNER.analyze(utf8, 0, utf8.length, tokens);
        return PlainText.mayChange(utf8, 0, utf8.length) ? searched(text, tokens) : seen(text, tokens);
    }

    private static List<Place> seen(String ascii, Tokens tokens) {
        List<Place> places = new ArrayList<>(tokens.count());
        for (int i = 0; i < tokens.count(); i++) {
            int start = tokens.start(i);
            boolean number = tokens.end(i) == start;
            places.add(number ? new Place(start, endOfNumber(ascii, start)) : new Place(start, tokens.end(i)));
        }
        return places;
    }

    /// Where the number that starts at `start` ends; `start` where none does.
    private static int endOfNumber(String text, int start) {
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        return number.lookingAt() ? number.end() : start;
    }

    private static List<Place> searched(String text, Tokens all) {
        List<Place> places = new ArrayList<>(all.count());
        Tokens before = new Tokens();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at < text.length() && (at > CLOSELY || isWord(text.charAt(at)) == isWord(text.charAt(at - 1)))) {
                continue;
            }
            before.clear();
            SCANNER.analyze(text.substring(0, at), before);
            if (before.count() >= places.size() && beginsWith(all, before)) {
                Place place = trimmed(text, from, at);
                while (places.size() < before.count()) {
                    places.add(place);
                }
                from = at;
            }
        }
        return places;
    }

    private static boolean beginsWith(Tokens all, Tokens first) {
        boolean same = first.count() <= all.count();
        for (int i = 0; same && i < first.count(); i++) {
            same = first.hash(i) == all.hash(i);
        }
        return same;
    }

    /// Without what stands around the words, if there are any; with all of a number.
    private static Place trimmed(String text, int from, int to) {
        int start = from;
        while (start < to && !isWord(text.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && !isWord(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Place(start, Math.max(end, endOfNumber(text, start))) : new Place(from, to);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.FORMAT, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}

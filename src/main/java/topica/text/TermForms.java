package topica.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topica.text.PennTokenizer.Token;

/// The terms of single tokens, by the definition at [TermScanner] and by regular expressions instead of its
/// loops.
final class TermForms {

    private static final String LETTER = "[0-9A-Za-z\\x{80}-\\x{10FFFF}]";

    /// A number, or a run of letters and digits.
    private static final Pattern TERM = Pattern.compile(
            "(?<number>[0-9]++(?:[.,][0-9]++(?!" + LETTER + "))*+(?!" + LETTER + "))|(?<word>" + LETTER + "++)");

    private static final Pattern PLURAL_ACRONYM = Pattern.compile("[A-Z]{2,}s");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:https?|ftp|www)://|(?:ftp|www)\\.(?=[\\p{L}\\p{N}]))[\\x21-\\x7E\\p{L}\\p{N}\\p{Mn}]*+",
            Pattern.CASE_INSENSITIVE);

    private final Matcher addresses;
    private int addressFrom;
    private int addressTo;

    /// For the tokens of this text, which must come in order.
    TermForms(String plain) {
        addresses = ADDRESS.matcher(plain);
        nextAddress();
    }

    List<String> of(Token token) {
        while (token.from() >= addressTo) {
            nextAddress();
        }
        return token.isClitic() || token.from() >= addressFrom ? List.of() : terms(token.text());
    }

    private void nextAddress() {
        boolean found = addresses.find();
        addressFrom = found ? addresses.start() : Integer.MAX_VALUE;
        addressTo = found ? addresses.end() : Integer.MAX_VALUE;
    }

    private static List<String> terms(String token) {
        List<String> terms = new ArrayList<>(1);
        Matcher found = TERM.matcher(PlainText.lettersAndAscii(token));
        while (found.find()) {
            String word = found.group("word");
            terms.add(word == null ? "0" : form(word));
        }
        return terms;
    }

    private static String form(String word) {
        return withoutPlural(word).toLowerCase(Locale.ROOT);
    }

    /// The word, or the acronym whose plural it is: `SAEs` is `SAE`.
    static String withoutPlural(String word) {
        return PLURAL_ACRONYM.matcher(word).matches() ? word.substring(0, word.length() - 1) : word;
    }
}

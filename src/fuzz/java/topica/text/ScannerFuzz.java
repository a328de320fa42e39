package topica.text;

import static topica.Held.require;

import java.nio.charset.StandardCharsets;
import java.util.List;
import topica.Allowance;
import topica.text.TermPlaces.Place;

/// The scanner on any text: it ends, what it makes plain on the short way is what the long way makes of it, and
/// each term has a place in the text.
public final class ScannerFuzz {

    /// Finding places takes O(length²).
    private static final int FEW = 200;

    private static final TermScanner SCANNER = new TermScanner();

    private ScannerFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try (Allowance _ = Allowance.begin()) {
            Tokens loose = new Tokens();
            SCANNER.analyze(input, 0, input.length, loose);
            String text = new String(input, StandardCharsets.UTF_8);
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            require(plain(utf8).equals(PlainText.lettersAndAscii(PlainText.of(text))), "other plain text in bulk");
            Tokens tokens = new Tokens();
            SCANNER.analyze(utf8, 0, utf8.length, tokens);
            for (int i = 0; i < tokens.count(); i++) {
                byte[] term = tokens.term(i).getBytes(StandardCharsets.UTF_8);
                require(
                        TermHash.of(term, 0, term.length) == tokens.hash(i),
                        "another hash than that of " + tokens.term(i));
            }
            if (text.length() <= FEW) {
                List<Place> places = TermPlaces.of(text);
                require(places.size() == tokens.count(), "terms without a place");
            }
        }
    }

    private static String plain(byte[] utf8) {
        byte[] plain = new byte[Latex.room(utf8.length)];
        boolean markup = PlainText.mayHaveMarkup(utf8, 0, utf8.length);
        int end = Latex.bare(utf8, 0, utf8.length, markup, plain, 0);
        String text = new String(utf8, StandardCharsets.UTF_8);
        return end < 0
                ? PlainText.lettersAndAscii(PlainText.of(text))
                : new String(plain, 0, end, StandardCharsets.UTF_8);
    }
}

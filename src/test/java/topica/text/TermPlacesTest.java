package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.text.TermPlaces.Place;

class TermPlacesTest {

    /// Each term, a colon, and what stands at its place, parted by bars.
    private static String found(String text) {
        Tokens tokens = new Tokens();
        new TermScanner().analyze(text, tokens);
        List<Place> places = TermPlaces.of(text);
        assertThat(places).hasSize(tokens.count());
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            String there = text.substring(places.get(i).start(), places.get(i).end());
            found.append(i == 0 ? "" : "|").append(tokens.term(i)).append(':').append(there);
        }
        return found.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            Deep nets, deeper.                 > deep:Deep|nets:nets|deeper:deeper
            two-stage SAEs don't               > two:two|stage:stage|sae:SAE|do:do
            1,000 of 3.14. 3.5x                > 0:1,000|of:of|0:3.14|0:3|5x:5x
            see www.x.org now                  > see:see|now:now
            """)
    void findsTermsInPlainText(String text, String found) {
        assertThat(found(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            On Poincar\\'e maps                > on:On|poincare:Poincar\\'e|maps:maps
            Erd\\H{o}s (Rényi) graphs          > erdos:Erd\\H{o}s|renyi:Rényi|graphs:graphs
            $\\alpha_i$-stable                 > alpha:alpha|i:i|stable:stable
            \\emph{deep nets} \\cite{a b} here > deep:deep|nets:nets|here:here
            yes—no, “quoted” naïve             > yes:yes|no:no|quoted:quoted|naive:naïve
            costs $5 for a_b, 3.14 é           > costs:costs|0:5|for:for|a:a|b:b|0:3.14|e:é
            ½ x²                               > 0:½|0:½|x2:x²
            Schr\\"odinger's ﬁne don’t         > schrodinger:Schr\\"odinger|fine:ﬁne|do:don’t
            """)
    void findsTermsAsPeopleWroteThem(String text, String found) {
        assertThat(found(text)).isEqualTo(found);
    }

    @Test
    void findsTheEndOfANumberHoweverManyPointsItHas() {
        String number = "1" + ".1".repeat(200_000);

        assertThat(TermPlaces.of("on " + number)).containsExactly(new Place(0, 2), new Place(3, 3 + number.length()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsEachTermOfNoiseInOrder(long seed) {
        String text = new String(Noise.of(seed, 300).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Tokens tokens = new Tokens();
        new TermScanner().analyze(text, tokens);
        List<Place> places = TermPlaces.of(text);
        assertThat(places).hasSize(tokens.count()).isNotEmpty();
        int before = 0;
        for (Place place : places) {
            assertThat(place.start()).isBetween(before, text.length() - 1);
            assertThat(place.end()).isBetween(place.start() + 1, text.length());
            before = place.start();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void marksWhatAPlainTermIs(long seed) {
        String text = Noise.of(seed, 300).replaceAll("[^\\x00-\\x7F]|[\\\\$]", " ");
        Tokens tokens = new Tokens();
        new TermScanner().analyze(text, tokens);
        List<Place> places = TermPlaces.of(text);
        for (int i = 0; i < places.size(); i++) {
            String there = text.substring(places.get(i).start(), places.get(i).end());
            if (tokens.term(i).equals("0")) {
                assertThat(there).matches("\\d[\\d.,]*");
            } else {
                assertThat(there.toLowerCase(Locale.ROOT)).isEqualTo(tokens.term(i));
            }
        }
    }

    @Test
    void looksCloselyAtTheBeginningOfALongText() {
        String text = "é " + "word ".repeat(4000) + "end";
        List<Place> places = TermPlaces.of(text);
        assertThat(places).hasSize(4002);
        assertThat(places.get(1)).isEqualTo(new Place(2, 6));
        assertThat(places.getLast().end()).isEqualTo(text.length());
        assertThat(places.getLast()).isEqualTo(places.get(4000));
    }
}

package topica.references.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEntitiesTest {

    @ParameterizedTest
    @CsvSource({
        "nbsp, 00A0", "yuml, 00FF", "szlig, 00DF", "Scaron, 0160", "Omega, 03A9", "sigmaf, 03C2", "omega, 03C9",
        "mdash, 2014", "hellip, 2026", "euro, 20AC", "rarr, 2192", "isin, 2208", "le, 2264", "rang, 27E9",
        "diams, 2666"
    })
    void knowsWhatHtmlKnows(String name, String character) {
        assertThat(HtmlEntities.called(name)).contains(Character.toString(Integer.parseInt(character, 16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lol", "NBSP", "0A0", "xxe"})
    void knowsNothingElse(String name) {
        assertThat(HtmlEntities.called(name)).isEmpty();
    }
}

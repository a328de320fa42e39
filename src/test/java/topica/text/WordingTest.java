package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    private static final TermScanner SCANNER = new TermScanner();

    @Test
    void countsWhatTellsEnglishFromOtherLanguages() {
        assertThat(wording("The owl and the cat was so much as an owl in a hat"))
                .returns(14, Wording::terms)
                .returns(4, Wording::english);
    }

    @Test
    void addsTheVotesOfTheTermsToAHeadStart() {
        assertThat(wording("").votes()).isEqualTo(214);
        assertThat(wording("the").votes()).isEqualTo(214 + 32);
        assertThat(wording("zebroid 7 q they").votes()).isEqualTo(214 + 5 - 26 - 26 - 25);
    }

    @Test
    void countsAWordOfEveryDayOnce() {
        assertThat(wording("butter butter").votes()).isEqualTo(214 - 128 + 5);
        assertThat(wording("hours hours hours").votes()).isEqualTo(214 - 84 + 2 * 5);
        assertThat(wording("the the").votes()).isEqualTo(214 + 2 * 32);
    }

    @Test
    void asksForTheLanguageOnlyWhereEnglishWordsAreRare() {
        assertThat(wording("the " + "owl ".repeat(20)).mayBeForeign()).isFalse();
        assertThat(wording("the " + "owl ".repeat(21)).mayBeForeign()).isTrue();
        assertThat(wording("owl ".repeat(12)).mayBeForeign()).isTrue();
    }

    @Test
    void judgesAShortTextByItsScriptAlone() {
        assertThat(isForeign("Der Hund schläft")).isFalse();
        assertThat(isForeign("Собака спит")).isTrue();
        assertThat(isForeign("一只狗在睡觉")).isTrue();
        assertThat(isForeign("α-decay of 210Po")).isFalse();
        assertThat(isForeign("")).isFalse();
    }

    @Test
    void judgesALongerTextByItsLanguage() {
        assertThat(isForeign("Wenn der Hund schläft, wacht die Katze, und die Maus bleibt lieber in ihrem Loch."))
                .isTrue();
        assertThat(isForeign("barrel basket beetle blanket bottle branch bucket butter cabin candle carpet castle"))
                .isFalse();
    }

    private static boolean isForeign(String text) {
        Wording wording = wording(text);
        return wording.mayBeForeign() && wording.isForeign(text);
    }

    private static Wording wording(String text) {
        Tokens tokens = new Tokens();
        SCANNER.analyze(text, tokens);
        return Wording.of(tokens);
    }
}

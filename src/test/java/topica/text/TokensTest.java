package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void keepsTermsInOrderWithTheirHashes() {
        Tokens tokens = new Tokens();
        tokens.add("deep");
        tokens.add("erdős");
        assertThat(tokens.terms()).containsExactly("deep", "erdős");
        assertThat(tokens.term(1)).isEqualTo("erdős");
        assertThat(tokens.hash(1)).isEqualTo(0x6791ba9e9b5887d5L);
    }

    @Test
    void forgetsAllWhenCleared() {
        Tokens tokens = new Tokens();
        tokens.add("deep");
        tokens.clear();
        assertThat(tokens.count()).isZero();
        tokens.add("nets");
        assertThat(tokens.terms()).containsExactly("nets");
    }

    @Test
    void growsWithWhatIsAdded() {
        Tokens tokens = new Tokens();
        for (int i = 0; i < 10_000; i++) {
            tokens.add("term" + i);
        }
        assertThat(tokens.count()).isEqualTo(10_000);
        assertThat(tokens.term(0)).isEqualTo("term0");
        assertThat(tokens.term(9_999)).isEqualTo("term9999");
    }

    @Test
    void hasRoomForTextsOfOneLetterTerms() {
        Tokens tokens = new Tokens();
        new TermScanner().analyze("a ".repeat(50_000) + "b", tokens);
        assertThat(tokens.count()).isEqualTo(50_001);
    }
}

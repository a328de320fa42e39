package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermScannerTest implements TextAnalyzerContract {

    @Override
    public TextAnalyzer analyzer() {
        return new TermScanner();
    }

    @Test
    void hashesTermsAsTheModelFileSays() {
        Tokens tokens = new Tokens();
        new TermScanner().analyze("Learning 97.2", tokens);
        assertThat(tokens.hash(0)).isEqualTo(0xeaf832697c404128L);
        assertThat(tokens.hash(1)).isEqualTo(0x30d05d8db8a7b2aeL);
    }
}

package topica.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Poincar\\'e                     | Poincaré
            Poincar\\'{e}                   | Poincaré
            Poincar{\\'e}                   | Poincaré
            Poincar{\\'{e}}                 | Poincaré
            Schr{\\"o}dinger                | Schrödinger
            Schr\\"odinger                  | Schrödinger
            Schr\\"{o}dinger                | Schrödinger
            na\\"{\\i}ve                    | naïve
            na{\\"\\i}ve                    | naïve
            na\\"\\i ve                     | naï ve
            na\\"\\i{}ve                    | naïve
            na\\"{\\imath}ve                | naïve
            Erd\\H{o}s                      | Erdős
            Erd{\\H o}s                     | Erdős
            Poho\\v zaev                    | Pohožaev
            Nikoli\\'{c} and Bo\\v{s}kovi\\'c | Nikolić and Bošković
            Gar\\c{c}on                     | Garçon
            \\k{a} \\u{g} \\r{a} \\d{o} \\b{o} | ą ğ å ọ o̱
            Ma\\~nana \\^o \\`e \\=a \\.z    | Mañana ô è ā ż
            Stra\\ss e and Stra{\\ss}e      | Straße and Straße
            \\L{}\\'od\\'z, \\O{}re, \\AA ngstr\\"om | Łódź, Øre, Ångström
            """)
    void spellsAccentsOut(String latex, String plain) {
        assertThat(Latex.strip(latex)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\emph{deep} \\textbf{nets}     | deep nets
            {\\em deep} nets                |  deep nets
            a 97\\% gain \\& \\#1           | a 97% gain & #1
            $\\alpha_i$                     |  alpha i
            x_i outside                     | x_i outside
            up~to                           | up to
            known~\\cite{a,b}. So           | known . So
            known \\citep[p.~5]{a}. So      | known . So
            code\\footnote{At \\url{x.y}, free.} is | code is
            \\href{https://x.y}{our code}   | our code
            \\begin{itemize}\\item one\\end{itemize} |  one
            un\\-learn\\/ing                | unlearning
            costs \\$5                      | costs $5
            \\(x^2\\) and \\[y_1\\]         |  x 2  and  y 1
            """)
    void keepsWhatAReaderWouldSay(String latex, String plain) {
        assertThat(Latex.strip(latex).replaceAll(" +", " ").strip())
                .isEqualTo(plain.replaceAll(" +", " ").strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\", "a\\", "\\'", "\\'{", "\\'{}", "\\'\\", "\\'\\i", "\\v", "\\v ", "\\v{", "\\v{\\", "\\v{\\i",
                "\\cite", "\\cite{", "\\cite[", "\\cite*[x]{", "$", "$$$", "}{", "{{{{", "\\imath", "\\'\\item", "\\(",
                        "\\["
            })
    void standsWhatIsCutOff(String latex) {
        assertThatCode(() -> Latex.strip(latex)).doesNotThrowAnyException();
    }

    @Test
    void keepsTheTextBehindABraceThatIsNeverClosed() {
        assertThat(Latex.strip("as \\cite{a{b} showed {here")).isEqualTo("as  showed here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\cite{ { } ", "\\cite[", "\\v  ", "\\'{", "\\footnote{}{"})
    void takesLinearTimeForWhatIsRepeatedALot(String piece) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Latex.strip(piece.repeat(1_000_000 / piece.length())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverThrows(long seed) {
        assertThatCode(() -> Latex.strip(Noise.of(seed, 20_000))).doesNotThrowAnyException();
    }
}

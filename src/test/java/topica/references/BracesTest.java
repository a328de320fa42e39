package topica.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {B}ayesian toys                    | Bayesian toys
            {Deep} {Learning}: {A} {Study}     | Deep Learning: A Study
            {{DNA} and {RNA}}                  | DNA and RNA
            counting {"}by eye{"}              | counting "by eye"
            {SNNs} \\emph{in {SNNs}} and {so}  | SNNs \\emph{in SNNs} and so
            """)
    void opensWhatOnlyKeepsCapitals(String title, String opened) {
        assertThat(Braces.opened(title)).isEqualTo(opened);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M{\\\"u}ller and \\\"{u}ber",
                "$x^{2}$ and $\\mathcal{O}(n^{{2}})$",
                "\\frac{a}{b} and \\emph {x}",
                "{\\LaTeX}ing \\{0,1\\}",
                "never {closed",
                "closed} before",
                "\\",
                "no braces"
            })
    void leavesLatexAndWhatIsBrokenAsItIs(String title) {
        assertThat(Braces.opened(title)).isEqualTo(title);
    }
}

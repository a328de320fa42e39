package topica.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoriesTest {

    @Test
    void splitsAtBlanksCommasAndSemicolonsOrTakesWhatIsInParentheses() {
        assertThat(Categories.split(" cs.LG, stat.ML;cs.AI\tmath.ST "))
                .containsExactly("cs.LG", "stat.ML", "cs.AI", "math.ST");
        assertThat(Categories.split("Machine Learning (cs.LG); Quantum Physics (quant-ph)"))
                .containsExactly("cs.LG", "quant-ph");
    }

    @Test
    void givesCodesOfTwoCapitalsTheirArchives() {
        assertThat(Categories.current(List.of("LG", "ML", "AS", "SY", "NA", "IT", "CO")))
                .containsExactly("cs.LG", "stat.ML", "eess.AS", "eess.SY", "math.NA", "cs.IT", "stat.CO");
        assertThatThrownBy(() -> Categories.current(List.of("QQ"))).hasMessageContaining("QQ");
    }

    @Test
    void mergesFormerNames() {
        assertThat(Categories.current(List.of("cs.SY", "eess.SY", "math.IT", "cs.IT", "stat.TH", "cs.LG")))
                .containsExactly("eess.SY", "cs.IT", "math.ST", "cs.LG");
    }
}

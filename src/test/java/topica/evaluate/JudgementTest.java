package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    @ParameterizedTest
    @ValueSource(doubles = {-.1, 1.1, Double.NaN})
    void refusesWhatIsNoProbability(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgement("a", List.of("x"), "x", probability, List.of(), List.of()))
                .withMessage("expected a probability between 0 and 1 for a, got " + probability);
    }

    @Test
    void refusesADocumentWithoutTruth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgement("a", List.of(), "x", .5, List.of(), List.of()))
                .withMessage("expected at least one true category of a, got none");
    }
}

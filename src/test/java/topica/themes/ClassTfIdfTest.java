package topica.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassTfIdfTest {

    @Test
    void multipliesTheShareInTheClassByRarityAnywhere() {
        assertThat(new ClassTfIdf(100).score(5, 50, 20)).isCloseTo(0.1 * Math.log(1 + 100 / 20.0), within(1e-15));
    }

    @Test
    void isNothingForWhatIsNotThere() {
        assertThat(new ClassTfIdf(100).score(0, 50, 0)).isZero();
    }
}

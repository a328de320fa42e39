package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {

    /// Of 0 in n, Wilson's interval ends at z² / (n + z²).
    @Test
    void isUnsureOfWhatWasSeenOnce() {
        double squared = 1.959963984540054 * 1.959963984540054;
        Score never = Score.ofShare(0, 1);
        assertThat(never.value()).isZero();
        assertThat(never.low()).isZero();
        assertThat(never.high()).isCloseTo(squared / (1 + squared), within(1e-12));
        Score always = Score.ofShare(1, 1);
        assertThat(always.high()).isEqualTo(1);
        assertThat(always.low()).isCloseTo(1 - never.high(), within(1e-12));
    }

    @Test
    void narrowsWithWhatIsSeen() {
        Score few = Score.ofShare(5, 10);
        Score many = Score.ofShare(500, 1000);
        assertThat(few.low()).isLessThan(many.low());
        assertThat(many.high() - many.low()).isCloseTo(2 * 1.96 * Math.sqrt(.25 / 1000), within(1e-3));
    }
}

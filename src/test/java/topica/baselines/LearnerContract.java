package topica.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

/// What every baseline owes that looks at the text.
interface LearnerContract extends BaselineContract {

    @Test
    default void knowsTheWordsOfALabel() {
        Baseline.Fitted fitted = baseline().fit(TEXTS, LABELS, new Seed(1));
        assertThat(fitted.rank("red").best().label()).isEqualTo("warm");
        assertThat(fitted.rank("BLUE").best().label()).isEqualTo("cold");
        assertThat(fitted.rank("green").best().label()).isEqualTo("mild");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    default void beatsTheMajorityOfFourLabels(long seed) {
        Problem problem = Problem.of(seed, 4);
        assertThat(problem.accuracy(baseline())).isGreaterThan(problem.accuracy(new Majority()) + .3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    default void beatsTheMajorityOfTwoLabels(long seed) {
        Problem problem = Problem.of(seed, 2);
        assertThat(problem.accuracy(baseline())).isGreaterThan(problem.accuracy(new Majority()) + .2);
    }
}

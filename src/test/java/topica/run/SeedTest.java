package topica.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden values were worked out by a program of a dozen lines in another language.
class SeedTest {

    @ParameterizedTest
    @CsvSource({
        "42, '', -4767286540954276203",
        "42, order, 427114826644360014",
        "42, held out, 319665809819383908",
        "0, order, -2499632370137503983",
        "-1, é, 7226022482561938834"
    })
    void derivesTheSameSeedEverywhere(long value, String name, long derived) {
        assertThat(new Seed(value).derive(name)).isEqualTo(new Seed(derived));
    }

    @Test
    void tellsStagesAndSeedsApart() {
        Set<Seed> derived = new HashSet<>();
        for (int value = 0; value < 100; value++) {
            for (int stage = 0; stage < 100; stage++) {
                derived.add(new Seed(value).derive("stage " + stage));
            }
        }
        assertThat(derived).hasSize(10_000);
    }

    @Test
    void makesGeneratorsThatBeginAnew() {
        assertThat(Seed.DEFAULT.generator().longs(9))
                .containsExactlyElementsOf(
                        new Seed(42).generator().longs(9).boxed().toList());
    }
}

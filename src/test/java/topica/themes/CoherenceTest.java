package topica.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.run.Workers;

class CoherenceTest {

    private static final Piles PILE =
            new Piles().add(0, "Cat|dog", "Cat|dog", "Cat|", "Fish|", "Bird|fish", "Cow|", "Hen|", "Hen|cow");

    private static double npmi(String... words) {
        try (Workers workers = new Workers(1)) {
            return Coherence.of(List.of(words), PILE.documents(), workers).npmi(List.of(words));
        }
    }

    @Test
    void countsInHowManyDocumentsWordsStandTogether() {
        double together = 2 / 8.0;
        double chance = 3 / 8.0 * 2 / 8.0;
        assertThat(npmi("cat", "dog")).isCloseTo(Math.log(together / chance) / -Math.log(together), within(1e-12));
    }

    @Test
    void isLeastForWordsNeverTogether() {
        assertThat(npmi("cat", "cow")).isEqualTo(-1);
    }

    @Test
    void isTheMeanOverPairs() {
        assertThat(npmi("cat", "dog", "cow")).isCloseTo((npmi("cat", "dog") - 2) / 3, within(1e-12));
    }

    @Test
    void leavesOutWhatIsInNoDocument() {
        assertThat(npmi("cat", "dog", "unicorn")).isEqualTo(npmi("cat", "dog"));
        assertThat(npmi("cat", "unicorn")).isZero();
    }

    @Test
    void diversityIsTheShareOfDistinctWords() {
        assertThat(Diversity.of(List.of(List.of("a", "b"), List.of("b", "c")))).isEqualTo(0.75);
    }
}

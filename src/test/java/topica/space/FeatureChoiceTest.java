package topica.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.vectorize.Vocabulary;

class FeatureChoiceTest {

    private static final Vocabulary TRIED = Vocabulary.of(
            List.of("the", "spin", "glass", "the spin", "cell", "spin glass", "wall", "cell wall"),
            new int[] {95, 30, 20, 19, 10, 15, 5, 1},
            100);

    private static List<String> chosen(int contexts, int most) {
        Vocabulary chosen = FeatureChoice.of(TRIED, contexts, most);
        return IntStream.range(0, chosen.size()).mapToObj(chosen::feature).toList();
    }

    @Test
    void putsContextsFirstAndThenTheOthersByFrequency() {
        assertThat(chosen(2, 10)).containsExactly("spin", "glass", "cell", "spin glass", "wall", "cell wall");
    }

    @Test
    void leavesOutWordsThatAreEverywhereAndTwoGramsThatAreNoMoreThanTheirWords() {
        assertThat(chosen(10, 10)).doesNotContain("the", "the spin").contains("spin glass");
    }

    @Test
    void takesTheMostFrequentWhereThereAreTooMany() {
        assertThat(chosen(10, 3)).containsExactly("spin", "glass", "cell");
    }

    @Test
    void countsContextsUpToTheFirstTwoGram() {
        Vocabulary chosen = FeatureChoice.of(TRIED, 10, 10);
        assertThat(FeatureChoice.contexts(chosen, 10)).isEqualTo(4);
        assertThat(FeatureChoice.contexts(chosen, 3)).isEqualTo(3);
    }
}

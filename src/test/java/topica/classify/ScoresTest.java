package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class ScoresTest {

    @Test
    void ranksTheLikeliestFirst() {
        Scores scores = scores(.1f, .4f, .1f, .3f, .1f);
        assertThat(scores.best()).isEqualTo(1);
        assertThat(scores.ranked(1)).containsExactly(1);
        assertThat(scores.ranked(3)).containsExactly(1, 3, 0);
        assertThat(scores.ranked(9)).containsExactly(1, 3, 0, 2, 4);
    }

    @Test
    void prefersTheFirstAmongEquals() {
        assertThat(scores(.5f, .5f).best()).isZero();
        assertThat(scores(.2f, .4f, .4f).ranked(1)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ranksAsSortingDoes(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        for (int round = 0; round < 200; round++) {
            Scores scores = new Scores(1 + random.nextInt(30), new Sums(1));
            for (int label = 0; label < scores.labels(); label++) {
                scores.primaries()[label] = random.nextInt(10) / 10f;
            }
            int most = 1 + random.nextInt(35);
            int[] sorted = IntStream.range(0, scores.labels())
                    .boxed()
                    .sorted(Comparator.comparing(scores::primary, Comparator.reverseOrder()))
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(scores.ranked(most)).containsExactly(sorted);
            assertThat(scores.best()).isEqualTo(sorted[0]);
        }
    }

    private static Scores scores(float... primaries) {
        Scores scores = new Scores(primaries.length, new Sums(1));
        System.arraycopy(primaries, 0, scores.primaries(), 0, primaries.length);
        return scores;
    }
}

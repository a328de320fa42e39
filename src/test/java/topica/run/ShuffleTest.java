package topica.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsEveryNumberOnce(long seed) {
        int[] order = Shuffle.of(1_000, new Seed(seed).generator());
        assertThat(order).isNotEqualTo(IntStream.range(0, 1_000).toArray());
        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1_000).toArray());
    }

    @Test
    void makesEachOrderAboutAsOften() {
        SplittableRandom random = new Seed(7).generator();
        Map<String, Integer> orders = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            orders.merge(Arrays.toString(Shuffle.of(3, random)), 1, Integer::sum);
        }
        assertThat(orders).hasSize(6);
        assertThat(orders.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }
}

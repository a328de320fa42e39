package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class FeatureTableTest {

    @Test
    void findsItsWayAroundTheEndOfTheTable() {
        long[] hashes = new long[7];
        for (int feature = 0; feature < hashes.length; feature++) {
            hashes[feature] = (feature + 1L) << 32 | 15;
        }
        FeatureTable table = new FeatureTable(hashes);
        assertThat(find(table, hashes)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(find(table, 8L << 32 | 15, 1L << 32 | 15)).containsExactly(FeatureTable.ABSENT, 0);
    }

    @Test
    void mayBeEmpty() {
        assertThat(find(new FeatureTable(new long[0]), 5)).containsExactly(FeatureTable.ABSENT);
    }

    @Test
    void looksForNoMoreThanItIsAsked() {
        int[] numbers = {7, 7};
        new FeatureTable(new long[] {1L << 40}).find(new long[] {1L << 40, 1L << 40}, 1, new long[2], numbers);
        assertThat(numbers).containsExactly(0, 7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAsAMapDoes(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        Map<Long, Integer> map = new HashMap<>();
        while (map.size() < 5000) {
            map.putIfAbsent(hash(random), map.size());
        }
        long[] hashes = new long[map.size()];
        map.forEach((hash, number) -> hashes[number] = hash);
        FeatureTable table = new FeatureTable(hashes);
        long[] asked = new long[20_000];
        int[] expected = new int[asked.length];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = hash(random);
            expected[i] = map.getOrDefault(asked[i], FeatureTable.ABSENT);
        }
        assertThat(expected).contains(FeatureTable.ABSENT);
        assertThat(find(table, asked)).containsExactly(expected);
    }

    @Test
    void refusesAFeatureTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureTable(new long[] {1L << 40, 1L << 41, 1L << 40}))
                .withMessage("two features are the same: number 0 and number 2");
    }

    private static long hash(SplittableRandom random) {
        return new Seed(random.nextInt(10_000)).derive("hash").value();
    }

    private static int[] find(FeatureTable table, long... hashes) {
        int[] numbers = new int[hashes.length];
        table.find(hashes, hashes.length, new long[hashes.length], numbers);
        return numbers;
    }
}

package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class HashIndexTest {

    @Test
    void numbersHashesAsTheyAppear() {
        HashIndex index = new HashIndex(0);
        assertThat(index.add(70)).isZero();
        assertThat(index.add(50)).isEqualTo(1);
        assertThat(index.add(70)).isZero();
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.hash(1)).isEqualTo(50);
    }

    @Test
    void findsItsWayAroundTheEndOfTheTable() {
        HashIndex index = new HashIndex(8);
        for (long hash = 1; hash <= 7; hash++) {
            index.add(hash << 32 | 15);
        }
        for (long hash = 1; hash <= 7; hash++) {
            assertThat(index.add(hash << 32 | 15)).isEqualTo((int) hash - 1);
        }
        assertThat(index.size()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAsAMapDoesWhileItGrows(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        HashIndex index = new HashIndex(random.nextInt(100));
        Map<Long, Integer> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long hash = hash(random);
            map.putIfAbsent(hash, map.size());
            assertThat(index.add(hash)).isEqualTo(map.get(hash));
        }
        assertThat(index.size()).isEqualTo(map.size());
        map.forEach((hash, number) -> assertThat(index.hash(number)).isEqualTo(hash));
    }

    private static long hash(SplittableRandom random) {
        return new Seed(random.nextInt(10_000)).derive("hash").value();
    }
}

package topica.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static topica.duplicates.Papers.noise;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class ShinglesTest {

    /// `a b c`, `b c d`, `c d e` and `b c d`, `c d e`, `d e f`: two of four.
    @Test
    void countsTheRunsOfThreeWordsThatTwoTextsShare() {
        Shingles one = Shingles.of("a b c d e");
        Shingles two = Shingles.of("b c d e f");
        assertThat(one.count()).isEqualTo(3);
        assertThat(one.resemblance(two)).isEqualTo(0.5);
        assertThat(one.containment(two)).isEqualTo(2 / 3.0);
        assertThat(one.containment(Shingles.of("c d e"))).isEqualTo(1);
    }

    @Test
    void countsARunOnce() {
        assertThat(Shingles.of("a a a a a").count()).isEqualTo(1);
    }

    @Test
    void takesFewerWordsAsOneRun() {
        assertThat(Shingles.of("").count()).isZero();
        assertThat(Shingles.of("").resemblance(Shingles.of(""))).isZero();
        assertThat(Shingles.of("a b").resemblance(Shingles.of("a b"))).isEqualTo(1);
        assertThat(Shingles.of("a b").resemblance(Shingles.of("b a"))).isZero();
    }

    /// Two texts of which the second begins anew after a while: the share of hash orders in which both have the
    /// same least shingle is their resemblance, of which each key takes four.
    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void keysAgreeAsOftenAsTheResemblanceSays(int common) {
        int agree = 0;
        double expected = 0;
        for (int i = 0; i < 200; i++) {
            SplittableRandom random = new SplittableRandom(i);
            String beginning = noise(random, common);
            Shingles one = Shingles.of(beginning + " " + noise(random, 120 - common));
            Shingles two = Shingles.of(beginning + " " + noise(random, 120 - common));
            expected += Math.pow(one.resemblance(two), 4) * MinHash.BANDS;
            MinHash hash = new MinHash(new Seed(i));
            int[] keysOfOne = new int[MinHash.BANDS];
            int[] keysOfTwo = new int[MinHash.BANDS];
            hash.keys(one, keysOfOne, 0);
            hash.keys(two, keysOfTwo, 0);
            for (int band = 0; band < MinHash.BANDS; band++) {
                agree += keysOfOne[band] == keysOfTwo[band] ? 1 : 0;
            }
        }
        assertThat((double) agree).isCloseTo(expected, within(60 + 0.2 * expected));
    }
}

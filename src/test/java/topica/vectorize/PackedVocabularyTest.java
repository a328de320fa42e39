package topica.vectorize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class PackedVocabularyTest {

    private static final PackedVocabulary TOY = Vocabulary.of(
                    List.of("naïve", "naïve bayes", "title:bayes"), new int[] {700, 3, 66}, 1000)
            .packed();

    @Test
    void hasTheBytesThatItsFormSays() {
        assertThat(TOY.terms()).isEqualTo("naïve\nbayes".getBytes(UTF_8));
        assertThat(TOY.features()).containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 3, 0, 0);
        assertThat(TOY.frequencies()).containsExactly(0xF8, 0x0A, 0xF1, 0x0A, 0x7E);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameVocabularyWhenUnpacked(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        Set<String> features = new LinkedHashSet<>();
        for (int i = 0; i < 2000; i++) {
            String word = "w" + random.nextInt(1000);
            String words = random.nextBoolean() ? word : word + " w" + random.nextInt(1000);
            features.add(random.nextInt(4) == 0 ? "title:" + words : words);
        }
        int[] frequencies = random.ints(features.size(), 0, 1 << 30).toArray();
        Vocabulary before = Vocabulary.of(List.copyOf(features), frequencies, 1 << 30);
        PackedVocabulary packed = before.packed();
        Vocabulary after = PackedVocabulary.of(
                        packed.terms(), packed.features(), packed.frequencies(), packed.documents())
                .unpack();
        assertThat(VocabularyTest.features(after)).isEqualTo(VocabularyTest.features(before));
        assertThat(after.documents()).isEqualTo(1 << 30);
        for (int feature = 0; feature < frequencies.length; feature++) {
            assertThat(after.documentFrequency(feature)).isEqualTo(frequencies[feature]);
        }
    }

    @Test
    void mayBeEmpty() {
        assertThat(Vocabulary.of(List.of(), new int[0], 3).packed().unpack().size())
                .isZero();
    }

    @Test
    void refusesBytesThatMakeNone() {
        refuses("a", new byte[] {0, 0, 0, 2, 0, 0}, new byte[] {2}, "its feature 0 makes no sense");
        refuses("a", new byte[] {2, 0, 0, 0, 0, 0}, new byte[] {2}, "its feature 0 makes no sense");
        refuses("a", new byte[6], new byte[] {1}, "its feature 0 makes no sense");
        refuses("a", new byte[6], new byte[] {22}, "its feature 0 makes no sense");
        refuses("a", new byte[6], new byte[0], "its document frequencies break off");
        refuses("a", new byte[6], new byte[] {-1, -1, -1, -1, -1, 1}, "its document frequencies break off");
        refuses("a", new byte[6], new byte[] {2, 2}, "it has more document frequencies than features");
        refuses("a", new byte[7], new byte[] {2}, "it has more document frequencies than features");
        refuses(
                "a\na",
                new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0},
                new byte[] {2, 0},
                "two features are the same: number 0 and number 1");
    }

    private static void refuses(String terms, byte[] features, byte[] frequencies, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedVocabulary.of(terms.getBytes(UTF_8), features, frequencies, 10)
                        .unpack())
                .withMessage(message);
    }
}

package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;
import topica.text.TermHash;

class HashedFeaturesTest {

    private static final HashedFeatures TOY = new HashedFeatures(10, new int[] {2, 5, 1023}, new int[] {4, 0, 9}, 9);

    @Test
    void showsBucketsByTheirNumbers() {
        assertThat(TOY.size()).isEqualTo(3);
        assertThat(TOY.bits()).isEqualTo(10);
        assertThat(TOY.documents()).isEqualTo(9);
        assertThat(TOY.documentFrequencies()).containsExactly(4, 0, 9);
        assertThat(IntStream.range(0, 3).mapToObj(TOY::feature)).containsExactly("#2", "#5", "#1023");
    }

    @Test
    void findsFeaturesByTheHighestBitsOfAHash() {
        long[] hashes = {5L << 54, (5L << 54) | 77, -1, 6L << 54, 2, (3L << 54) - 1};
        assertThat(find(TOY, hashes)).containsExactly(1, 1, 2, -1, -1, 0);
    }

    @Test
    void keepsSomeBuckets() {
        HashedFeatures kept = TOY.keep(List.of(0, 2));
        assertThat(kept.buckets()).containsExactly(2, 1023);
        assertThat(kept.documentFrequencies()).containsExactly(4, 9);
        assertThat(kept.documents()).isEqualTo(9);
        assertThat(find(kept, 2L << 54, 5L << 54, -1)).containsExactly(0, -1, 1);
        assertThat(TOY.keep(List.of()).size()).isZero();
    }

    /// With so many buckets, what is counted is what a vocabulary would count, each 2-gram and each field in
    /// a bucket of its own.
    @Test
    void countsDocumentsLikeAVocabularyWhereNothingFallsTogether() {
        TermSequences corpus = Texts.sequences("a b|a b c", "a|c", "b c|");
        long a = hash("a");
        long b = hash("b");
        long c = hash("c");
        Map<Long, Integer> anywhere = Map.of(a, 2, b, 2, c, 3, TermHash.pair(a, b), 1, TermHash.pair(b, c), 2);
        assertThat(counted(corpus, 22, 0, 1)).isEqualTo(buckets(anywhere, 22));
        Map<Long, Integer> both = new TreeMap<>(anywhere);
        both.putAll(Map.of(title(a), 2, title(b), 2, title(c), 1));
        both.putAll(Map.of(title(TermHash.pair(a, b)), 1, title(TermHash.pair(b, c)), 1));
        assertThat(counted(corpus, 22, 0.5, 1)).isEqualTo(buckets(both, 22)).hasSize(10);
        both.values().removeIf(documents -> documents < 2);
        assertThat(counted(corpus, 22, 0.5, 2)).isEqualTo(buckets(both, 22)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsADocumentOnceWhereFeaturesFallTogether(long seed) {
        List<String> texts = Texts.noise(new Seed(seed).generator(), 80).stream()
                .map(text -> "|" + text.replace('|', ' ').replace("w", "w" + text.length()))
                .toList();
        Map<Integer, Integer> expected = new TreeMap<>();
        Set<Long> distinct = new HashSet<>();
        for (String text : texts) {
            Set<Long> hashes = hashes(Texts.tokens(text.substring(1)).terms());
            distinct.addAll(hashes);
            hashes.stream()
                    .map(hash -> (int) (hash >>> 54))
                    .collect(Collectors.toSet())
                    .forEach(bucket -> expected.merge(bucket, 1, Integer::sum));
        }
        assertThat(counted(Texts.sequences(texts, 9), 10, 0, 1)).isEqualTo(expected);
        assertThat(expected.size()).isLessThan(distinct.size());
    }

    @Test
    void refusesBucketsThatAreNone() {
        refuses(9, new int[0], new int[0], "expected 10 to 22 bits of a hash, got 9");
        refuses(23, new int[0], new int[0], "expected 10 to 22 bits of a hash, got 23");
        refuses(10, new int[2], new int[1], "expected a document frequency for each of 2 buckets, got 1");
        refuses(10, new int[] {3, 3}, new int[2], "expected rising buckets below 1024, got 3 after 3");
        refuses(10, new int[] {-1}, new int[1], "expected rising buckets below 1024, got -1 after -1");
        refuses(10, new int[] {7, 1024}, new int[2], "expected rising buckets below 1024, got 1024 after 7");
        refuses(10, new int[] {7}, new int[] {10}, "expected bucket 7 in up to 9 documents, got 10");
        refuses(10, new int[] {7}, new int[] {-1}, "expected bucket 7 in up to 9 documents, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureCounter(Texts.sequences("a|b"), new Fields(0)).hashed(31, 1))
                .withMessage("expected 10 to 22 bits of a hash, got 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureCounter(Texts.sequences("a|b"), new Fields(0)).hashed(10, 0))
                .withMessage("expected features of at least 1 document, got 0");
    }

    private static void refuses(int bits, int[] buckets, int[] frequencies, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HashedFeatures(bits, buckets, frequencies, 9))
                .withMessage(message);
    }

    private static int[] find(Features features, long... hashes) {
        int[] found = new int[hashes.length];
        features.find(hashes, hashes.length, new long[hashes.length], found);
        return found;
    }

    /// In how many documents each bucket stands.
    private static Map<Integer, Integer> counted(TermSequences corpus, int bits, double titleWeight, int least) {
        HashedFeatures features = new FeatureCounter(corpus, new Fields(titleWeight)).hashed(bits, least);
        assertThat(features.documents()).isEqualTo(corpus.documents());
        return IntStream.range(0, features.size())
                .boxed()
                .collect(Collectors.toMap(i -> features.buckets()[i], features::documentFrequency));
    }

    private static Map<Integer, Integer> buckets(Map<Long, Integer> documents, int bits) {
        return documents.entrySet().stream()
                .collect(Collectors.toMap(entry -> (int) (entry.getKey() >>> (64 - bits)), Map.Entry::getValue));
    }

    private static Set<Long> hashes(List<String> terms) {
        List<Long> hashes = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            hashes.add(hash(terms.get(i)));
            if (i > 0) {
                hashes.add(TermHash.pair(hash(terms.get(i - 1)), hash(terms.get(i))));
            }
        }
        return new HashSet<>(hashes);
    }

    private static long title(long hash) {
        return Vocabulary.hashInTitle(hash);
    }

    private static long hash(String term) {
        byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
        return TermHash.of(utf8, 0, utf8.length);
    }
}

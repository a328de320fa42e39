package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;
import topica.run.Workers;

class FeatureCounterTest {

    private static final TermSequences TOY = Texts.sequences("a b|a b c", "a|c", "b c|");

    @Test
    void countsDocumentsNotPlaces() {
        assertThat(counted(TOY, 0, 1, 99)).containsExactly("c 3", "a 2", "b 2", "b c 2", "a b 1");
    }

    @Test
    void countsTitlesBesideTheText() {
        assertThat(counted(TOY, 1, 1, 99))
                .containsExactly(
                        "c 3",
                        "a 2",
                        "b 2",
                        "b c 2",
                        "title:a 2",
                        "title:b 2",
                        "a b 1",
                        "title:c 1",
                        "title:a b 1",
                        "title:b c 1");
    }

    @Test
    void keepsTheMostFrequent() {
        assertThat(counted(TOY, 0, 2, 99)).containsExactly("c 3", "a 2", "b 2", "b c 2");
        assertThat(counted(TOY, 0, 1, 2)).containsExactly("c 3", "a 2");
        assertThat(counted(TOY, 0, 4, 99)).isEmpty();
    }

    @Test
    void countsOnlyTheDocumentsThatWereKept() {
        assertThat(counted(TOY.keep(new int[] {1}), 0, 1, 99)).containsExactly("a 1", "c 1");
    }

    @Test
    void tellsHowManyDocumentsThereWere() {
        try (Workers one = new Workers(1)) {
            FeatureCounter counter = new FeatureCounter(TOY, new Fields(0));
            assertThat(counter.vocabulary(1, 1, one).documents()).isEqualTo(3);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> counter.vocabulary(0, 1, one))
                    .withMessage("expected features of at least 1 document, got 0");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsNoiseAsSetsDo(long seed) {
        List<String> texts = Texts.noise(new Seed(seed).generator(), 80);
        Map<String, Integer> expected = new HashMap<>();
        for (String text : texts) {
            Set<String> features = new HashSet<>(features(Texts.abstractText(text), ""));
            features.addAll(features(Texts.title(text), ""));
            features.addAll(features(Texts.title(text), "title:"));
            features.forEach(feature -> expected.merge(feature, 1, Integer::sum));
        }
        Set<String> lines = expected.entrySet().stream()
                .filter(entry -> entry.getValue() >= 3)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toSet());
        assertThat(counted(Texts.sequences(texts, 9), 2, 3, 10_000)).containsExactlyInAnyOrderElementsOf(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void countsTheSameWithAnyNumberOfThreads(int threads) {
        TermSequences corpus = Texts.sequences(Texts.noise(new Seed(1).generator(), 80), 9);
        assertThat(counted(corpus, 2, 2, 100, threads)).isEqualTo(counted(corpus, 2, 2, 100, 1));
    }

    @Test
    void countsMoreThanItsTablesBeganWith() {
        SplittableRandom random = new Seed(1).generator();
        String text = random.ints(400_000, 0, 1000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        Set<String> distinct = new HashSet<>(features(text, ""));
        assertThat(distinct).hasSizeGreaterThan(300_000);
        assertThat(counted(Texts.sequences("|" + text), 0, 1, 1_000_000, 2)).hasSameSizeAs(distinct);
    }

    private static List<String> features(String text, String prefix) {
        List<String> terms = Texts.tokens(text).terms();
        List<String> features = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            features.add(prefix + terms.get(i));
            if (i > 0) {
                features.add(prefix + terms.get(i - 1) + " " + terms.get(i));
            }
        }
        return features;
    }

    private static List<String> counted(TermSequences corpus, double titleWeight, int least, int most) {
        return counted(corpus, titleWeight, least, most, 1);
    }

    /// Each feature and in how many documents it stands.
    private static List<String> counted(TermSequences corpus, double titleWeight, int least, int most, int threads) {
        try (Workers workers = new Workers(threads)) {
            Vocabulary vocabulary =
                    new FeatureCounter(corpus, new Fields(titleWeight)).vocabulary(least, most, workers);
            return IntStream.range(0, vocabulary.size())
                    .mapToObj(i -> vocabulary.feature(i) + " " + vocabulary.documentFrequency(i))
                    .toList();
        }
    }
}

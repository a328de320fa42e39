package topica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.ReadOutcome;
import topica.records.Source;
import topica.run.Seed;
import topica.run.Workers;
import topica.vectorize.FeatureCounter;
import topica.vectorize.Fields;
import topica.vectorize.Vocabulary;

class TrainingCorpusTest {

    @Test
    void keepsWhatTrainingNeeds() {
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        TrainingCorpus corpus = ToyCorpus.read(
                List.of(
                        "{\"id\":\"a\",\"title\":\"Spikes\",\"date\":\"2020-03-15\",\"categories\":[\"q-bio.NC\",\"cs.NE\"]}",
                        "{\"id\":\"b\",\"title\":\"Nets\",\"date\":\"2021\",\"categories\":[\"cs.LG\"],\"labels\":[\"mine\"]}",
                        "{\"id\":\"c\",\"title\":\"Nobody knows\"}",
                        "{\"id\":\"d\"}",
                        "{\"id\":\"e\",\"title\":\"Stars\",\"categories\":[\"astro-ph.GA\"]}"),
                rejected,
                1);
        assertThat(corpus.entries())
                .containsExactly(
                        new TrainingCorpus.Entry("a", List.of("q-bio.NC", "cs.NE"), 2020 * 12 + 2),
                        new TrainingCorpus.Entry("b", List.of("mine"), 2021 * 12 + 5),
                        new TrainingCorpus.Entry("e", List.of("astro-ph.GA"), -1));
        assertThat(corpus.primaries()).containsExactly("q-bio.NC", "mine", "astro-ph.GA");
        assertThat(corpus.size()).isEqualTo(3);
        assertThat(corpus.unlabelled()).isEqualTo(1);
        assertThat(rejected).extracting(ReadOutcome.Rejected::source).containsExactly(new Source("-", 4));
    }

    @Test
    void keepsSomeDocuments() {
        TrainingCorpus kept = ToyCorpus.corpus(new Seed(1), 9).keep(new int[] {7, 2});
        assertThat(kept.entries()).extracting(TrainingCorpus.Entry::id).containsExactly("d7", "d2");
        assertThat(kept.sequences().documents()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void readsTheSameWithAnyNumberOfThreads(int threads) {
        List<String> lines = ToyCorpus.lines(new Seed(1), 2000);
        TrainingCorpus one = ToyCorpus.read(lines, new ArrayList<>(), 1);
        TrainingCorpus more = ToyCorpus.read(lines, new ArrayList<>(), threads);
        assertThat(more.entries()).isEqualTo(one.entries());
        assertThat(features(more)).isEqualTo(features(one));
    }

    private static List<String> features(TrainingCorpus corpus) {
        try (Workers workers = new Workers(1)) {
            Vocabulary vocabulary = new FeatureCounter(corpus.sequences(), new Fields(1)).vocabulary(1, 5000, workers);
            return IntStream.range(0, vocabulary.size())
                    .mapToObj(vocabulary::feature)
                    .toList();
        }
    }
}

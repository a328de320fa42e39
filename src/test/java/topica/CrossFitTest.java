package topica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.evaluate.Judgement;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class CrossFitTest {

    private static Training.Outcome fit(List<String> lines) {
        TrainingCorpus corpus = ToyCorpus.read(lines, new ArrayList<>(), 1);
        try (Workers workers = new Workers(2)) {
            return Training.with(new Seed(1)).fit(corpus, workers, Progress.NONE);
        }
    }

    /// Labels that were thrown cannot be foretold but from a document's own label.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void judgesNoDocumentByAModelThatWasFittedOnIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = ToyCorpus.lines(new Seed(seed), 300).stream()
                .map(line -> line.replaceFirst("\\[.*]", random.nextBoolean() ? "[\"heads\"]" : "[\"tails\"]"))
                .toList();
        Training.Outcome outcome = fit(lines);
        assertThat(outcome.evaluation().documents()).isEqualTo(300);
        assertThat(outcome.evaluation().accuracy().value()).isBetween(0.38, 0.62);
    }

    @Test
    void judgesEachDocumentOnceInTheOrderGiven() {
        Training.Outcome outcome = fit(ToyCorpus.lines(new Seed(1), 60));
        assertThat(outcome.judgements())
                .extracting(Judgement::id)
                .containsExactlyElementsOf(ToyCorpus.documents(60).stream()
                        .map(document -> document.id())
                        .toList());
    }

    @Test
    void keepsSettingsThatAreNotTheDefaults() {
        Training usual = Training.with(new Seed(1));
        Training own = new Training(
                usual.space(),
                usual.fields(),
                new Training.Selection(4, 1000, 1000, 0),
                new Weighting(1, 0, 0),
                new Training.Steps(7, 0.7, 0.1),
                3,
                usual.seed());
        assertThat(TrainingTest.fit(own, 1, 90, 1).model().provenance().settings())
                .containsEntry("minDocumentFrequency", "4")
                .containsEntry("balance", "0.0")
                .containsEntry("rounds", "7")
                .containsEntry("restraint", "3.0")
                .containsEntry("folds", "5");
    }

    @Test
    void holdsBackWhereDistinctDocumentsAreFewerThanFolds() {
        List<String> lines = ToyCorpus.lines(new Seed(1), 90).stream()
                .map(line -> line.replaceFirst("\"d\\d+\"", "\"same\""))
                .toList();
        assertThat(fit(lines).evaluation().documents()).isEqualTo(9);
    }
}

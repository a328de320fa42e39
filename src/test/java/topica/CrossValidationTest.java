package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.baselines.Majority;
import topica.baselines.OpenNlpNaiveBayes;
import topica.documents.Document;
import topica.evaluate.Judgement;
import topica.records.Source;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class CrossValidationTest {

    private static Document document(String id, String text, String label) {
        Source source = new Source("toys", 1);
        return new Document(
                id, "", text, List.of(), Optional.empty(), List.of(label), List.of(), List.of(), source, Map.of());
    }

    private static double accuracy(List<Judgement> judgements) {
        return judgements.stream()
                .mapToInt(
                        judgement -> judgement.label().equals(judgement.truth().getFirst()) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /// Eight copies of each of many texts whose label was thrown: nothing can be learned but by having seen
    /// a copy.
    private static List<Document> copies(long seed, IntFunction<String> id) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Document> copies = new ArrayList<>();
        for (int text = 0; text < 40; text++) {
            String words = "alpha%d beta%d gamma%d delta%d".formatted(text, text, text, text);
            String label = random.nextBoolean() ? "heads" : "tails";
            for (int copy = 0; copy < 8; copy++) {
                copies.add(document(id.apply(copies.size()), words, label));
            }
        }
        return copies;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void showsNoDocumentToTheModelThatJudgesIt(long seed) {
        try (Workers workers = new Workers(2)) {
            Training training = brief(Training.with(new Seed(seed)));
            List<Document> together = copies(seed, document -> "text " + document / 8);
            List<Document> apart = copies(seed, document -> "copy " + document);
            List<Judgement> blind =
                    CrossValidation.of(together, 4, new Seed(seed)).judge(training, workers, Progress.NONE);
            List<Judgement> seen = CrossValidation.of(apart, 4, new Seed(seed)).judge(training, workers, Progress.NONE);
            assertThat(accuracy(seen)).isGreaterThan(0.9);
            assertThat(accuracy(blind)).isBetween(0.2, 0.8);
            assertThat(blind).extracting(Judgement::id).containsExactlyElementsOf(ids(together));
        }
    }

    private static Training brief(Training training) {
        return new Training(
                training.space(),
                training.fields(),
                training.selection(),
                training.weighting(),
                new Training.Steps(10, 0.5, 0.1),
                training.restraint(),
                training.seed());
    }

    private static List<String> ids(List<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }

    @Test
    void judgesBaselinesOnTheSameFolds() {
        try (Workers workers = new Workers(2)) {
            List<Document> together = copies(1, document -> "text " + document / 8);
            List<Document> apart = copies(1, document -> "copy " + document);
            Seed seed = new Seed(1);
            CrossValidation blind = CrossValidation.of(together, 4, seed);
            CrossValidation seen = CrossValidation.of(apart, 4, seed);
            Training training = Training.with(seed);
            OpenNlpNaiveBayes bayes = new OpenNlpNaiveBayes();
            assertThat(accuracy(seen.judge(bayes, seen.space(training), workers)))
                    .isGreaterThan(0.9);
            List<Judgement> judgements = blind.judge(bayes, blind.space(training), workers);
            assertThat(accuracy(judgements)).isBetween(0.2, 0.8);
            assertThat(judgements).extracting(Judgement::id).containsExactlyElementsOf(ids(together));
        }
    }

    @Test
    void givesEachFoldItsShareOfEveryLabel() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            documents.add(document("many " + i, "words", "many"));
            if (i % 10 == 0) {
                documents.add(document("few " + i, "words", "few"));
            }
        }
        try (Workers workers = new Workers(1)) {
            CrossValidation validation = CrossValidation.of(documents, 3, new Seed(5));
            List<Judgement> judgements =
                    validation.judge(new Majority(), validation.space(Training.with(new Seed(5))), workers);
            // of 22 documents to learn from in each fold, 20 have the one label and 2 the other
            assertThat(judgements).allSatisfy(judgement -> {
                assertThat(judgement.label()).isEqualTo("many");
                assertThat(judgement.probability()).isEqualTo(20.0 / 22);
                assertThat(judgement.labels()).containsExactly("many");
                assertThat(judgement.ranked()).containsExactly("many", "few");
            });
        }
    }

    @Test
    void refusesFoldsThatCannotBe() {
        List<Document> same = List.of(document("a", "x", "l"), document("a", "x", "l"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossValidation.of(same, 1, Seed.DEFAULT))
                .withMessage("expected at least 2 folds, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossValidation.of(same, 2, Seed.DEFAULT))
                .withMessage("expected at least one labelled document for each of the 2 folds, got 1");
    }
}

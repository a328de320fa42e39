package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.bundle.Model;
import topica.classify.Label;
import topica.classify.LabelSpaceRule;
import topica.classify.Network;
import topica.classify.Weights;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Fingerprint;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;
import topica.vectorize.Fields;
import topica.vectorize.HashedFeatures;
import topica.vectorize.Vocabulary;

class TrainingTest {

    private static final Seed SEED = new Seed(42);
    private static final Training TRAINING = Training.with(SEED);

    @TempDir
    Path folder = Path.of("");

    static Training training(Set<String> archives, int weights) {
        return training(archives, weights, 5);
    }

    private static Training training(Set<String> archives, int weights, double restraint) {
        return new Training(
                new LabelSpaceRule(archives, 5),
                new Fields(1),
                new Training.Selection(2, 10_000, weights, 0),
                new Weighting(10, 0.5, 0.2),
                Training.Steps.DEFAULT,
                restraint,
                SEED);
    }

    @Test
    void goesThroughAHiddenLayerWhereThereAreEnoughDocuments() {
        Training.Layer layer = new Training.Layer(2_000, 16, 10_000, 2);
        Training training = new Training(
                TRAINING.space(),
                TRAINING.fields(),
                TRAINING.selection(),
                TRAINING.weighting(),
                new Training.Steps(0, 0.7, 0.1, layer),
                5,
                SEED);
        Training.Outcome outcome = fit(training, 1, 4_000, 2);
        assertThat(outcome.evaluation().accuracy().value()).isGreaterThan(0.9);
        assertThat(outcome.model().classifier().scorer())
                .isInstanceOfSatisfying(
                        Network.class, network -> assertThat(network.units()).isEqualTo(16));
        Path file = folder.resolve("layer.topica");
        outcome.model().write(file);
        Document document = document("Pixel detection", "A camera and an image");
        assertThat(Labeller.open(file).label(document))
                .isEqualTo(Labeller.of(outcome.model()).label(document));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learnsThreeSubjects(long seed) {
        Training.Outcome outcome = fit(TRAINING, seed, 300, 1);
        Labeller labeller = Labeller.of(outcome.model());
        assertThat(outcome.documents()).isEqualTo(300);
        assertThat(outcome.outside()).isZero();
        assertThat(outcome.evaluation().documents()).isEqualTo(300);
        assertThat(outcome.evaluation().accuracy().value()).isGreaterThan(0.9);
        assertThat(outcome.model().labels().names()).isEqualTo(ToyCorpus.SUBJECTS);
        assertThat(labeller.label(document("Pixel detection", "A camera and an image"))
                        .label())
                .isEqualTo("cs.CV");
        assertThat(labeller.label(document("", "the brane of holography")).label())
                .isEqualTo("hep-th");
        assertThat(labeller.label(document("Moduli of a sheaf", "")).label()).isEqualTo("math.AG");
    }

    @Test
    void choosesOnTheDocumentsItIsGiven() {
        try (Workers one = new Workers(1)) {
            Training.Outcome outcome = TRAINING.fit(
                    ToyCorpus.corpus(new Seed(1), 150), ToyCorpus.corpus(new Seed(2), 60), one, Progress.NONE);
            assertThat(outcome.documents()).isEqualTo(150);
            assertThat(outcome.evaluation().documents()).isEqualTo(60);
            assertThat(outcome.evaluation().accuracy().value()).isGreaterThan(0.9);
        }
    }

    @Test
    void makesTheSameModelWithAnyNumberOfThreads() {
        assertThat(fingerprint(fit(training(Set.of(), 60), 1, 300, 2)))
                .isEqualTo(fingerprint(fit(training(Set.of(), 60), 1, 300, 1)));
    }

    @Test
    void keepsTheFeaturesThatTell() {
        Training.Outcome outcome = fit(training(Set.of(), 60), 1, 300, 1);
        Vocabulary vocabulary = (Vocabulary) outcome.model().vectorizer().features();
        assertThat(((Weights) outcome.model().classifier().scorer()).size()).isBetween(40, 60 + vocabulary.size());
        assertThat(vocabulary.size()).isBetween(10, 40);
        assertThat(vocabulary.terms()).contains("image", "pixel", "brane", "gauge", "sheaf", "moduli");
        assertThat(outcome.evaluation().accuracy().value()).isGreaterThan(0.9);
    }

    /// As few buckets as there may be: what tells subjects apart shares them with chance.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learnsFromHashedFeatures(long seed) {
        Training.Outcome outcome = fit(hashed(10), seed, 300, 1);
        assertThat(outcome.model().vectorizer().features()).isInstanceOfSatisfying(HashedFeatures.class, features -> {
            assertThat(features.bits()).isEqualTo(10);
            assertThat(features.documents()).isEqualTo(300);
            assertThat(features.size()).isBetween(100, 1024);
            assertThat(features.feature(0)).isEqualTo("#" + features.buckets()[0]);
        });
        assertThat(outcome.evaluation().accuracy().value()).isGreaterThan(0.9);
        assertThat(outcome.model().provenance().settings()).containsEntry("hashBits", "10");
        Labeller labeller = Labeller.of(outcome.model());
        assertThat(labeller.label(document("Pixel detection", "A camera and an image"))
                        .label())
                .isEqualTo("cs.CV");
        outcome.model().write(folder.resolve("m.topica"));
        Prediction branes = labeller.label(document("", "the brane of holography"));
        assertThat(branes.label()).isEqualTo("hep-th");
        assertThat(Labeller.of(Model.read(folder.resolve("m.topica")))
                        .label(document("", "the brane of holography"))
                        .probability())
                .isEqualTo(branes.probability());
    }

    @Test
    void makesTheSameHashedModelWithAnyNumberOfThreads() {
        assertThat(fingerprint(fit(hashed(12), 1, 150, 2))).isEqualTo(fingerprint(fit(hashed(12), 1, 150, 1)));
    }

    private static Training hashed(int bits) {
        Training usual = training(Set.of(), 5000);
        return new Training(
                usual.space(),
                usual.fields(),
                new Training.Selection(2, 1, 5000, bits),
                usual.weighting(),
                usual.steps(),
                usual.restraint(),
                usual.seed());
    }

    @Test
    void gathersOtherArchives() {
        Training.Outcome outcome = fit(training(Set.of("cs", "hep-th"), 5000), 1, 300, 1);
        assertThat(outcome.model().labels().labels())
                .extracting(Label::name)
                .containsExactly("cs.CV", "hep-th", "math");
        assertThat(outcome.model().labels().names()).containsExactly("cs.CV", "hep-th");
        assertThat(outcome.documents()).isEqualTo(300);
        assertThat(outcome.evaluation().skipped()).isEqualTo(100);
        Prediction math = Labeller.of(outcome.model()).label(document("", "cohomology of a scheme"));
        assertThat(math.label()).isEqualTo("math");
        assertThat(math.flags()).contains("outside-the-label-space");
    }

    @Test
    void leavesOutDocumentsWhosePrimaryIsRare() {
        List<String> lines = new ArrayList<>(ToyCorpus.lines(new Seed(1), 100));
        lines.add("{\"id\":\"rare\",\"title\":\"A sheaf of pixels\",\"categories\":[\"math.QA\"]}");
        TrainingCorpus corpus = ToyCorpus.read(lines, new ArrayList<>(), 1);
        try (Workers one = new Workers(1)) {
            Training.Outcome outcome = TRAINING.fit(corpus, corpus, one, Progress.NONE);
            assertThat(outcome.documents()).isEqualTo(100);
            assertThat(outcome.outside()).isEqualTo(1);
        }
    }

    @Test
    void saysHowItWasMade() {
        Training.Outcome outcome = fit(TRAINING, 1, 300, 1);
        assertThat(outcome.model().provenance().producer()).startsWith("Topica ");
        assertThat(outcome.model().provenance().seed()).isEqualTo(42);
        assertThat(outcome.model().provenance().settings())
                .containsEntry("titleWeight", "1.0")
                .doesNotContainKey("hashBits")
                .containsEntry("weights", Integer.toString(TRAINING.selection().weights()))
                .containsEntry("folds", "5")
                .containsEntry("rounds", "20")
                .containsEntry("balance", "0.5")
                .containsEntry("restraint", "1.0")
                .containsEntry(
                        "halfLifeYears", Double.toString(TRAINING.weighting().halfLifeYears()));
        assertThat(outcome.model().provenance().scores())
                .containsEntry("accuracy", outcome.evaluation().accuracy());
    }

    @Test
    void tellsItsStages() {
        Set<String> stages = new LinkedHashSet<>();
        try (Workers one = new Workers(1)) {
            TRAINING.fit(ToyCorpus.corpus(new Seed(1), 100), one, (stage, done, total) -> stages.add(stage));
        }
        assertThat(stages).containsExactly("counting features", "fitting", "calibrating");
    }

    @Test
    void refusesWhatNothingCanBeLearntFrom() {
        refuses(
                List.of(),
                "expected at least two labels with 3 documents each, got 0; the documents' primaries are {}");
        refuses(
                ToyCorpus.lines(new Seed(1), 60).stream()
                        .map(line -> line.replaceFirst("\\[.*]", "[\"cs.CV\"]"))
                        .toList(),
                "expected at least two labels with 3 documents each, got 1; the documents' primaries are {cs.CV=60}");
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            alone.add("{\"id\":\"%d\",\"title\":\"word%d\",\"categories\":[\"%s\"]}"
                    .formatted(i, i, ToyCorpus.SUBJECTS.get(i % 2)));
        }
        refuses(alone, "expected words that stand in at least 2 documents, got none in 40");
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training(Set.of(), 0))
                .withMessage("expected at least one document, feature and weight, got 2, 10000 and 0");
        for (int bits : new int[] {-1, 9, 23}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hashed(bits))
                    .withMessage("expected no bits of a hash or 10 to 22, got " + bits);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training(Set.of(), 1, 0))
                .withMessage("expected a restraint above 0, got 0.0");
    }

    @Test
    void refusesValidationOnOtherLabels() {
        TrainingCorpus other = ToyCorpus.read(
                List.of("{\"id\":\"a\",\"title\":\"Stars\",\"categories\":[\"astro-ph.GA\"]}"), new ArrayList<>(), 1);
        try (Workers one = new Workers(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TRAINING.fit(ToyCorpus.corpus(new Seed(1), 60), other, one, Progress.NONE))
                    .withMessage("expected validation documents with one of the labels [cs.CV, hep-th, math.AG], "
                            + "got none among 1");
        }
    }

    private static void refuses(List<String> lines, String message) {
        TrainingCorpus corpus = ToyCorpus.read(lines, new ArrayList<>(), 1);
        try (Workers one = new Workers(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TRAINING.fit(corpus, one, Progress.NONE))
                    .withMessage(message);
        }
    }

    static Training.Outcome fit(Training training, long seed, int documents, int threads) {
        try (Workers workers = new Workers(threads)) {
            return training.fit(ToyCorpus.corpus(new Seed(seed), documents), workers, Progress.NONE);
        }
    }

    static Document document(String title, String abstractText) {
        return Document.of(title, abstractText, new Source("toy", 3));
    }

    private Fingerprint fingerprint(Training.Outcome outcome) {
        return outcome.model().write(folder.resolve("m.topica"));
    }
}

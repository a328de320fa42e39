package topica.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import topica.classify.Calibration;
import topica.classify.Classifier;
import topica.classify.Label;
import topica.classify.LabelSpace;
import topica.classify.Scores;
import topica.classify.Weights;
import topica.evaluate.Score;
import topica.run.Fingerprint;
import topica.text.TermHash;
import topica.text.TermScanner;
import topica.text.Tokens;
import topica.vectorize.Features;
import topica.vectorize.Fields;
import topica.vectorize.HashedFeatures;
import topica.vectorize.Row;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

class ModelTest {

    private static final LabelSpace SPACE = new LabelSpace(List.of(
            new Label("cs.LG", "Machine Learning", List.of("learning"), false, "http://x.org/lg"),
            new Label("math", "", List.of(), true)));

    private static final Provenance PROVENANCE = new Provenance(
            "Topica test",
            Optional.of("2026-05-01"),
            7,
            new TreeMap<>(Map.of("rate", "0.5", "archives", "")),
            List.of(new Provenance.Corpus("train", "a.jsonl", 12, "0".repeat(64))),
            Optional.of("1".repeat(64)),
            new TreeMap<>(Map.of("accuracy", new Score(.7, .6, .8))));

    private static final HashedFeatures HASHED =
            new HashedFeatures(10, buckets("erdős", "deep", "nets"), new int[] {5, 3, 1}, 9);

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsBackWhatWasWritten() {
        Model model = model();
        Fingerprint written = model.write(file());
        Model read = Model.read(file());
        assertThat(read.fingerprint()).contains(written);
        assertThat(read.provenance()).isEqualTo(PROVENANCE);
        assertThat(read.labels().labels()).isEqualTo(SPACE.labels());
        assertThat(read.vectorizer().features().feature(2)).isEqualTo("title:deep");
        assertThat(read.vectorizer().features())
                .isInstanceOfSatisfying(
                        Vocabulary.class,
                        vocabulary -> assertThat(vocabulary.terms()).containsExactly("erdős", "deep", "nets"));
        assertThat(read.vectorizer().features().documentFrequency(1)).isEqualTo(3);
        assertThat(read.vectorizer().features().documents()).isEqualTo(9);
        assertThat(read.vectorizer().fields()).isEqualTo(new Fields(1.5));
        assertThat(read.classifier().thresholds()).containsExactly(.25f, .75f);
        assertThat(((Weights) read.classifier().scorer()).values())
                .isEqualTo(((Weights) model.classifier().scorer()).values());
        assertThat(answers(read, "Deep nets of Erdős")).isEqualTo(answers(model, "Deep nets of Erdős"));
        assertThat(answers(read, "Deep")).isEqualTo(answers(model, "Deep")).isNotEqualTo(answers(model, "Erdős"));
    }

    @Test
    void givesEqualBytesForEqualModels() {
        Fingerprint once = model().write(file());
        assertThat(Model.read(file()).write(folder.resolve("again"))).isEqualTo(once);
        assertThat(folder.resolve("again")).hasSameBinaryContentAs(file());
    }

    @Test
    void readsBackHashedFeatures() {
        Model model = hashed();
        Fingerprint written = model.write(file());
        assertThat(Bundle.read(file()).tensors()).doesNotContainKey("vocabulary.terms");
        Model read = Model.read(file());
        assertThat(read.vectorizer().features()).isInstanceOfSatisfying(HashedFeatures.class, features -> {
            assertThat(features.bits()).isEqualTo(10);
            assertThat(features.buckets()).isEqualTo(HASHED.buckets());
            assertThat(features.documentFrequencies()).containsExactly(5, 3, 1);
            assertThat(features.documents()).isEqualTo(9);
        });
        assertThat(answers(read, "Deep nets of Erdős")).isEqualTo(answers(model, "Deep nets of Erdős"));
        assertThat(answers(read, "Deep")).isEqualTo(answers(model, "Deep")).isNotEqualTo(answers(model, "Erdős"));
        assertThat(read.write(folder.resolve("again"))).isEqualTo(written);
    }

    @Test
    void tellsNothingOfHashesWhereThereIsAVocabulary() {
        model().write(file());
        assertThat(Bundle.read(file()).manifest().has("hashBits")).isFalse();
        assertThat(Bundle.read(file()).tensors()).doesNotContainKeys("hashed.buckets", "hashed.frequencies");
    }

    @ParameterizedTest
    @CsvSource({"-1", "3.5", "'\"10\"'", "null", "1e300"})
    void refusesBitsWithoutMeaning(String value) {
        refuses(hashed(), manifest -> manifest.set("hashBits", json(value)), "its manifest has no usable \"hashBits\"");
    }

    @Test
    void refusesBucketsThatDoNotFit() {
        refuses(hashed(), manifest -> manifest.put("hashBits", 9), fit("expected 10 to 22 bits of a hash, got 9"));
        refuses(
                hashed(),
                manifest -> manifest.put("documents", 4),
                fit("expected bucket %d in up to 4 documents, got 5".formatted(HASHED.buckets()[0])));
        refuses(hashed(), manifest -> manifest.remove("hashBits"), "it has no tensor \"vocabulary.terms\" of U8");
        refuses(model(), manifest -> manifest.put("hashBits", 10), "it has no tensor \"hashed.buckets\" of I32");
        refuses(
                hashed(),
                "hashed.buckets",
                Tensor.i32(new int[] {1, 5, 5}),
                fit("expected rising buckets below 1024, got 5 after 5"));
        refuses(
                hashed(),
                "hashed.buckets",
                Tensor.i32(new int[] {1, 5, 1024}),
                fit("expected rising buckets below 1024, got 1024 after 5"));
        refuses(
                hashed(),
                "hashed.frequencies",
                Tensor.i32(new int[2]),
                fit("expected a document frequency for each of 3 buckets, got 2"));
    }

    @Test
    void keepsOutWhatNobodySaid() {
        Provenance bare =
                new Provenance("t", Optional.empty(), 0, new TreeMap<>(), List.of(), Optional.empty(), new TreeMap<>());
        model().with(bare).write(file());
        assertThat(Model.read(file()).provenance()).isEqualTo(bare);
        assertThat(Bundle.read(file()).manifest().propertyNames()).doesNotContain("created", "parent");
    }

    @Test
    void takesAnotherAccountOfItsOrigin() {
        model().write(file());
        Provenance other = PROVENANCE.of(List.of(), Optional.empty());
        Model dated = Model.read(file()).with(other);
        assertThat(dated.provenance()).isEqualTo(other);
        assertThat(dated.fingerprint()).isEmpty();
    }

    @Test
    void refusesAnotherKind() {
        refuses(manifest -> manifest.put("kind", "space"), "it holds no labeller but \"space\"");
        refuses(manifest -> manifest.remove("kind"), "its manifest has no usable \"kind\"");
    }

    @Test
    void refusesOtherTerms() {
        refuses(manifest -> manifest.put("analyzer", "terms-0"), "it was trained on other terms (\"terms-0\")");
    }

    @ParameterizedTest
    @CsvSource({
        "documents, -1",
        "documents, 3.5",
        "documents, 1e300",
        "seed, 1e300",
        "seed, 0.5",
        "titleWeight, '\"1\"'",
        "titleWeight, null",
        "producer, 7"
    })
    void refusesAManifestWithoutMeaning(String name, String value) {
        refuses(manifest -> manifest.set(name, json(value)), "its manifest has no usable \"" + name + "\"");
    }

    @Test
    void refusesPartsThatDoNotFit() {
        refuses(
                manifest -> manifest.put("titleWeight", 101),
                fit("expected a title weight between 0 and 100, got 101.0"));
        refuses(
                manifest -> manifest.set("titleWeight", json("1" + "0".repeat(400))),
                fit("expected a title weight between 0 and 100, got Infinity"));
        refuses(manifest -> manifest.remove("labels"), fit("expected at least one label, got none"));
        refuses(
                manifest -> manifest.set("labels", json("[{\"name\":\"a\"},{\"name\":\"a\"}]")),
                fit("the label stands twice: a"));
        refuses(manifest -> manifest.set("labels", json("[{},7]")), fit("expected a label's name, got a blank"));
        refuses(manifest -> manifest.put("documents", 4), fit("its feature 0 makes no sense"));
    }

    @Test
    void refusesTensorsThatDoNotFit() {
        byte[] twice = {0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0};
        refuses("vocabulary.features", Tensor.u8(twice), fit("two features are the same: number 0 and number 2"));
        refuses("vocabulary.features", Tensor.u8(new byte[6]), fit("it has more document frequencies than features"));
        refuses("weights.counts", Tensor.u8(new byte[4]), fit("expected 3 counts, got 4 bytes"));
        refuses(
                "weights.scales",
                Tensor.f32(new float[2]),
                "its tensor \"weights.scales\" has the unexpected shape [2]");
        refuses("weights.scales", Tensor.i32(new int[3]), "it has no tensor \"weights.scales\" of F32");
        refuses(
                "weights.biases",
                Tensor.f32(new float[] {0, 0, 0, Float.NaN}),
                fit("expected numbers up to a million, got NaN"));
        refuses("thresholds", Tensor.f32(new float[] {0, 2}), fit("expected thresholds between 0 and 1, got 2.0"));
        refuses(
                "calibration.slope",
                Tensor.f32(new float[] {Float.POSITIVE_INFINITY}),
                fit("expected finite numbers, got Infinity"));
    }

    @Test
    void refusesToBeMadeOfPartsThatDoNotFit() {
        Model model = model();
        LabelSpace one = new LabelSpace(List.of(new Label("a", "", List.of(), false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Model(one, model.vectorizer(), model.classifier(), PROVENANCE, Optional.empty()))
                .withMessage("expected a classifier of 1 labels, got 2");
        Vectorizer none = new Vectorizer(Vocabulary.of(List.of(), new int[0], 9), new Fields(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Model(SPACE, none, model.classifier(), PROVENANCE, Optional.empty()))
                .withMessage("expected weights for 0 features, got 3");
    }

    private Path file() {
        return folder.resolve("m.topica");
    }

    private static Model model() {
        return model(Vocabulary.of(List.of("erdős", "deep nets", "title:deep"), new int[] {5, 3, 1}, 9));
    }

    private static Model hashed() {
        return model(HASHED);
    }

    private static int[] buckets(String... terms) {
        return Arrays.stream(terms)
                .map(term -> term.getBytes(StandardCharsets.UTF_8))
                .mapToInt(utf8 -> (int) (TermHash.of(utf8, 0, utf8.length) >>> 54))
                .sorted()
                .toArray();
    }

    private static Model model(Features features) {
        Weights weights = Weights.unpack(
                new byte[] {2, 0, 1, 0, 5, 0},
                new byte[] {0, 3, 4, 0, 1, 2, 3, 4},
                new byte[] {127, -5, 127, 9, -127, 10, 11, 12},
                new float[] {.01f, .02f, .03f},
                new float[] {.1f, .2f, .3f, .4f});
        Calibration calibration =
                new Calibration(1.5f, new float[] {.1f, -.1f}, new float[] {2, 3}, new float[] {-1, 1});
        Classifier classifier = new Classifier(weights, calibration, new float[] {.25f, .75f});
        return new Model(SPACE, new Vectorizer(features, new Fields(1.5)), classifier, PROVENANCE, Optional.empty());
    }

    /// All probabilities for a document with this title.
    private static List<Float> answers(Model model, String title) {
        Tokens tokens = new Tokens();
        new TermScanner().analyze(title, tokens);
        Row row = new Row();
        model.vectorizer().transform(tokens, tokens.count(), row);
        Scores scores = model.classifier().scores();
        model.classifier().predict(row, scores);
        return List.of(scores.primary(0), scores.primary(1), scores.present(0), scores.present(1));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static String fit(String problem) {
        return "its parts do not fit together (" + problem + ")";
    }

    private void refuses(Consumer<ObjectNode> change, String problem) {
        refuses(model(), change, problem);
    }

    private void refuses(Model model, Consumer<ObjectNode> change, String problem) {
        model.write(file());
        Bundle bundle = Bundle.read(file());
        ObjectNode manifest = bundle.manifest();
        change.accept(manifest);
        refuses(new Bundle(manifest, bundle.tensors()), problem);
    }

    private void refuses(String tensor, Tensor changed, String problem) {
        refuses(model(), tensor, changed, problem);
    }

    private void refuses(Model model, String tensor, Tensor changed, String problem) {
        model.write(file());
        Bundle bundle = Bundle.read(file());
        SequencedMap<String, Tensor> tensors = new TreeMap<>(bundle.tensors());
        tensors.put(tensor, changed);
        refuses(new Bundle(bundle.manifest(), tensors), problem);
    }

    private void refuses(Bundle changed, String problem) {
        changed.write(file());
        assertThatThrownBy(() -> Model.read(file()))
                .isInstanceOf(UnusableModel.class)
                .hasMessage("cannot use the model %s: %s; fetch it or train it again", file(), problem);
    }
}

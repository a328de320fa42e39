package topica.bundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import topica.classify.Calibration;
import topica.classify.LabelSpace;
import topica.classify.LinearClassifier;
import topica.classify.Weights;
import topica.run.Fingerprint;
import topica.text.TermScanner;
import topica.vectorize.Fields;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

/// A labeller and where it comes from: what one model file holds. Immutable.
///
/// @param fingerprint the digest of the file it was read from
public record Model(
        LabelSpace labels,
        Vectorizer vectorizer,
        LinearClassifier classifier,
        Provenance provenance,
        Optional<Fingerprint> fingerprint) {

    private static final String KIND = "labeller";

    public Model {
        if (labels.size() != classifier.labels()) {
            throw new IllegalArgumentException(
                    "expected a classifier of %d labels, got %d".formatted(labels.size(), classifier.labels()));
        }
        if (vectorizer.vocabulary().size() != classifier.weights().features()) {
            throw new IllegalArgumentException("expected weights for %d features, got %d"
                    .formatted(
                            vectorizer.vocabulary().size(), classifier.weights().features()));
        }
    }

    /// The same model with another account of where it comes from.
    public Model with(Provenance other) {
        return new Model(labels, vectorizer, classifier, other, Optional.empty());
    }

    /// Puts the model into place at `path` as a whole, or leaves what is there.
    ///
    /// @return the digest of the file
    /// @throws java.io.UncheckedIOException if it cannot be written
    public Fingerprint write(Path path) {
        Vocabulary vocabulary = vectorizer.vocabulary();
        Weights weights = classifier.weights();
        Calibration calibration = classifier.calibration();
        String features = String.join("\n", vocabulary.features());
        ObjectNode manifest = Manifest.of(KIND, labels, provenance);
        manifest.put("analyzer", TermScanner.SIGNATURE);
        manifest.put("titleWeight", vectorizer.fields().titleWeight());
        manifest.put("features", vocabulary.size());
        manifest.put("documents", vocabulary.documents());
        return new Bundle(
                        manifest,
                        Map.of(
                                "features", Tensor.u8(features.getBytes(StandardCharsets.UTF_8)),
                                "documentFrequencies", Tensor.i32(vocabulary.documentFrequencies()),
                                "weights", Tensor.i8(weights.rows(), weights.features(), 2L * labels.size()),
                                "scales", Tensor.f32(weights.scales()),
                                "biases", Tensor.f32(weights.biases()),
                                "calibration.slope", Tensor.f32(new float[] {calibration.slope()}),
                                "calibration.shifts", Tensor.f32(calibration.shifts()),
                                "calibration.presentSlopes", Tensor.f32(calibration.presentSlopes()),
                                "calibration.presentShifts", Tensor.f32(calibration.presentShifts()),
                                "thresholds", Tensor.f32(classifier.thresholds())))
                .write(path);
    }

    /// Opens a model file, having checked every byte of it.
    ///
    /// @throws UnusableModel if it is missing, damaged, too new, or no labeller, in one sentence
    public static Model read(Path path) {
        Bundle bundle = Bundle.read(path);
        try {
            return decode(bundle);
        } catch (IllegalArgumentException e) {
            throw bundle.unusable("its parts do not fit together (" + e.getMessage() + ")");
        }
    }

    private static Model decode(Bundle bundle) {
        Manifest manifest = new Manifest(bundle);
        if (!manifest.text("kind").equals(KIND)) {
            throw bundle.unusable("it holds no labeller but \"" + manifest.text("kind") + "\"");
        }
        if (!manifest.text("analyzer").equals(TermScanner.SIGNATURE)) {
            throw bundle.unusable("it was trained on other terms (\"" + manifest.text("analyzer") + "\")");
        }
        LabelSpace labels = manifest.labels();
        List<String> features = List.of(
                new String(bundle.tensor("features", Tensor.Kind.U8).bytes(), StandardCharsets.UTF_8).split("\n", -1));
        int size = features.size();
        Vocabulary vocabulary = new Vocabulary(
                features,
                bundle.tensor("documentFrequencies", Tensor.Kind.I32, size).ints(),
                manifest.count("documents"));
        Weights weights = Weights.of(
                bundle.tensor("weights", Tensor.Kind.I8, size, 2L * labels.size())
                        .bytes(),
                bundle.tensor("scales", Tensor.Kind.F32, size).floats(),
                bundle.tensor("biases", Tensor.Kind.F32, 2L * labels.size()).floats());
        Calibration calibration = new Calibration(
                perLabel(bundle, "calibration.slope", 1)[0],
                perLabel(bundle, "calibration.shifts", labels.size()),
                perLabel(bundle, "calibration.presentSlopes", labels.size()),
                perLabel(bundle, "calibration.presentShifts", labels.size()));
        LinearClassifier classifier =
                new LinearClassifier(weights, calibration, perLabel(bundle, "thresholds", labels.size()));
        Vectorizer vectorizer = new Vectorizer(vocabulary, new Fields(manifest.number("titleWeight")));
        return new Model(labels, vectorizer, classifier, manifest.provenance(), bundle.fingerprint());
    }

    private static float[] perLabel(Bundle bundle, String name, int labels) {
        return bundle.tensor(name, Tensor.Kind.F32, labels).floats();
    }
}

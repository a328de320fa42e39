package topica.bundle;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;
import topica.classify.Calibration;
import topica.classify.Classifier;
import topica.classify.LabelSpace;
import topica.classify.Network;
import topica.classify.Reliability;
import topica.classify.Scorer;
import topica.classify.Weights;
import topica.run.Fingerprint;
import topica.run.Workers;
import topica.text.TermScanner;
import topica.vectorize.Features;
import topica.vectorize.Fields;
import topica.vectorize.HashedFeatures;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

/// A labeller and where it comes from: what one model file holds. Immutable.
///
/// @param fingerprint the digest of the file it was read from
public record Model(
        LabelSpace labels,
        Vectorizer vectorizer,
        Classifier classifier,
        Provenance provenance,
        Optional<Fingerprint> fingerprint) {

    private static final String KIND = "labeller";
    private static final String HASH_BITS = "hashBits";
    private static final String UNITS = "hiddenUnits";

    public Model {
        if (labels.size() != classifier.labels()) {
            throw new IllegalArgumentException(
                    "expected a classifier of %d labels, got %d".formatted(labels.size(), classifier.labels()));
        }
        if (vectorizer.features().size() != classifier.scorer().features()) {
            throw new IllegalArgumentException("expected weights for %d features, got %d"
                    .formatted(vectorizer.features().size(), classifier.scorer().features()));
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
        Features features = vectorizer.features();
        Calibration calibration = classifier.calibration();
        ObjectNode manifest = Manifest.of(KIND, labels, provenance);
        manifest.put("analyzer", TermScanner.SIGNATURE);
        manifest.put("titleWeight", vectorizer.fields().titleWeight());
        manifest.put("features", features.size());
        manifest.put("documents", features.documents());
        if (features instanceof HashedFeatures hashed) {
            manifest.put(HASH_BITS, hashed.bits());
        }
        SequencedMap<String, Tensor> tensors = new TreeMap<>(tensors(features));
        switch (classifier.scorer()) {
            case Weights weights -> manifest.put("weights", weights.size());
            case Network network -> manifest.put(UNITS, network.units());
        }
        tensors.putAll(tensors(classifier.scorer()));
        tensors.putAll(Map.ofEntries(
                Map.entry("calibration.slope", Tensor.f32(new float[] {calibration.slope()})),
                Map.entry("calibration.shifts", Tensor.f32(calibration.shifts())),
                Map.entry("calibration.presentSlopes", Tensor.f32(calibration.presentSlopes())),
                Map.entry("calibration.presentShifts", Tensor.f32(calibration.presentShifts())),
                Map.entry(
                        "calibration.said", Tensor.f32(calibration.reliability().said())),
                Map.entry(
                        "calibration.found",
                        Tensor.f32(calibration.reliability().found())),
                Map.entry("thresholds", Tensor.f32(classifier.thresholds()))));
        return new Bundle(manifest, tensors).write(path);
    }

    private static Map<String, Tensor> tensors(Features features) {
        return switch (features) {
            case Vocabulary vocabulary -> Vocabularies.tensors(vocabulary);
            case HashedFeatures hashed ->
                Map.of(
                        "hashed.buckets", Tensor.i32(hashed.buckets()),
                        "hashed.frequencies", Tensor.i32(hashed.documentFrequencies()));
        };
    }

    private static Map<String, Tensor> tensors(Scorer scorer) {
        return switch (scorer) {
            case Weights weights ->
                Map.of(
                        "weights.counts", Tensor.u8(weights.packedCounts()),
                        "weights.columns", Tensor.u8(weights.packedColumns()),
                        "weights.values", Tensor.i8(weights.values()),
                        "weights.scales", Tensor.f32(weights.scales()),
                        "weights.biases", Tensor.f32(weights.biases()));
            case Network network ->
                Map.of(
                        "network.inputs", Tensor.u8(network.packedInputs()),
                        "network.inputScales", Tensor.f32(network.inputScales()),
                        "network.unitBiases", Tensor.f32(network.unitBiases()),
                        "network.outputs", Tensor.i8(network.outputs()),
                        "network.outputScales", Tensor.f32(network.outputScales()),
                        "network.biases", Tensor.f32(network.biases()));
        };
    }

    /// Opens a model file, having checked every byte of it.
    ///
    /// @throws UnusableModel if it is missing, damaged, too new, or no labeller, in one sentence
    public static Model read(Path path) {
        return Bundle.read(path, bundle -> {
            try {
                return decode(bundle);
            } catch (IllegalArgumentException e) {
                throw bundle.unusable("its parts do not fit together (" + e.getMessage() + ")");
            }
        });
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
        int size = manifest.count("features");
        Supplier<Scorer> scorer = Workers.aside(() -> scorer(bundle, manifest, size, labels.size()));
        Features features = features(bundle, manifest);
        Vectorizer vectorizer = new Vectorizer(features, new Fields(manifest.number("titleWeight")));
        Calibration calibration = new Calibration(
                perLabel(bundle, "calibration.slope", 1)[0],
                perLabel(bundle, "calibration.shifts", labels.size()),
                perLabel(bundle, "calibration.presentSlopes", labels.size()),
                perLabel(bundle, "calibration.presentShifts", labels.size()),
                new Reliability(
                        bundle.tensor("calibration.said", Tensor.Kind.F32).floats(),
                        bundle.tensor("calibration.found", Tensor.Kind.F32).floats()));
        Classifier classifier =
                new Classifier(scorer.get(), calibration, perLabel(bundle, "thresholds", labels.size()));
        return new Model(labels, vectorizer, classifier, manifest.provenance(), bundle.fingerprint());
    }

    private static Scorer scorer(Bundle bundle, Manifest manifest, int features, int labels) {
        return manifest.has(UNITS)
                ? network(bundle, manifest.count(UNITS), features, labels)
                : weights(bundle, features, labels);
    }

    private static Weights weights(Bundle bundle, int features, int labels) {
        return Weights.unpack(
                bundle.tensor("weights.counts", Tensor.Kind.U8).bytes(),
                bundle.tensor("weights.columns", Tensor.Kind.U8).bytes(),
                bundle.tensor("weights.values", Tensor.Kind.I8).bytes(),
                bundle.tensor("weights.scales", Tensor.Kind.F32, features).floats(),
                bundle.tensor("weights.biases", Tensor.Kind.F32, 2L * labels).floats());
    }

    private static Network network(Bundle bundle, int units, int features, int labels) {
        return new Network(
                bundle.tensor("network.inputs", Tensor.Kind.U8, (long) features * units / 2)
                        .bytes(),
                bundle.tensor("network.inputScales", Tensor.Kind.F32, features).floats(),
                bundle.tensor("network.unitBiases", Tensor.Kind.F32, units).floats(),
                bundle.tensor("network.outputs", Tensor.Kind.I8, 2L * labels * units)
                        .bytes(),
                bundle.tensor("network.outputScales", Tensor.Kind.F32, units).floats(),
                bundle.tensor("network.biases", Tensor.Kind.F32, 2L * labels).floats());
    }

    private static Features features(Bundle bundle, Manifest manifest) {
        int documents = manifest.count("documents");
        if (manifest.has(HASH_BITS)) {
            return new HashedFeatures(
                    manifest.count(HASH_BITS),
                    bundle.tensor("hashed.buckets", Tensor.Kind.I32).ints(),
                    bundle.tensor("hashed.frequencies", Tensor.Kind.I32).ints(),
                    documents);
        }
        return Vocabularies.read(bundle, documents);
    }

    private static float[] perLabel(Bundle bundle, String name, int labels) {
        return bundle.tensor(name, Tensor.Kind.F32, labels).floats();
    }
}

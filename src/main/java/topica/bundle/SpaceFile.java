package topica.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import topica.run.Fingerprint;
import topica.space.FeatureVectors;
import topica.space.Part;
import topica.space.Space;
import topica.text.TermScanner;
import topica.vectorize.Features;
import topica.vectorize.Fields;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

/// A space of meaning and where it comes from: what one space file holds. Immutable.
///
/// @param fingerprint the digest of the file it was read from
public record SpaceFile(Space space, Provenance provenance, Optional<Fingerprint> fingerprint) {

    private static final String KIND = "space";

    /// The same space with another account of where it comes from.
    public SpaceFile with(Provenance other) {
        return new SpaceFile(space, other, Optional.empty());
    }

    /// Puts the space into place at `path` as a whole, or leaves what is there.
    ///
    /// @return the digest of the file
    /// @throws java.io.UncheckedIOException if it cannot be written
    public Fingerprint write(Path path) {
        Vectorizer vectorizer = space.vectorizer();
        FeatureVectors vectors = space.vectors();
        ObjectNode manifest = Manifest.of(KIND, provenance);
        manifest.put("analyzer", TermScanner.SIGNATURE);
        manifest.put("titleWeight", vectorizer.fields().titleWeight());
        manifest.put("features", vectors.features());
        manifest.put("documents", vectorizer.features().documents());
        manifest.put("width", vectors.width());
        ArrayNode parts = manifest.putArray("parts");
        for (Part part : vectors.parts()) {
            parts.addObject()
                    .put("name", part.name())
                    .put("width", part.width())
                    .put("weight", part.weight());
        }
        SequencedMap<String, Tensor> tensors = new TreeMap<>(Vocabularies.tensors(vocabulary(vectorizer.features())));
        tensors.put("space.rows", Tensor.i8(vectors.rows(), vectors.features(), vectors.width()));
        tensors.put("space.scales", Tensor.f32(vectors.scales()));
        tensors.put("space.shifts", Tensor.f32(vectors.shifts()));
        return new Bundle(manifest, tensors).write(path);
    }

    private static Vocabulary vocabulary(Features features) {
        if (features instanceof Vocabulary vocabulary) {
            return vocabulary;
        }
        throw new IllegalArgumentException("expected a space with a vocabulary, got one of hashed words");
    }

    /// Opens a space file, having checked every byte of it.
    ///
    /// @throws UnusableModel if it is missing, damaged, too new, or no space, in one sentence
    public static SpaceFile read(Path path) {
        return Bundle.read(path, bundle -> {
            try {
                return decode(bundle);
            } catch (IllegalArgumentException e) {
                throw bundle.unusable("its parts do not fit together (" + e.getMessage() + ")");
            }
        });
    }

    private static SpaceFile decode(Bundle bundle) {
        Manifest manifest = new Manifest(bundle);
        if (!manifest.text("kind").equals(KIND)) {
            throw bundle.unusable("it holds no space but \"" + manifest.text("kind") + "\"");
        }
        if (!manifest.text("analyzer").equals(TermScanner.SIGNATURE)) {
            throw bundle.unusable("it was trained on other terms (\"" + manifest.text("analyzer") + "\")");
        }
        int features = manifest.count("features");
        int width = manifest.count("width");
        FeatureVectors vectors = new FeatureVectors(
                bundle.tensor("space.rows", Tensor.Kind.I8, features, width).bytes(),
                bundle.tensor("space.scales", Tensor.Kind.F32, features).floats(),
                bundle.tensor("space.shifts", Tensor.Kind.F32, width).floats(),
                parts(bundle));
        Vectorizer vectorizer = new Vectorizer(
                Vocabularies.read(bundle, manifest.count("documents")), new Fields(manifest.number("titleWeight")));
        return new SpaceFile(new Space(vectorizer, vectors), manifest.provenance(), bundle.fingerprint());
    }

    private static List<Part> parts(Bundle bundle) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : bundle.manifest().path("parts")) {
            parts.add(new Part(
                    part.path("name").asString(""),
                    part.path("width").asInt(0),
                    part.path("weight").asDouble(0)));
        }
        return parts;
    }
}

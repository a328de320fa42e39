package topica.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Fingerprint;
import topica.space.FeatureVectors;
import topica.space.Part;
import topica.space.Space;
import topica.vectorize.Fields;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

class SpaceFileTest {

    private static final Path SHIPPED = Path.of("models/space.topica");
    private static final long MOST_BYTES = 20_000_000;

    private static final Provenance PROVENANCE = new Provenance(
            "Topica test",
            Optional.empty(),
            7,
            new TreeMap<>(Map.of("labels", "2")),
            List.of(new Provenance.Corpus("train", "a.jsonl", 12, "0".repeat(64))),
            Optional.empty(),
            new TreeMap<>());

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("toy.topica");
    }

    private static SpaceFile toy() {
        Vocabulary words = Vocabulary.of(List.of("cell", "star", "spin glass"), new int[] {5, 4, 3}, 10);
        FeatureVectors vectors = new FeatureVectors(
                new byte[] {127, 0, 3, 0, -127, 4, 20, 30, 127},
                new float[] {1, .5f, .25f},
                new float[] {1, 2, 3},
                List.of(new Part("words", 2, .6), new Part("labels", 1, 1)));
        return new SpaceFile(new Space(new Vectorizer(words, new Fields(0)), vectors), PROVENANCE, Optional.empty());
    }

    private static Document document(String text) {
        return Document.of("", text, new Source("test", 1));
    }

    @Test
    void readsBackWhatWasWritten() {
        SpaceFile toy = toy();
        Fingerprint written = toy.write(file());
        SpaceFile read = SpaceFile.read(file());
        assertThat(read.fingerprint()).contains(written);
        assertThat(read.provenance()).isEqualTo(PROVENANCE);
        assertThat(read.space().vectors().parts())
                .isEqualTo(toy.space().vectors().parts());
        Document document = document("A spin glass is no cell.");
        assertThat(read.space().of(document))
                .isEqualTo(toy.space().of(document))
                .doesNotContain(0f);
    }

    @Test
    void givesEqualBytesForEqualSpaces() {
        Fingerprint once = toy().write(file());
        assertThat(SpaceFile.read(file()).write(folder.resolve("again"))).isEqualTo(once);
    }

    @Test
    void refusesALabellersKindAndALabellerRefusesIt() {
        toy().write(file());
        assertThatThrownBy(() -> Model.read(file()))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("it holds no labeller but \"space\"");
        refuses(manifest -> manifest.put("kind", "labeller"), "it holds no space but \"labeller\"");
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        refuses(manifest -> manifest.put("analyzer", "other"), "it was trained on other terms (\"other\")");
        refuses(manifest -> manifest.put("width", 4), "\"space.rows\" has the unexpected shape");
        refuses(manifest -> manifest.remove("parts"), "its parts do not fit together");
        refuses(manifest -> manifest.put("documents", 3), "its parts do not fit together");
        refuses(manifest -> manifest.put("features", "many"), "its manifest has no usable \"features\"");
    }

    private void refuses(Consumer<ObjectNode> change, String because) {
        toy().write(file());
        Bundle bundle = Bundle.read(file());
        ObjectNode manifest = bundle.manifest();
        change.accept(manifest);
        Path changed = folder.resolve("changed.topica");
        new Bundle(manifest, bundle.tensors()).write(changed);
        assertThatThrownBy(() -> SpaceFile.read(changed))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining(because);
    }

    /// Two papers on one subject, told in other words, are more alike than either is to a third.
    @Test
    void theShippedSpaceKnowsWhatIsAlike() throws Exception {
        assertThat(Files.size(SHIPPED)).isLessThanOrEqualTo(MOST_BYTES);
        Space space = SpaceFile.read(SHIPPED).space();
        float[] galaxies = space.of(document("We measure the redshift of distant galaxies with a survey telescope."));
        float[] dwarfs = space.of(document("Dwarf spheroidal satellites of the Milky Way and their star formation."));
        float[] parsing = space.of(document("A treebank and a dependency parser for a language with few speakers."));
        float[] translation = space.of(document("Machine translation of sentences without parallel corpora."));
        assertThat(dot(galaxies, dwarfs)).isGreaterThan(dot(galaxies, parsing) + .2);
        assertThat(dot(parsing, translation)).isGreaterThan(dot(dwarfs, translation) + .2);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

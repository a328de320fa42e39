package topica.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import topica.cluster.Groups;
import topica.guidance.GuidedTheme;
import topica.math.DenseRows;
import topica.run.Fingerprint;

class KeptThemesTest {

    private static final Fingerprint SPACE = new Fingerprint("5".repeat(64));

    private static final Provenance PROVENANCE = new Provenance(
            "Topica test",
            Optional.empty(),
            7,
            new TreeMap<>(Map.of("groups", "auto")),
            List.of(new Provenance.Corpus("themes", "a.jsonl", 12, "0".repeat(64))),
            Optional.of("1".repeat(64)),
            new TreeMap<>());

    private static final List<KeptTheme> THEMES =
            List.of(new KeptTheme(2, "чайник ☕", 3, List.of("kettle", "tea")), new KeptTheme(5, "ice", 0, List.of()));

    private static final List<GuidedTheme> GUIDED =
            List.of(new GuidedTheme("ice", List.of("glacier", "ice core"), List.of("a1")));

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("toy.topica");
    }

    private static Groups groups(int count) {
        float[] centres = new float[count * 2];
        float[] floors = new float[count];
        for (int group = 0; group < count; group++) {
            centres[2 * group] = .6f;
            centres[2 * group + 1] = -.8f;
            floors[group] = group - .25f;
        }
        return new Groups(DenseRows.over(centres, 2), floors, 12.5);
    }

    private static KeptThemes kept(int groups, List<Integer> themeOfGroup, List<KeptTheme> themes, int nextId) {
        return new KeptThemes(
                groups(groups), themeOfGroup, themes, GUIDED, nextId, SPACE, PROVENANCE, Optional.empty());
    }

    private static KeptThemes toy() {
        return kept(4, List.of(5, 2, -1, 2), THEMES, 9);
    }

    @Test
    void readsBackWhatWasWritten() {
        KeptThemes toy = toy();
        Fingerprint written = toy.write(file());
        KeptThemes read = KeptThemes.read(file());
        assertThat(read.fingerprint()).contains(written);
        assertThat(read.themes()).isEqualTo(THEMES);
        assertThat(read.themeOfGroup()).containsExactly(5, 2, -1, 2);
        assertThat(read.guided()).isEqualTo(GUIDED);
        assertThat(read.nextId()).isEqualTo(9);
        assertThat(read.encoder()).isEqualTo(SPACE);
        assertThat(read.provenance()).isEqualTo(PROVENANCE);
        assertThat(read.groups().centres().values())
                .isEqualTo(toy.groups().centres().values());
        assertThat(read.groups().sharpness()).isEqualTo(12.5);
        for (int group = 0; group < 4; group++) {
            assertThat(read.groups().floor(group)).isEqualTo(group - .25f);
        }
    }

    @Test
    void keepsFloorsThatNothingIsBelow() {
        Groups open = new Groups(groups(1).centres(), new float[] {Float.NEGATIVE_INFINITY}, 0);
        new KeptThemes(open, List.of(2), THEMES.subList(0, 1), List.of(), 3, SPACE, PROVENANCE, Optional.empty())
                .write(file());
        assertThat(KeptThemes.read(file()).groups().floor(0)).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void keepsThatThereAreNoThemes() {
        new KeptThemes(groups(0), List.of(), List.of(), List.of(), 4, SPACE, PROVENANCE, Optional.empty())
                .write(file());
        KeptThemes read = KeptThemes.read(file());
        assertThat(read.themes()).isEmpty();
        assertThat(read.groups().count()).isZero();
        assertThat(read.groups().centres().columns()).isEqualTo(2);
        assertThat(read.nextId()).isEqualTo(4);
    }

    @Test
    void givesEqualBytesForEqualThemes() throws IOException {
        toy().write(file());
        Path again = folder.resolve("again.topica");
        KeptThemes.read(file()).write(again);
        assertThat(again).hasSameBinaryContentAs(file());
        Path others = folder.resolve("others.topica");
        toy().with(new Provenance(
                        "Topica test",
                        Optional.empty(),
                        8,
                        new TreeMap<>(),
                        List.of(),
                        Optional.empty(),
                        new TreeMap<>()))
                .write(others);
        assertThat(Files.mismatch(file(), others)).isNotNegative();
        assertThat(KeptThemes.read(others).provenance().seed()).isEqualTo(8);
    }

    @Test
    void refusesEveryDamagedByte() throws IOException {
        toy().write(file());
        byte[] bytes = Files.readAllBytes(file());
        Path damaged = folder.resolve("damaged.topica");
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(damaged, changed);
            assertThatThrownBy(() -> KeptThemes.read(damaged))
                    .as("byte %d", at)
                    .isInstanceOf(UnusableModel.class)
                    .hasMessageContaining("damaged.topica");
        }
    }

    @Test
    void refusesAFileThatWasCutOff() throws IOException {
        toy().write(file());
        byte[] bytes = Files.readAllBytes(file());
        Path cut = folder.resolve("cut.topica");
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> KeptThemes.read(cut)).isInstanceOf(UnusableModel.class);
        }
    }

    @Test
    void refusesOtherKindsAndOthersRefuseIt() {
        toy().write(file());
        assertThatThrownBy(() -> Model.read(file()))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("it holds no labeller but \"themes\"");
        assertThatThrownBy(() -> SpaceFile.read(file()))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("it holds no space but \"themes\"");
        for (String shipped : List.of("arxiv", "space")) {
            assertThatThrownBy(() -> KeptThemes.read(Path.of("models/" + shipped + ".topica")))
                    .isInstanceOf(UnusableModel.class)
                    .hasMessageContaining("it holds no themes but \"");
        }
        assertThatThrownBy(() -> KeptThemes.read(folder.resolve("none"))).isInstanceOf(UnusableModel.class);
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        String unfit = "its parts do not fit together";
        refuses(manifest -> manifest.put("groups", 3), "has the unexpected shape");
        refuses(manifest -> manifest.put("width", 3), "has the unexpected shape");
        refuses(manifest -> manifest.put("width", 0), "\"themes.centres\" has the unexpected shape");
        refuses(manifest -> manifest.put("sharpness", -1), unfit);
        refuses(manifest -> manifest.put("sharpness", "very"), "its manifest has no usable \"sharpness\"");
        refuses(manifest -> manifest.put("encoder", "me"), unfit);
        refuses(manifest -> manifest.remove("encoder"), "its manifest has no usable \"encoder\"");
        refuses(manifest -> manifest.put("nextId", 5), unfit);
        refuses(manifest -> manifest.put("nextId", -1), "its manifest has no usable \"nextId\"");
        refuses(manifest -> manifest.remove("themes"), unfit);
        refuses(manifest -> ((ObjectNode) manifest.path("themes").get(0)).put("id", 5), unfit);
        refuses(manifest -> ((ObjectNode) manifest.path("themes").get(0)).put("id", -1), unfit);
        refuses(manifest -> ((ObjectNode) manifest.path("themes").get(0)).put("id", "two"), unfit);
        refuses(manifest -> ((ObjectNode) manifest.path("themes").get(0)).put("id", 3_000_000_000L), unfit);
        refuses(manifest -> ((ObjectNode) manifest.path("guided").get(0)).put("name", " "), unfit);
    }

    private void refuses(Consumer<ObjectNode> change, String because) {
        toy().write(file());
        Bundle bundle = Bundle.read(file());
        ObjectNode manifest = bundle.manifest();
        change.accept(manifest);
        Path changed = folder.resolve("changed.topica");
        new Bundle(manifest, bundle.tensors()).write(changed);
        assertThatThrownBy(() -> KeptThemes.read(changed))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining(because);
    }

    @Test
    void refusesIdsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(4, List.of(5, 2, -1, 2), THEMES, 5))
                .withMessageContaining("expected ids of their own below 5, got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(4, List.of(5, 2, -1, 2), List.of(THEMES.get(0), THEMES.get(0)), 9))
                .withMessageContaining("ids of their own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(4, List.of(5, 2, 3, 2), THEMES, 9))
                .withMessageContaining("a theme for each of 4 groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(3, List.of(5, 2, -1, 2), THEMES, 9))
                .withMessageContaining("a theme for each of 3 groups, got 4 for 2 themes, 1 of them guided");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(0, List.of(), List.of(), 9))
                .withMessageContaining("1 of them guided");
    }

    @Test
    void refusesToWriteWhereItCannot() {
        assertThatThrownBy(() -> toy().write(folder.resolve("no/where")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no such folder");
    }
}

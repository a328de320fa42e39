package topica.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.run.Cancelled;
import topica.run.Fingerprint;

class BundleTest {

    @TempDir
    Path folder;

    private static ObjectNode manifest() {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", 1).put("kind", "labeller").put("naïve \"name\"\n", "π\u2028😀");
        manifest.put("score", 0.1).put("big", 1L << 40).put("flag", true).putNull("nothing");
        manifest.put("huge", new java.math.BigInteger("123456789012345678901234567890"));
        manifest.putArray("labels")
                .add("cs.LG")
                .add(2)
                .addObject()
                .put("deep", -0.5)
                .put("no", false);
        return manifest;
    }

    private static Bundle sample() {
        return new Bundle(
                manifest(),
                Map.of(
                        "words", Tensor.u8(new byte[] {'a', 'b', (byte) 200}),
                        "weights", Tensor.i8(new byte[] {-128, 0, 127, 1, 2, 3}, 2, 3),
                        "rows", Tensor.i32(new int[] {Integer.MIN_VALUE, 7, Integer.MAX_VALUE}),
                        "scales", Tensor.f32(new float[] {0.5f, Float.NaN, -0f, Float.MIN_VALUE}, 2, 1, 2),
                        "none", Tensor.f32(new float[0], 0, 5)));
    }

    /// Writes a large model and is ended meanwhile.
    static final class Writing {

        public static void main(String[] words) {
            ObjectNode manifest = JsonNodeFactory.instance.objectNode().put("format", 1);
            Tensor large = Tensor.u8(new byte[64 << 20]);
            for (int i = 0; i < 1_000; i++) {
                new Bundle(manifest, Map.of("large", large)).write(Path.of(words[0]));
            }
        }
    }

    @Test
    void leavesNothingBesideItsPlaceWhenTheProgramIsEnded() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        folder.resolve("m.topica").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (program.isAlive() && filesIn(folder).stream().noneMatch(name -> name.endsWith(".tmp"))) {
            Thread.onSpinWait();
        }
        program.destroy();
        assertThat(program.waitFor()).isEqualTo(128 + 15);
        assertThat(filesIn(folder)).isSubsetOf("m.topica");
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void readsBackWhatWasWritten() {
        Path file = folder.resolve("m.topica");
        Fingerprint written = sample().write(file);
        Bundle read = Bundle.read(file);
        assertThat(read.manifest()).isEqualTo(manifest());
        assertThat(read.fingerprint()).contains(written);
        assertThat(read.tensors()).containsOnlyKeys("none", "rows", "scales", "weights", "words");
        assertThat(read.tensor("words", Tensor.Kind.U8).bytes()).containsExactly('a', 'b', (byte) 200);
        assertThat(read.tensor("weights", Tensor.Kind.I8, 2, 3).bytes()).containsExactly(-128, 0, 127, 1, 2, 3);
        assertThat(read.tensor("rows", Tensor.Kind.I32, 3).ints())
                .containsExactly(Integer.MIN_VALUE, 7, Integer.MAX_VALUE);
        assertThat(read.tensor("scales", Tensor.Kind.F32).floats())
                .containsExactly(0.5f, Float.NaN, -0f, Float.MIN_VALUE);
        assertThat(read.tensor("scales", Tensor.Kind.F32).shape()).containsExactly(2L, 1L, 2L);
        assertThat(read.tensor("none", Tensor.Kind.F32, 0, 5).floats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsBackNoise(long seed) {
        Random random = new Random(seed);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            float[] values = new float[random.nextInt(200)];
            for (int j = 0; j < values.length; j++) {
                values[j] = random.nextFloat();
            }
            tensors.put("t" + random.nextInt(), Tensor.f32(values));
        }
        Path file = folder.resolve("m.topica");
        new Bundle(manifest(), tensors).write(file);
        Bundle read = Bundle.read(file);
        tensors.forEach((name, tensor) ->
                assertThat(read.tensor(name, Tensor.Kind.F32).floats()).containsExactly(tensor.floats()));
    }

    @Test
    void givesEqualBytesForEqualContent() throws IOException {
        Map<String, Tensor> backwards = new LinkedHashMap<>();
        sample().tensors().reversed().forEach(backwards::put);
        sample().write(folder.resolve("a"));
        new Bundle(manifest(), backwards).write(folder.resolve("b"));
        Bundle.read(folder.resolve("a")).write(folder.resolve("c"));
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
        assertThat(folder.resolve("c")).hasSameBinaryContentAs(folder.resolve("a"));
    }

    @Test
    void hasTheLayoutThatOtherReadersExpect() throws IOException {
        sample().write(folder.resolve("m"));
        byte[] bytes = Files.readAllBytes(folder.resolve("m"));
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int start = 8 + Math.toIntExact(file.getLong(0));
        assertThat(start % 64).isZero();
        JsonNode header = JsonMapper.shared().readTree(Arrays.copyOfRange(bytes, 8, start));
        assertThat(JsonMapper.shared()
                        .readTree(header.at("/__metadata__/topica").asString()))
                .isEqualTo(manifest());
        Map<String, Integer> widths = Map.of("U8", 1, "I8", 1, "I32", 4, "F32", 4);
        long expected = 0;
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> tensor : header.properties()) {
            if (tensor.getKey().equals("__metadata__")) {
                continue;
            }
            JsonNode offsets = tensor.getValue().get("data_offsets");
            long size = widths.getOrDefault(tensor.getValue().get("dtype").asString(), 0);
            for (JsonNode extent : tensor.getValue().get("shape")) {
                size *= extent.asLong();
            }
            assertThat(offsets.get(0).asLong()).isEqualTo(expected);
            assertThat(offsets.get(1).asLong()).isEqualTo(expected + size);
            assertThat(tensor.getKey().startsWith("pad.") || expected % 64 == 0).isTrue();
            expected += size;
            names.add(tensor.getKey());
        }
        assertThat(start + expected).isEqualTo(bytes.length);
        assertThat(names)
                .contains("none", "rows", "scales", "weights", "words", "pad.0", "sha256")
                .hasSize(10);
        assertThat(file.getInt(start)).isEqualTo(Integer.MIN_VALUE);
        assertThat(file.getFloat(start + 64)).isEqualTo(0.5f);
        var digest = Fingerprint.sha256();
        digest.update(bytes, 0, bytes.length - 32);
        assertThat(digest.digest()).containsExactly(Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length));
    }

    @Test
    void replacesAnOlderFile() {
        Path file = folder.resolve("m");
        new Bundle(manifest(), Map.of("a", Tensor.u8(new byte[5000]))).write(file);
        sample().write(file);
        assertThat(Bundle.read(file).tensors()).containsKey("words");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void keepsTheOldFileWhenInterrupted() throws IOException {
        Path file = folder.resolve("m");
        sample().write(file);
        byte[] before = Files.readAllBytes(file);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> new Bundle(manifest(), Map.of()).write(file))
                    .isInstanceOf(Cancelled.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(folder.toFile().list()).containsExactly("m");
    }

    @Test
    void leavesNothingBehindWhenAFolderIsInTheWay() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("old"), "old");
        assertThatThrownBy(() -> sample().write(taken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot write the model " + taken + ": ");
        assertThat(taken.resolve("old")).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("taken");
    }

    @Test
    void saysWhenThereIsNoFolderToWriteTo() {
        Path file = folder.resolve("no").resolve("m");
        assertThatThrownBy(() -> sample().write(file))
                .hasMessage("cannot write the model " + file + ": no such folder");
    }

    @Test
    void refusesNamesThatTheFileKeepsForItself() {
        for (String name : List.of("sha256", "pad.0", "__metadata__")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bundle(manifest(), Map.of(name, Tensor.u8(new byte[1]))))
                    .withMessage("expected another name for a tensor, got the reserved " + name);
        }
    }

    @Test
    void refusesToMakeWhatItCouldNotRead() {
        ObjectNode newer = manifest().put("format", 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bundle(newer, Map.of()))
                .withMessage("expected a manifest with a format from 1 to 1, got 2");
        ObjectNode deep = manifest();
        ObjectNode at = deep;
        for (int i = 0; i < 100; i++) {
            at = at.putObject("a");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bundle(deep, Map.of()))
                .withMessageStartingWith("expected a manifest that can be read back");
        Map<String, Tensor> many = new LinkedHashMap<>();
        for (int i = 0; i < 501; i++) {
            many.put("t" + i, Tensor.u8(new byte[1]));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bundle(manifest(), many).write(folder.resolve("m")))
                .withMessageStartingWith("expected a model within the limits");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheTensorThatIsNotAsExpected() {
        Path file = folder.resolve("m");
        sample().write(file);
        Bundle read = Bundle.read(file);
        String start = "cannot use the model " + file + ": it";
        String end = "; fetch it or train it again";
        assertThatThrownBy(() -> read.tensor("bias", Tensor.Kind.F32))
                .isInstanceOf(UnusableModel.class)
                .hasMessage(start + " has no tensor \"bias\" of F32" + end);
        assertThatThrownBy(() -> read.tensor("rows", Tensor.Kind.F32))
                .hasMessage(start + " has no tensor \"rows\" of F32" + end);
        assertThatThrownBy(() -> read.tensor("weights", Tensor.Kind.I8, 3, 2))
                .hasMessage(start + "s tensor \"weights\" has the unexpected shape [2, 3]" + end);
    }

    @Test
    void doesNotChangeWithTheManifestOrArraysItWasGiven() {
        ObjectNode manifest = manifest();
        float[] values = {1};
        Bundle bundle = new Bundle(manifest, Map.of("a", Tensor.f32(values)));
        manifest.put("kind", "other");
        bundle.manifest().put("kind", "other");
        values[0] = 2;
        assertThat(bundle.manifest()).isEqualTo(manifest());
        assertThat(bundle.tensor("a", Tensor.Kind.F32).floats()).containsExactly(1);
        assertThat(bundle.tensor("a", Tensor.Kind.F32).buffer().isReadOnly()).isTrue();
    }

    @Test
    void tensorsRefuseShapesAndKindsThatAreNotTheirs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tensor.f32(new float[5], 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Tensor.u8(new byte[6], -2, -3));
        assertThatIllegalArgumentException().isThrownBy(() -> Tensor.u8(new byte[0], 1L << 32, 1L << 32));
        assertThatIllegalStateException()
                .isThrownBy(() -> Tensor.f32(new float[5]).ints())
                .withMessage("expected a tensor of I32, this one is of F32");
        assertThatIllegalStateException()
                .isThrownBy(() -> Tensor.i32(new int[5]).bytes());
        assertThatIllegalStateException()
                .isThrownBy(() -> Tensor.i8(new byte[4]).floats());
    }
}

package topica.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static topica.bundle.Bytes.header;
import static topica.bundle.Bytes.model;
import static topica.bundle.Bytes.put;
import static topica.bundle.Bytes.signed;
import static topica.bundle.Bytes.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/// Files that must be refused with one sentence, and what the sentence says.
class HostileModelTest {

    @TempDir
    Path folder;

    private String refusal(byte[] bytes) {
        Path file = put(folder.resolve("m"), bytes);
        UnusableModel refused = catchThrowableOfType(UnusableModel.class, () -> Bundle.read(file));
        String message = String.valueOf(refused.getMessage());
        assertThat(message)
                .startsWith("cannot use the model " + file + ": ")
                .endsWith("; fetch it or train it again")
                .doesNotContainPattern("[\\p{Cntrl}]")
                .hasSizeLessThan(600);
        return message;
    }

    private byte[] written(int values) throws IOException {
        byte[] noise = new byte[values];
        new Random(7).nextBytes(noise);
        Path file = folder.resolve("sound");
        new Bundle(JsonNodeFactory.instance.objectNode().put("format", 1), Map.of("noise", Tensor.u8(noise)))
                .write(file);
        return Files.readAllBytes(file);
    }

    @Test
    void aFileMadeByHandIsReadSoThatTheRefusalsBelowMeanSomething() {
        Path file = put(folder.resolve("m"), model(header(tensor("a", "F32", "[4,4]", "[0,64]"), 64), 64));
        assertThat(Bundle.read(file).tensor("a", Tensor.Kind.F32, 4, 4).floats())
                .containsOnly(0f)
                .hasSize(16);
        put(file, model(header(tensor("one", "I32", "[]", "[0,4]") + tensor("pad.0", "U8", "[60]", "[4,64]"), 64), 64));
        assertThat(Bundle.read(file).tensor("one", Tensor.Kind.I32).ints()).containsExactly(0);
    }

    @Test
    void anyChangedByteOfASmallFileIsNoticed() throws IOException {
        byte[] bytes = written(10);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (i % 2 == 0 ? 0x01 : 0x80);
            refusal(changed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aChangedByteAnywhereIsNoticed(long seed) throws IOException {
        byte[] bytes = written(100_000);
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] += (byte) (1 + random.nextInt(255));
            refusal(changed);
        }
    }

    @Test
    void aFileCutShortIsNoticed() throws IOException {
        byte[] bytes = written(1000);
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            refusal(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
        refusal(Arrays.copyOf(bytes, bytes.length - 1));
    }

    @Test
    void aFileWithMoreAtItsEndIsNoticed() throws IOException {
        byte[] bytes = written(1000);
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length + 1))).contains("bytes that belong to no tensor");
        refusal(signed(Arrays.copyOf(bytes, bytes.length + 64)));
    }

    @Test
    void theDigestIsWhatNoticesAChangedValue() throws IOException {
        byte[] bytes = written(1000);
        bytes[bytes.length - 200]++;
        assertThat(refusal(bytes)).contains("it was changed since it was written");
    }

    @Test
    void nothingThatIsDecodedOfAChangedFileIsHandedOut() throws IOException {
        byte[] bytes = written(1000);
        Path sound = put(folder.resolve("sound"), bytes);
        String decoded = Bundle.read(sound, bundle -> "decoded");
        assertThat(decoded).isEqualTo("decoded");
        bytes[bytes.length - 200]++;
        Path changed = put(folder.resolve("m"), bytes);
        assertThatThrownBy(() -> Bundle.read(changed, bundle -> "decoded"))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("it was changed since it was written");
        assertThatThrownBy(() -> Bundle.read(changed, bundle -> {
                    throw new IllegalArgumentException("what is wrong with it");
                }))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("it was changed since it was written");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 1000, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE})
    void headersThatTheFileCannotHoldAreRefused(long length) {
        byte[] bytes = model(header("", 0), 0);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
        assertThat(refusal(signed(bytes))).contains("it is cut short or no model at all");
    }

    @Test
    void headersLongerThanAnyAreRefusedUnread() throws IOException {
        Path file = folder.resolve("long");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, (64L << 20) + 1));
            out.write(ByteBuffer.allocate(1), 65L << 20);
        }
        assertThatThrownBy(() -> Bundle.read(file)).isInstanceOf(UnusableModel.class);
    }

    @Test
    void filesLargerThanAnyAreRefusedUnread() throws IOException {
        Path file = folder.resolve("large");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.allocate(1), 1L << 31);
        }
        assertThatThrownBy(() -> Bundle.read(file))
                .hasMessageContaining("it has 2147483649 bytes, more than any model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[64]   | [0,64]                     | U8  ",
                "[64]   | [0,128]                    | where",
                "[63]   | [0,64]                     | size",
                "[64]   | [64,128]                   | where",
                "[64]   | [-64,0]                    | where",
                "[64]   | [1,65]                     | where",
                "[64]   | [0,-64]                    | where",
                "[0]    | [0,0]                      | where",
                "[64]   | [64,0]                     | where",
                "[1000] | [0,1000]                   | where",
                "[64]   | [0,4294967360]             | where",
                "[64]   | [0,9223372036854775807]    | where",
                "[64]   | [0,18446744073709551680]   | sound JSON",
                "[64]   | [-9223372036854775808,64]  | where",
                "[64]   | [0]                        | does not say",
                "[64]   | [0,32,64]                  | does not say",
                "[64]   | []                         | does not say",
                "[64]   | [0.0,64.0]                 | safetensors",
                "[64]   | [\"0\",\"64\"]             | safetensors",
                "[64]   | [[0],64]                   | safetensors",
                "[64]   | 64                         | safetensors",
                "[64]   | [0,null]                   | safetensors",
                "[-64]  | [0,64]                     | size",
                "[-8,-8]| [0,64]                     | size",
                "[4294967296,4294967296] | [0,64]    | size",
                "[4611686018427387904,4] | [0,64]    | size",
                "[9223372036854775807,0] | [0,64]    | size",
                "[1,1,1,1,1,1,1,1,64]    | [0,64]    | safetensors",
            })
    void offsetsAndShapesThatDoNotFitAreRefused(String shape, String offsets, String says) {
        byte[] bytes = model(header(tensor("a", "U8", shape, offsets), 64), 64);
        if (says.equals("U8")) {
            assertThat(Bundle.read(put(folder.resolve("m"), bytes)).tensors()).containsKey("a");
        } else {
            assertThat(refusal(bytes)).contains(says);
        }
    }

    @Test
    void tensorsThatOverlapAreRefused() {
        String overlapping = tensor("a", "U8", "[64]", "[0,64]") + tensor("b", "U8", "[64]", "[0,64]");
        assertThat(refusal(model(header(overlapping, 64), 64))).contains("tensor \"b\" is not where it should be");
    }

    @Test
    void holesAreRefused() {
        String apart = tensor("a", "U8", "[64]", "[0,64]") + tensor("b", "U8", "[64]", "[128,192]");
        assertThat(refusal(model(header(apart, 192), 192))).contains("tensor \"b\" is not where it should be");
    }

    @Test
    void tensorsThatAreNotAlignedAreRefused() {
        String unaligned = tensor("a", "U8", "[4]", "[0,4]") + tensor("b", "F32", "[15]", "[4,64]");
        assertThat(refusal(model(header(unaligned, 64), 64))).contains("does not start at a multiple of 64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F64", "u8", "", "F32 ", "BF16", "no\\nkind"})
    void unknownKindsAreRefused(String dtype) {
        assertThat(refusal(model(header(tensor("a", dtype, "[64]", "[0,64]"), 64), 64)))
                .contains("tensor \"a\"");
    }

    @Test
    void namesThatOccurTwiceAreRefused() {
        String twice = tensor("a", "U8", "[0]", "[0,0]") + tensor("a", "U8", "[0]", "[0,0]");
        assertThat(refusal(model(header(twice, 0), 0))).contains("its header is not sound JSON");
        String escaped = tensor("a", "U8", "[0]", "[0,0]") + tensor("\\u0061", "U8", "[0]", "[0,0]");
        assertThat(refusal(model(header(escaped, 0), 0))).contains("its header is not sound JSON");
        String within = "\"a\":{\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},";
        assertThat(refusal(model(header(within, 0), 0))).contains("its header is not sound JSON");
        String manifests = "\"__metadata__\":{\"topica\":\"{\\\"format\\\":1}\"},";
        assertThat(refusal(model(header(manifests, 0), 0))).contains("its header is not sound JSON");
        assertThat(refusal(model(header("{\\\"format\\\":1,\\\"format\\\":1}", "", 0), 0)))
                .contains("its manifest is not sound JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"__metadata__\":{}}",
                "{\"__metadata__\":{\"format\":\"pt\"}}",
                "{\"__metadata__\":{\"topica\":1}}",
                "{\"__metadata__\":{\"topica\":{}}}",
                "{\"__metadata__\":{\"topica\":\"{\\\"format\\\":1}\",\"more\":\"text\"}}",
                "{\"__metadata__\":[]}",
                "{\"__metadata__\":null}",
                "{\"__metadata__\":{\"topica\":\"{\\\"format\\\":1}\"}}",
                "{\"__metadata__\":{\"topica\":\"{\\\"format\\\":1}\"}",
                "{\"__metadata__\":{\"topica\":\"{\\\"format\\\":1}\"}} {}",
                "{\"__metadata__\":{\"topica\":\"{\\\"format\\\":1}\"},}",
                "{\"__metadata__\":{\"topica\":\"{\\\"format\\\":1}\"},\"a\":{\"more\":1}}",
                "{\"a\":1}",
                "{\"a\":{}}",
                "[]",
                "{",
                "null",
                "not JSON",
                "{'a':1}",
                "{\"a\":NaN}",
                "\u0000",
            })
    void headersOfAnotherMakeAreRefused(String header) {
        refusal(model(header, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                              | not a JSON object",
                "no JSON                         | not sound JSON",
                "[]                              | not a JSON object",
                "1                               | not a JSON object",
                "{}                              | no format number",
                "{} {}                           | more than one",
                "{\\\"format\\\":0}              | no format number",
                "{\\\"format\\\":-1}             | no format number",
                "{\\\"format\\\":1.0}            | no format number",
                "{\\\"format\\\":\\\"1\\\"}      | no format number",
                "{\\\"format\\\":null}           | no format number",
                "{\\\"format\\\":[1]}            | no format number",
                "{\\\"format\\\":1               | not sound JSON",
                "{\\\"format\\\":NaN}            | not sound JSON",
            })
    void manifestsThatSayNothingAreRefused(String manifest, String says) {
        assertThat(refusal(model(header(manifest, "", 0), 0))).contains(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99", "4294967297", "100000000000000000000"})
    void aNewerFormatIsCalledSoEvenWhenItHoldsWhatIsUnknownHere(String format) {
        String manifest = "{\\\"format\\\":" + format + "}";
        Path file = put(folder.resolve("m"), model(header(manifest, tensor("a", "F8", "[3]", "[7,9]"), 1), 0));
        assertThatThrownBy(() -> Bundle.read(file))
                .isInstanceOf(UnusableModel.class)
                .hasMessage("cannot use the model " + file + ": it was made by a newer Topica (format " + format
                        + ") and this one reads up to format 1; update Topica");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(100_000);
        assertThat(refusal(model("{\"a\":" + deep, 0))).contains("not that of a safetensors file");
        assertThat(refusal(model(header("{\\\"format\\\":1,\\\"a\\\":" + deep, "", 0), 0)))
                .contains("its manifest is not sound JSON");
    }

    @Test
    void aMillionTensorsAreRefused() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            many.append(tensor("t" + i, "U8", "[0]", "[0,0]"));
        }
        assertThat(refusal(model(header(many.toString(), 0), 0))).contains("it holds more than 1000 tensors");
    }

    @Test
    void aManifestOfAMillionValuesIsRefused() {
        String many = "{\\\"format\\\":1,\\\"a\\\":[" + "0,".repeat(1_000_000) + "0]}";
        assertThat(refusal(model(header(many, "", 0), 0))).contains("its manifest is not sound JSON");
        String longer = "{\\\"format\\\":1}" + " ".repeat(17 << 20);
        assertThat(refusal(model(header(longer, "", 0), 0))).contains("its manifest is longer than any");
    }

    @Test
    void theDigestMustBeThereAndLast() {
        String none = header("", 0).replace("sha256", "sha257");
        assertThat(refusal(model(none, 0))).contains("it does not end with its digest");
        String wide = header("", 0).replace("\"U8\",\"shape\":[32]", "\"F32\",\"shape\":[8]");
        assertThat(refusal(model(wide, 0))).contains("it does not end with its digest");
        String early =
                header("", 0).replace("}}", "},\"b\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[32,32]}}");
        assertThat(refusal(model(early, 0))).contains("tensor \"b\" does not start at a multiple of 64");
    }

    @Test
    void namesFromTheFileCannotForgeASecondLine() {
        String forged = tensor("a\\n\\u001b[31mall is well\\u2028" + "x".repeat(1000), "U8", "[1]", "[0,64]");
        assertThat(refusal(model(header(forged, 64), 64))).contains("a??[31mall is well?xxx");
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Bundle.read(missing))
                .isInstanceOf(UnusableModel.class)
                .hasMessage("cannot use the model " + missing + ": there is no such file; check the path");
        assertThatThrownBy(() -> Bundle.read(folder))
                .hasMessage(
                        "cannot use the model " + folder + ": it is a folder or a device, not a file; check the path");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> Bundle.read(empty))
                .hasMessage("cannot use the model " + empty + ": it is empty; fetch it or train it again");
    }

    @Test
    void whatMayNotBeReadIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("m"));
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read anything");
        assertThatThrownBy(() -> Bundle.read(file))
                .hasMessage("cannot use the model " + file + ": permission denied; check the path");
    }
}

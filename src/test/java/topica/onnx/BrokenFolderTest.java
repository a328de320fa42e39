package topica.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Document;
import topica.records.Source;
import topica.records.UnusableInput;
import topica.run.Seed;
import topica.run.Workers;

class BrokenFolderTest {

    @TempDir
    Path above;

    private Path folder;

    @BeforeEach
    void aFolderThatIsWhole() {
        folder = above.resolve("toy");
        toy();
    }

    private ToyFolder toy() {
        return ToyFolder.in(folder);
    }

    private void assertRefused(ToyFolder toy, String file, String sentence) {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> toy.open().close())
                .withMessage((file.isEmpty() ? folder : folder.resolve(file)) + ": " + sentence);
    }

    private void assertRefusedLike(ToyFolder toy, String file, String pattern) {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> toy.open().close())
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith(folder.resolve(file) + ": ")
                        .doesNotContain("\n")
                        .containsPattern(pattern));
    }

    private static void run(OnnxEncoder encoder, String text) {
        try (encoder;
                Workers workers = new Workers(2)) {
            encoder.of(List.of(Document.of("", text, new Source("test", 1))), workers);
        }
    }

    @Test
    void theToyItselfIsWhole() {
        run(toy().open(), "cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json"})
    void saysWhatIsMissing(String name) throws IOException {
        Files.delete(folder.resolve(name));
        assertRefused(
                new ToyFolder(folder),
                "",
                "there is no %1$s in it; download the model's %1$s, or name another folder".formatted(name));
        Files.createDirectory(folder.resolve(name));
        assertRefusedLike(new ToyFolder(folder), "", "there is no " + name);
    }

    @Test
    void wantsAFolder() {
        assertRefused(
                new ToyFolder(folder.resolve("model.onnx")),
                "model.onnx",
                "it is no folder; name the folder that holds model.onnx and tokenizer.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json"})
    void knowsAPointerToAFile(String name) {
        assertRefused(
                toy().with(name, "version https://git-lfs.github.com/spec/v1\noid sha256:5a3c\nsize 90387606\n"),
                name,
                "it only points to the file proper; run git lfs pull where it was cloned");
    }

    @Test
    void saysWhatIsNoModel() {
        String damaged = "it is no ONNX model, or damaged; download it again";
        assertRefused(toy().with("model.onnx", "<!DOCTYPE html><html>"), "model.onnx", damaged);
        byte[] model = ToyFolder.lookup(ToyFolder.VECTORS).bytes();
        assertRefused(toy().with("model.onnx", Arrays.copyOf(model, model.length - 3)), "model.onnx", damaged);
        assertRefused(toy().with("model.onnx", new byte[] {0x3a, -1, -1, -1, -1, 15}), "model.onnx", damaged);
        assertRefused(toy().with("model.onnx", ""), "model.onnx", damaged);
        assertRefusedLike(
                toy().with("model.onnx", new ToyModel().node("Gather", "a", "b", "c")),
                "model.onnx",
                "ONNX Runtime cannot open it \\(.+'b' is not a graph input.+\\); download it again$");
    }

    @Test
    void endsWhereAModelIsMadeOfItselfWithoutEnd() {
        Proto deepest = new Proto();
        for (int depth = 0; depth < 1000; depth++) {
            deepest = new Proto().message(1, new Proto().message(5, new Proto().message(6, deepest)));
        }
        assertRefused(
                toy().with("model.onnx", new Proto().message(7, deepest).bytes()),
                "model.onnx",
                "it is no ONNX model, or damaged; download it again");
    }

    /// Bytes by chance, cut or changed, are walked through to their end or refused in a sentence.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void walksThroughNoise(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        byte[] model = ToyFolder.lookup(ToyFolder.VECTORS).bytes();
        for (int round = 0; round < 200; round++) {
            byte[] broken = Arrays.copyOf(model, 1 + random.nextInt(model.length + 5));
            for (int change = random.nextInt(6); change > 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            toy().with("model.onnx", broken);
            Throwable problem = catchThrowable(() -> Outline.filesBeside(folder.resolve("model.onnx")));
            if (problem != null) {
                assertThat(problem).isInstanceOf(UnusableInput.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pixel_values, 'it wants pixel_values rather than input_ids; use a model that'",
        "position_ids, 'it wants position_ids rather than input_ids; use a model that'"
    })
    void saysWhichInputsAModelWants(String input, String sentence) {
        ToyModel model = new ToyModel()
                .input(input, ToyModel.INT64)
                .matrix("vectors", 2, ToyFolder.VECTORS)
                .node("Gather", "last_hidden_state", "vectors", input)
                .output("last_hidden_state", ToyModel.FLOAT, 3);
        assertRefusedLike(toy().with("model.onnx", model), "model.onnx", sentence);
    }

    @Test
    void wantsWholeNumbersForTokens() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.FLOAT)
                .node("Tanh", "sentence_embedding", "input_ids")
                .output("sentence_embedding", ToyModel.FLOAT, 2);
        assertRefusedLike(toy().with("model.onnx", model), "model.onnx", "does not take whole numbers for tokens;");
    }

    @Test
    void saysWhatAModelGives() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .matrix("vectors", 2, ToyFolder.VECTORS)
                .node("Gather", "logits", "vectors", "input_ids")
                .output("logits", ToyModel.FLOAT, 3);
        assertRefused(
                toy().with("model.onnx", model),
                "model.onnx",
                "it gives logits, and neither sentence_embedding nor last_hidden_state nor token_embeddings;"
                        + " use a model that was exported for sentence embeddings");
    }

    @Test
    void wantsOneVectorForEachToken() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .matrix("vectors", 2, ToyFolder.VECTORS)
                .node("Gather", "words", "vectors", "input_ids")
                .over(1, "ReduceMax", "last_hidden_state", "words")
                .output("last_hidden_state", ToyModel.FLOAT, 2);
        assertRefusedLike(
                toy().with("model.onnx", model),
                "model.onnx",
                "its last_hidden_state has not the shape of vectors of 512 tokens;");
    }

    @Test
    void wantsVectorsOfOneLength() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .matrix("vectors", 2, ToyFolder.VECTORS)
                .node("Gather", "words", "vectors", "input_ids")
                .over(2, "ReduceMax", "sentence_embedding", "words")
                .output("sentence_embedding", ToyModel.FLOAT, 2);
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> run(toy().with("model.onnx", model).open(), "cell"))
                .withMessage(
                        folder.resolve("model.onnx") + ": its vectors are not all of one length; use another model");
    }

    @Test
    void saysWhichDocumentGetsNoNumbers() {
        OnnxEncoder encoder = toy().with(
                        "model.onnx", ToyFolder.lookup(0, 0, 0, 2, 0, 0, 3, 0, Float.NaN, Float.POSITIVE_INFINITY))
                .open();
        Document document = Document.of("", "star", new Source("test", 1));
        try (encoder;
                Workers workers = new Workers(1)) {
            assertThatExceptionOfType(UnusableInput.class)
                    .isThrownBy(() -> encoder.of(List.of(document), workers))
                    .withMessage(folder.resolve("model.onnx") + ": it gives no numbers for the document "
                            + document.id() + "; use another model");
        }
    }

    @Test
    void saysWhereATokenizerKnowsMoreThanItsModel() {
        OnnxEncoder encoder =
                toy().with("model.onnx", ToyFolder.lookup(0, 0, 0, 2, 0, 0)).open();
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> run(encoder, "cell star"))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains("it fails on a text of 4 tokens (", "check that tokenizer.json belongs to it")
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "\u0000",
                "{\"model\": 7}",
                "\"text\"",
                "{\"version\": \"1.0\", \"model\": {\"type\": \"WordLevel\", \"vocab\": {}, \"unk_token\": \"x\"}}",
                "{\"version\": \"9\", \"model\": {\"type\": \"Unigram\", \"vocab\": [], \"unk_id\": 5}}",
                "{\"version\": \"1.0\", \"model\": {\"type\": \"BPE\", \"vocab\": {\"a\": 0}, \"merges\": [\"a b\"]}}"
            })
    void saysWhatIsNoTokenizer(String json) {
        assertRefusedLike(
                toy().with("tokenizer.json", json), "tokenizer.json", "; (download it again|use another model)$");
    }

    /// The library would end the whole program.
    @Test
    void knowsATokenizerThatPutsInWhatItDoesNotHave() {
        String template = """
                {"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "[END]", "type_id": 0}}],
                 "pair": [], "special_tokens": {"[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}}
                """;
        String sentence = "it puts in [END], which it does not have; download it again";
        assertRefused(toy().with("tokenizer.json", marking(template)), "tokenizer.json", sentence);
        String inner = "{\"type\": \"Sequence\", \"processors\": [" + template + "]}";
        assertRefused(toy().with("tokenizer.json", marking(inner)), "tokenizer.json", sentence);
        run(
                toy().with("tokenizer.json", marking(inner.replace("[END]", "[SEP]")))
                        .open(),
                "cell");
    }

    /// The library would end the whole program.
    @Test
    void knowsATokenizerThatTakesTextsInPairs() {
        String template = """
                {"type": "TemplateProcessing", "single": [{"Sequence": {"id": "B", "type_id": 0}}], "pair": [],
                 "special_tokens": {}}
                """;
        assertRefused(
                toy().with("tokenizer.json", marking(template)),
                "tokenizer.json",
                "it takes texts in pairs only; use another model");
    }

    private static String marking(String processor) {
        return """
                {"version": "1.0", "added_tokens": [], "pre_tokenizer": {"type": "Whitespace"}, "post_processor": %s,
                 "model": {"type": "WordLevel", "unk_token": "[UNK]", "vocab": {"[UNK]": 0, "[SEP]": 2, "cell": 3}}}
                """.formatted(processor);
    }

    @Test
    void saysWhatIsNoTextAtAll() {
        assertRefused(
                toy().with("tokenizer.json", new byte[] {'{', -1}),
                "tokenizer.json",
                "it is not UTF-8; download it again");
    }

    @Test
    void readsNoWeightsFromOutsideItsFolder() throws IOException {
        Files.write(above.resolve("secret"), Proto.floats(ToyFolder.VECTORS));
        Files.createDirectory(folder.resolve("inner"));
        for (String place : List.of(
                "../secret", "inner/../../secret", above.resolve("secret").toString())) {
            assertRefused(
                    toy().with("model.onnx", wanting(place)),
                    "model.onnx",
                    "it wants weights from outside its folder, " + place + "; do not use this model");
        }
        assertRefusedLike(toy().with("model.onnx", wanting("..")), "model.onnx", "from outside its folder");
        assertRefusedLike(toy().with("model.onnx", wanting("a\u0000b")), "model.onnx", "from outside its folder, a b;");
    }

    @Test
    void readsNoWeightsThroughALinkThatLeadsOutside() throws IOException {
        Files.write(above.resolve("secret"), Proto.floats(ToyFolder.VECTORS));
        Files.createSymbolicLink(folder.resolve("weights"), above.resolve("secret"));
        assertRefusedLike(toy().with("model.onnx", wanting("weights")), "model.onnx", "ONNX Runtime cannot open it");
    }

    @Test
    void saysWhichWeightsAreMissing() {
        assertRefused(
                toy().with("model.onnx", wanting("model.onnx_data")),
                "model.onnx",
                "its weights in model.onnx_data are missing; download that file too");
        assertRefusedLike(
                toy().with("model.onnx", wanting("model.onnx_data")).with("model.onnx_data", new byte[12]),
                "model.onnx",
                "ONNX Runtime cannot open it");
    }

    private static ToyModel wanting(String file) {
        return new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .matrixIn(file, "vectors", 2, 10)
                .node("Gather", "last_hidden_state", "vectors", "input_ids")
                .output("last_hidden_state", ToyModel.FLOAT, 3);
    }

    @Test
    void refusesAPoolingItDoesNotKnow() {
        assertRefused(
                toy().with("1_Pooling/config.json", "{\"pooling_mode_max_tokens\": true}"),
                "1_Pooling/config.json",
                "it wants pooling by max_tokens; use a model with pooling by mean_tokens or cls_token");
        assertRefused(
                toy().with(
                                "1_Pooling/config.json",
                                "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": true}"),
                "1_Pooling/config.json",
                "it wants pooling by cls_token and mean_tokens;"
                        + " use a model with pooling by mean_tokens or cls_token");
        assertRefusedLike(toy().with("1_Pooling/config.json", "{}"), "1_Pooling/config.json", "it wants no pooling;");
        assertRefusedLike(toy().with("1_Pooling/config.json", "["), "1_Pooling/config.json", "bad JSON");
    }

    @Test
    void refusesSettingsThatAreNoJson() {
        assertRefusedLike(toy().with("sentence_bert_config.json", "{"), "sentence_bert_config.json", "bad JSON");
        assertRefused(
                toy().with("sentence_bert_config.json", " ".repeat((1 << 24) + 1)),
                "sentence_bert_config.json",
                "it is longer than 16 MiB; download it again");
        assertRefused(
                ToyFolder.in(above.resolve("toy"))
                        .with("tokenizer_config.json/file", "{}")
                        .with("sentence_bert_config.json", "{}"),
                "tokenizer_config.json",
                "it is no file; download it again");
    }

    @Test
    void refusesAModelOfWhichAPartIsMissing() {
        assertRefused(
                toy().with("modules.json", """
                        [{"type": "sentence_transformers.models.Transformer"},
                         {"type": "sentence_transformers.models.Pooling"},
                         {"type": "sentence_transformers.models.Dense"},
                         {"type": "sentence_transformers.models.Normalize"}]
                        """),
                "",
                "its authors put more behind it (Dense) than model.onnx holds;"
                        + " use a model.onnx that gives sentence_embedding");
    }

    @Test
    void saysThatNoTokensComeOfAText() {
        assertRefusedLike(toy().with("tokenizer.json", """
                        {"version": "1.0", "added_tokens": [], "pre_tokenizer": {"type": "Whitespace"},
                         "model": {"type": "BPE", "vocab": {}, "merges": []}}
                        """), "tokenizer.json", "it makes no tokens of a text;");
    }
}

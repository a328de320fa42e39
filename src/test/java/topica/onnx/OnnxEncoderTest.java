package topica.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Fingerprint;
import topica.run.Seed;
import topica.run.Workers;
import topica.space.Encoder;
import topica.space.EncoderContract;

class OnnxEncoderTest implements EncoderContract {

    private static final Offset<Float> NEAR = within(1e-6f);

    @TempDir
    Path folder;

    private final List<OnnxEncoder> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(OnnxEncoder::close);
    }

    /// Each token gets twenty numbers by chance, which then go through a layer.
    @Override
    public Encoder encoder() {
        SplittableRandom random = new Seed(7).generator();
        float[] values = new float[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - .5f;
        }
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .matrix("vectors", 20, Arrays.copyOf(values, 100))
                .matrix("layer", 20, Arrays.copyOfRange(values, 100, 500))
                .node("Gather", "rows", "vectors", "input_ids")
                .node("MatMul", "products", "rows", "layer")
                .node("Tanh", "last_hidden_state", "products")
                .output("last_hidden_state", ToyModel.FLOAT, 3);
        return opened(ToyFolder.in(folder).with("model.onnx", model));
    }

    private OnnxEncoder opened(ToyFolder toy) {
        OnnxEncoder encoder = toy.open();
        opened.add(encoder);
        return encoder;
    }

    private float[] row(ToyFolder toy, String title, String text) {
        try (Workers workers = new Workers(1)) {
            return opened(toy)
                    .of(List.of(Document.of(title, text, new Source("test", 1))), workers)
                    .row(0);
        }
    }

    private ToyFolder toy() {
        return ToyFolder.in(folder);
    }

    @Test
    void takesTheMeanOfTheTokens() {
        assertThat(row(toy(), "Star", "cell")).containsExactly(new float[] {.6f, .8f}, NEAR);
    }

    @Test
    void takesTheFirstTokenWhereTheModelWantsIt() {
        ToyFolder toy = toy().with("1_Pooling/config.json", """
                {"word_embedding_dimension": 2, "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}
                """);
        assertThat(row(toy, "", "cell cell")).containsExactly(new float[] {0, 1}, NEAR);
    }

    @Test
    void takesTheMeanWhereTheModelSaysSo() {
        for (String mean : List.of("{\"pooling_mode_mean_tokens\": true}", "{\"pooling_mode\": \"mean\"}")) {
            assertThat(row(toy().with("1_Pooling/config.json", mean), "", "cell star"))
                    .containsExactly(new float[] {.6f, .8f}, NEAR);
        }
    }

    @Test
    void handsOverWhichTokensBelongToASecondText() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .input("token_type_ids", ToyModel.INT64)
                .matrix("vectors", 2, ToyFolder.VECTORS)
                .matrix("kinds", 2, 0, 0, 9, -2)
                .node("Gather", "words", "vectors", "input_ids")
                .node("Gather", "types", "kinds", "token_type_ids")
                .node("Add", "token_embeddings", "words", "types")
                .output("token_embeddings", ToyModel.FLOAT, 3);
        // (0, 2) + (3, 0) + (0, 0) + (9, -2)
        assertThat(row(toy().with("model.onnx", model), "", "cell")).containsExactly(new float[] {1, 0}, NEAR);
        // (0, 2) + (3, 0) + 5 (0, 2) + (0, 0) + (9, -2)
        assertThat(row(toy().with("model.onnx", model), "", "cell star star star star star"))
                .containsExactly(new float[] {12 / (float) Math.sqrt(244), 10 / (float) Math.sqrt(244)}, NEAR);
    }

    @Test
    void takesTheTextsVectorAsItIsWhereTheModelGivesIt() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .matrix("vectors", 2, ToyFolder.VECTORS)
                .node("Gather", "token_embeddings", "vectors", "input_ids")
                .over(1, "ReduceMax", "sentence_embedding", "token_embeddings")
                .output("token_embeddings", ToyModel.FLOAT, 3)
                .output("sentence_embedding", ToyModel.FLOAT, 2);
        ToyFolder toy = toy().with("model.onnx", model).with("modules.json", """
                [{"type": "sentence_transformers.models.Transformer"}, {"type": "sentence_transformers.models.Dense"}]
                """);
        float length = (float) Math.sqrt(13);
        assertThat(row(toy, "", "cell star star star")).containsExactly(new float[] {3 / length, 2 / length}, NEAR);
    }

    @Test
    void takesNumbersOf32BitsToo() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT32)
                .matrix("vectors", 2, ToyFolder.VECTORS)
                .node("Gather", "last_hidden_state", "vectors", "input_ids")
                .output("last_hidden_state", ToyModel.FLOAT, 3);
        assertThat(row(toy().with("model.onnx", model), "", "star cell")).containsExactly(new float[] {.6f, .8f}, NEAR);
    }

    @Test
    void readsAsManyTokensAsTheModelTakes() {
        String text = "cell star" + " cell".repeat(5000);
        assertThat(row(toy().with("sentence_bert_config.json", "{\"max_seq_length\": 4}"), "", text))
                .containsExactly(new float[] {.6f, .8f}, NEAR);
        ToyFolder vague = toy().with("sentence_bert_config.json", "{\"max_seq_length\": null}")
                .with("tokenizer_config.json", "{\"model_max_length\": 1000000000000000019884624838656}")
                .with("config.json", "{\"max_position_embeddings\": 4}");
        assertThat(row(vague, "", text)).containsExactly(new float[] {.6f, .8f}, NEAR);
    }

    @Test
    void readsNoMoreThanAnAbstractHasHoweverManyTheModelTakes() {
        ToyFolder endless = toy().with("config.json", "{\"max_position_embeddings\": 1e999}");
        // [CLS] and [SEP] are two of the 2,048
        assertThat(row(endless, "", "star ".repeat(2046) + "cell")).containsExactly(new float[] {0, 1}, NEAR);
        assertThat(row(endless, "", "star ".repeat(2045) + "cell")[0]).isPositive();
    }

    @Test
    void cutsWhereThereIsRoomForNothingButMarks() {
        assertThat(row(toy().with("sentence_bert_config.json", "{\"max_seq_length\": 1}"), "", "cell"))
                .containsExactly(new float[] {0, 1}, NEAR);
    }

    @Test
    void givesZerosWhereNoTokenHasAVector() {
        ToyFolder toy = toy().with("model.onnx", ToyFolder.lookup(0, 0, 0, 0, 0, 0, 1, 1, 1, 2));
        assertThat(row(toy, "", "zebra")).containsExactly(0, 0);
    }

    @Test
    void readsHalfASurrogatePair() {
        assertThat(row(toy(), "", "cell star \ud83d zebra")).containsExactly(new float[] {.6f, .8f}, NEAR);
    }

    @Test
    void findsTheModelInItsFolderOnnx() throws Exception {
        ToyFolder toy = toy().with("onnx/model.onnx", ToyFolder.lookup(ToyFolder.VECTORS));
        Files.delete(folder.resolve("model.onnx"));
        assertThat(row(toy, "", "cell star")).containsExactly(new float[] {.6f, .8f}, NEAR);
    }

    @Test
    void readsWeightsFromAFileBesideTheModel() {
        ToyModel model = new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .matrixIn("model.onnx_data", "vectors", 2, 10)
                .node("Gather", "last_hidden_state", "vectors", "input_ids")
                .output("last_hidden_state", ToyModel.FLOAT, 3);
        ToyFolder toy = toy().with("model.onnx", model).with("model.onnx_data", Proto.floats(ToyFolder.VECTORS));
        assertThat(row(toy, "", "cell star")).containsExactly(new float[] {.6f, .8f}, NEAR);

        Fingerprint before = opened(toy).fingerprint();
        toy.with("model.onnx_data", Proto.floats(0, 0, 0, 2, 0, 0, 3, 0, 0, 7));
        assertThat(opened(toy).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void hasAFingerprintOfAllThatRowsDependOn() {
        Fingerprint first = opened(toy()).fingerprint();
        assertThat(opened(toy()).fingerprint()).isEqualTo(first);
        assertThat(opened(toy().with("README.md", "A toy.")).fingerprint()).isEqualTo(first);
        assertThat(List.of(
                        opened(toy().with("tokenizer.json", toyTokenizer().replace("Lowercase", "NFC")))
                                .fingerprint(),
                        opened(toy().with("model.onnx", ToyFolder.lookup(1, 0, 0, 2, 0, 0, 3, 0, 0, 2)))
                                .fingerprint(),
                        opened(toy().with("config.json", "{\"max_position_embeddings\": 9}"))
                                .fingerprint(),
                        opened(toy().with("1_Pooling/config.json", "{\"pooling_mode\": \"cls\"}"))
                                .fingerprint()))
                .doesNotHaveDuplicates()
                .doesNotContain(first);
    }

    private String toyTokenizer() {
        try {
            return Files.readString(folder.resolve("tokenizer.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isClosedOnceAndForAll() {
        OnnxEncoder encoder = toy().open();
        encoder.close();
        assertThatCode(encoder::close).doesNotThrowAnyException();
        List<Document> documents = List.of(Document.of("", "cell", new Source("test", 1)));
        try (Workers workers = new Workers(1)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> encoder.of(documents, workers))
                    .withMessage("expected an encoder that is open, got one that was closed");
        }
    }
}

package topica.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with a small sentence-embedding model, as people download it.
///
/// Its tokenizer knows `cell` and `star` in any case, puts `[CLS]` before and `[SEP]` behind a text, counts the
/// latter to a second text, and wants texts of two tokens filled up to nine, which no encoder should mind.
record ToyFolder(Path path) {

    /// `[UNK]`, `[CLS]`, `[SEP]`, `cell`, `star`.
    static final float[] VECTORS = {0, 0, 0, 2, 0, 0, 3, 0, 0, 2};

    private static final String TOKENIZER = """
            {"version": "1.0",
             "truncation": {"direction": "Right", "max_length": 2, "strategy": "LongestFirst", "stride": 0},
             "padding": {"strategy": {"Fixed": 9}, "direction": "Right", "pad_to_multiple_of": null,
                         "pad_id": 3, "pad_type_id": 0, "pad_token": "cell"},
             "added_tokens": [
               {"id": 1, "content": "[CLS]", "single_word": false, "lstrip": false, "rstrip": false,
                "normalized": false, "special": true},
               {"id": 2, "content": "[SEP]", "single_word": false, "lstrip": false, "rstrip": false,
                "normalized": false, "special": true}],
             "normalizer": {"type": "Lowercase"},
             "pre_tokenizer": {"type": "Whitespace"},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                          {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
               "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
               "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
                                  "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
             "decoder": null,
             "model": {"type": "WordLevel", "unk_token": "[UNK]",
                       "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "cell": 3, "star": 4}}}
            """;

    /// With a model that gives each token its vector.
    static ToyFolder in(Path path) {
        return new ToyFolder(path).with("model.onnx", lookup(VECTORS).bytes()).with("tokenizer.json", TOKENIZER);
    }

    /// A model that gives each token its vector of two numbers.
    static ToyModel lookup(float... vectors) {
        return new ToyModel()
                .input("input_ids", ToyModel.INT64)
                .input("attention_mask", ToyModel.INT64)
                .matrix("vectors", 2, vectors)
                .node("Gather", "last_hidden_state", "vectors", "input_ids")
                .output("last_hidden_state", ToyModel.FLOAT, 3);
    }

    ToyFolder with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ToyFolder with(String name, ToyModel model) {
        return with(name, model.bytes());
    }

    ToyFolder with(String name, byte[] content) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OnnxEncoder open() {
        return OnnxEncoder.open(path);
    }
}

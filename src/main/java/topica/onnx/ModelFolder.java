package topica.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import topica.records.UnusableInput;

/// A sentence-embedding model as people download it: where its files are, and what its settings say.
///
/// @param weights the files that hold numbers of the model, the model itself first
/// @param longest how many tokens of a text are read
/// @param layers what the model's authors put behind it, besides pooling and a scaling to length 1
record ModelFolder(List<Path> weights, Path tokenizer, Pooling pooling, int longest, List<String> layers) {

    /// More would let one pasted book take gigabytes; an abstract has some 300.
    private static final int MOST_TOKENS = 2048;

    private static final int USUAL_TOKENS = 512;
    private static final Set<String> HARMLESS_LAYERS = Set.of("Transformer", "Pooling", "Normalize");
    private static final byte[] POINTER = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    /// @throws UnusableInput if a file is missing or no use
    static ModelFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Refusal.of(folder, "it is no folder", "name the folder that holds model.onnx and tokenizer.json");
        }
        Path model = first(folder, "model.onnx", "onnx/model.onnx");
        List<Path> weights = new ArrayList<>(List.of(model));
        weights.addAll(Outline.filesBeside(model));
        weights.stream().skip(1).forEach(ModelFolder::checkIsWhole);
        return new ModelFolder(
                List.copyOf(weights),
                first(folder, "tokenizer.json", "onnx/tokenizer.json"),
                pooling(SettingsFile.read(folder.resolve("1_Pooling/config.json"))),
                longest(folder),
                layers(SettingsFile.read(folder.resolve("modules.json"))));
    }

    Path model() {
        return weights.getFirst();
    }

    private static Path first(Path folder, String name, String other) {
        Path file = Stream.of(name, other)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        folder,
                        "there is no " + name + " in it",
                        "download the model's " + name + ", or name another folder"));
        checkIsWhole(file);
        return file;
    }

    private static void checkIsWhole(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(POINTER.length), POINTER)) {
                throw Refusal.of(file, "it only points to the file proper", "run git lfs pull where it was cloned");
            }
        } catch (IOException e) {
            throw Refusal.of(file, "it cannot be read: " + Refusal.said(e), "check the file");
        }
    }

    private static Pooling pooling(SettingsFile settings) {
        List<String> modes = Stream.concat(
                        settings.chosen("pooling_mode_"),
                        Stream.of(settings.json().path("pooling_mode").asString("")))
                .filter(mode -> !mode.isEmpty())
                .toList();
        if (!settings.exists() || modes.equals(List.of("mean_tokens")) || modes.equals(List.of("mean"))) {
            return Pooling.MEAN;
        }
        if (modes.equals(List.of("cls_token")) || modes.equals(List.of("cls"))) {
            return Pooling.CLS;
        }
        throw Refusal.of(
                settings.path(),
                "it wants " + (modes.isEmpty() ? "no pooling" : "pooling by " + String.join(" and ", modes)),
                "use a model with pooling by mean_tokens or cls_token");
    }

    private static int longest(Path folder) {
        OptionalInt said =
                SettingsFile.read(folder.resolve("sentence_bert_config.json")).count("max_seq_length");
        if (said.isEmpty()) {
            said = Stream.of(
                            SettingsFile.read(folder.resolve("tokenizer_config.json"))
                                    .count("model_max_length"),
                            SettingsFile.read(folder.resolve("config.json")).count("max_position_embeddings"))
                    .flatMapToInt(OptionalInt::stream)
                    .min();
        }
        return Math.min(said.orElse(USUAL_TOKENS), MOST_TOKENS);
    }

    private static List<String> layers(SettingsFile modules) {
        List<String> layers = new ArrayList<>();
        for (JsonNode module : modules.json()) {
            String type = module.path("type").asString("");
            String layer = type.substring(type.lastIndexOf('.') + 1);
            if (!HARMLESS_LAYERS.contains(layer)) {
                layers.add(layer);
            }
        }
        return List.copyOf(layers);
    }
}

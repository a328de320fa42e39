package topica.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.bundle.KeptThemes;
import topica.bundle.SpaceFile;
import topica.onnx.OnnxEncoder;
import topica.records.UnusableInput;
import topica.run.Fingerprint;
import topica.space.Encoder;

/// What places the documents of a verb.
public final class SpaceOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--space",
            paramLabel = "FILE",
            description = "The space that places documents; the shipped one unless told.")
    private Optional<Path> space = Optional.empty();

    @Option(
            names = "--encoder",
            paramLabel = "DIR",
            description = "Place documents by the sentence-embedding model in this folder instead: model.onnx and "
                    + "tokenizer.json.")
    private Optional<Path> encoder = Optional.empty();

    /// What places documents, and the digest of it.
    public record Opened(Encoder encoder, Fingerprint fingerprint, String name) implements AutoCloseable {

        /// Sees to it that this also placed the documents behind `kept`.
        ///
        /// @throws UnusableInput if it did not
        public void check(KeptThemes kept, Path file) {
            if (!kept.encoder().equals(fingerprint)) {
                throw new UnusableInput(
                        file.toString(),
                        "its themes were found by other means than " + name,
                        "name those with --space or --encoder, or find the themes again");
            }
        }

        @Override
        public void close() {
            if (encoder instanceof OnnxEncoder onnx) {
                onnx.close();
            }
        }
    }

    /// The file that was named, if one was.
    public Optional<Path> file() {
        return space;
    }

    /// Opens it.
    public Opened open() {
        if (space.isPresent() && encoder.isPresent()) {
            throw Usage.wrong(verb, "expected either --space or --encoder, got both");
        }
        if (encoder.isPresent()) {
            OnnxEncoder onnx = OnnxEncoder.open(encoder.get());
            return new Opened(onnx, onnx.fingerprint(), encoder.get().toString());
        }
        ModelChoice choice = ModelChoice.space(space);
        SpaceFile file = SpaceFile.read(choice.path());
        return new Opened(file.space(), file.fingerprint().orElseThrow(), choice.name());
    }
}

package topica.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import topica.bundle.KeptThemes;
import topica.bundle.SpaceFile;
import topica.records.UnusableInput;
import topica.run.Fingerprint;
import topica.space.Encoder;

/// What places the documents of a verb.
public final class SpaceOptions {

    @Option(
            names = "--space",
            paramLabel = "FILE",
            description = "The space that places documents; the shipped one unless told.")
    private Optional<Path> space = Optional.empty();

    /// What places documents, and the digest of it.
    public record Opened(Encoder encoder, Fingerprint fingerprint, String name) {

        /// Sees to it that this also placed the documents behind `kept`.
        ///
        /// @throws UnusableInput if it did not
        public void check(KeptThemes kept, Path file) {
            if (!kept.encoder().equals(fingerprint)) {
                throw new UnusableInput(
                        file.toString(),
                        "its themes were found with another space than " + name,
                        "name that one with --space, or find the themes again");
            }
        }
    }

    /// The file that was named, if one was.
    public Optional<Path> file() {
        return space;
    }

    /// Opens it.
    public Opened open() {
        ModelChoice choice = ModelChoice.space(space);
        SpaceFile file = SpaceFile.read(choice.path());
        return new Opened(file.space(), file.fingerprint().orElseThrow(), choice.name());
    }
}

package topica.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import topica.corpus.Corpora;

/// What a verb reads.
final class InputOptions {

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files, folders, or - for standard input. Format and compression are found out.")
    List<String> inputs = List.of();

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "Take every input to be in this format: jsonl, csv, tsv or text.")
    Optional<String> format = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", description = "One abstract, given right here.")
    Optional<String> text = Optional.empty();

    /// Opens what was asked for.
    ///
    /// @param fingerprinted whether digests of the inputs are wanted
    /// @throws IllegalArgumentException if nothing was
    Corpora open(Console console, boolean fingerprinted) {
        if (text.isPresent()) {
            if (!inputs.isEmpty()) {
                throw new IllegalArgumentException("give either --text or INPUT, not both");
            }
            String line = text.get().replaceAll("\\R", " ");
            ByteArrayInputStream one = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            return Corpora.open(List.of("-"), Optional.of("text"), one, false);
        }
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("nothing to read: name a file, a folder, or - for standard input");
        }
        return Corpora.open(inputs, format, console.input(), fingerprinted);
    }
}

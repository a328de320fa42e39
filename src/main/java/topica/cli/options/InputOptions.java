package topica.cli.options;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import topica.cli.terminal.Console;
import topica.corpus.Corpora;

/// What a verb reads.
public final class InputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..1",
            description = "Files, folders, or - for standard input. Format and compression are found out.")
    private List<String> inputs = List.of();

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "Take every input to be in this format: ${COMPLETION-CANDIDATES}.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", description = "One abstract, given right here.")
    private Optional<String> text = Optional.empty();

    /// The names of the formats, for completion.
    static final class Formats extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Formats() {
            super(Corpora.formats());
        }
    }

    /// Whether the file at this path, under this name or another, is among what is read.
    public boolean reads(Path file) {
        return Corpora.reads(inputs, file);
    }

    public boolean standardInput() {
        return inputs.contains("-");
    }

    /// Whether there may be more to read than one abstract.
    public boolean several() {
        return text.isEmpty();
    }

    /// Whether the command line says what to read.
    public boolean named() {
        return text.isPresent() || !inputs.isEmpty();
    }

    /// The format that every input is to be in, if that was told.
    public Optional<String> format() {
        return format;
    }

    /// Sees to it that everything to read is in files, so that it can be read again.
    ///
    /// @param option which asks for that
    /// @throws picocli.CommandLine.ParameterException if it is not
    public void checkFiles(String option) {
        if (text.isPresent() || standardInput()) {
            throw Usage.wrong(verb, option + ": expected files or folders, got " + (text.isPresent() ? "--text" : "-"));
        }
        inputs.stream().filter(InputOptions::isPassing).findFirst().ifPresent(name -> {
            throw Usage.wrong(verb, option + ": expected files or folders, got " + name + ", which can be read once");
        });
    }

    private static boolean isPassing(String name) {
        Path path = Path.of(name);
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /// Opens what was asked for.
    ///
    /// @param fingerprinted whether digests of the inputs are wanted
    public Corpora open(Console console, boolean fingerprinted) {
        if (text.isPresent()) {
            String line = text.get().replaceAll("\\R", " ");
            ByteArrayInputStream one = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            return Corpora.open(List.of("-"), Optional.of("text"), one, false);
        }
        return Corpora.open(inputs, format, console.input(), fingerprinted);
    }

    /// Leaves the first words to the verb, which are no inputs though they stand where inputs do.
    public void leave(int words) {
        inputs = inputs.subList(Math.min(words, inputs.size()), inputs.size());
    }

    /// Sees to it that the command line says what to read.
    ///
    /// @throws picocli.CommandLine.ParameterException if it does not
    public void check() {
        if (text.isEmpty() && inputs.isEmpty()) {
            throw Usage.wrong(verb, "nothing to read: name a file, a folder, or - for standard input");
        }
        if (text.isPresent() && !inputs.isEmpty()) {
            throw Usage.wrong(verb, "expected either --text or INPUT, got both");
        }
        if (text.isPresent() && text.get().isBlank()) {
            throw Usage.wrong(verb, "--text: expected some words, got none");
        }
        if (inputs.stream().filter("-"::equals).count() > 1) {
            throw Usage.wrong(verb, "expected - for standard input once, got it more often");
        }
        format.filter(name -> !Corpora.formats().contains(name)).ifPresent(name -> {
            throw Usage.wrong(
                    verb, "--from: expected one of " + String.join(", ", Corpora.formats()) + ", got " + name);
        });
    }
}

package topica.cli.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;

/// Where the champion is.
public final class IntoOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description =
                    "Where the champion is; unless told in your own data folder, where topica label looks for it.")
    private Optional<Path> into = Optional.empty();

    /// The champion's place.
    ///
    /// @throws picocli.CommandLine.ParameterException if it is not told and cannot be found out
    public Path place(Console console) {
        return into.or(() -> ModelChoice.championsPlace(console))
                .orElseThrow(() -> Usage.wrong(verb, "say where the champion is with --into FILE: there is no HOME"));
    }

    /// Makes the user's data folder, if the champion is to be there and it is missing.
    ///
    /// @throws UncheckedIOException if it cannot be made
    public void makeRoom(Console console) {
        if (into.isEmpty()) {
            console.dataFolder().ifPresent(IntoOptions::make);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make your data folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /// Whether this is the champion that is used unless told.
    public boolean isUsual(Console console) {
        Optional<Path> usual = ModelChoice.championsPlace(console);
        return into.isEmpty()
                || usual.filter(place -> Output.isSame(place, into.get())).isPresent();
    }
}

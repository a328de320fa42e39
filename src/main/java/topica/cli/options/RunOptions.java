package topica.cli.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.cli.champion.Champion;
import topica.cli.documents.Rejected;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.run.Seed;
import topica.run.Workers;

/// How a verb runs: the options that every one has.
public final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads to use; all processors unless told.")
    private int threads = Workers.all();

    @Option(names = "--seed", paramLabel = "N", description = "Where chance begins (default: ${DEFAULT-VALUE}).")
    private long seed = Seed.DEFAULT.value();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write each rejected record here, as JSON Lines with file, line and reason.")
    private Optional<Path> rejects = Optional.empty();

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    /// Sees to it that the options can be meant so, and that nothing is written over what is read.
    ///
    /// @param results where the results go, which must be another file than that of the rejects
    /// @param others further files that are read
    /// @throws picocli.CommandLine.ParameterException if they cannot
    public void check(InputOptions input, Optional<Path> results, Path... others) {
        if (threads < 1) {
            throw Usage.wrong(verb, "--threads: expected 1 or more, got " + threads);
        }
        if (rejects.isPresent() && results.isPresent() && Output.meet(rejects.get(), results.get())) {
            throw Usage.wrong(verb, "--rejects: expected another file than that of the results");
        }
        Stream.concat(results.stream(), rejects.stream()).forEach(written -> {
            if (Champion.isAt(written)) {
                throw Usage.wrong(
                        verb, "expected another file than the champion " + written + ", which topica promote replaces");
            }
            for (Path place : Output.places(written)) {
                if (input.reads(place) || Arrays.stream(others).anyMatch(read -> Output.isSame(read, place))) {
                    throw Usage.wrong(
                            verb, "expected to write to another file than is read, got " + written + " for both");
                }
            }
        });
    }

    /// Where rejected records go, if anywhere.
    public Optional<Path> rejects() {
        return rejects;
    }

    public Workers workers() {
        return new Workers(threads);
    }

    public Seed seed() {
        return new Seed(seed);
    }

    public boolean quiet() {
        return quiet;
    }

    public Ticker ticker(Console console) {
        return new Ticker(console, quiet);
    }

    public Rejected rejected(Console console) {
        return new Rejected(rejects, console, quiet);
    }
}

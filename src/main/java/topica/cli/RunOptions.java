package topica.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import topica.run.Seed;
import topica.run.Workers;

/// How a verb runs: the options that every one has.
final class RunOptions {

    @Option(names = "--threads", paramLabel = "N", description = "How many threads to use; all processors unless told.")
    int threads = Workers.all();

    @Option(names = "--seed", paramLabel = "N", description = "Where chance begins (default: ${DEFAULT-VALUE}).")
    long seed = Seed.DEFAULT.value();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write each rejected record here, as JSON Lines with file, line and reason.")
    Optional<Path> rejects = Optional.empty();

    @Option(names = "--quiet", description = "Say nothing but errors.")
    boolean quiet;

    Workers workers() {
        return new Workers(threads);
    }
}

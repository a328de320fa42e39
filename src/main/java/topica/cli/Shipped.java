package topica.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import topica.Labeller;
import topica.cli.options.ModelChoice;
import topica.run.Workers;

/// Opens the shipped model while the rest of the command line is still being read, where it looks as if it will
/// be wanted: for one abstract the two take about as long.
final class Shipped {

    private static final List<String> OTHERWISE = List.of("--model", "--help");

    private Shipped() {}

    /// The labeller with the shipped model; what is wrong with it is thrown when it is asked for.
    static Supplier<Labeller> ahead(String... arguments) {
        boolean wanted = arguments.length > 1
                && arguments[0].equals("label")
                && Arrays.stream(arguments).noneMatch(word -> OTHERWISE.stream().anyMatch(word::startsWith));
        return wanted ? Workers.aside(Shipped::open) : Shipped::open;
    }

    private static Labeller open() {
        return Labeller.open(ModelChoice.of(Optional.empty()).path());
    }
}

package topica.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import topica.Labeller;
import topica.cli.options.ModelChoice;
import topica.cli.terminal.Console;
import topica.run.Workers;

/// Opens the model that is used unless told, the champion or the shipped one, while the rest of the command line is
/// still being read, where it looks as if it will
/// be wanted: for one abstract the two take about as long.
final class Usual {

    private static final List<String> OTHERWISE = List.of("--model", "--help");

    private Usual() {}

    /// A model, and which it is.
    record Opened(ModelChoice choice, Labeller labeller) {

        static Opened of(ModelChoice choice) {
            return new Opened(choice, Labeller.open(choice.path()));
        }
    }

    /// The labeller with that model; what is wrong with it is thrown when it is asked for.
    static Supplier<Opened> ahead(Console console, String... arguments) {
        boolean wanted = arguments.length > 1
                && arguments[0].equals("label")
                && Arrays.stream(arguments).noneMatch(word -> OTHERWISE.stream().anyMatch(word::startsWith));
        Supplier<Opened> open = () -> Opened.of(ModelChoice.of(Optional.empty(), console));
        return wanted ? Workers.aside(open) : open;
    }
}

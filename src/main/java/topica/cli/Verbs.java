package topica.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import topica.Labeller;
import topica.cli.terminal.Console;

/// Makes the verbs, and hands each the console it talks through, and the model if it is at hand.
record Verbs(Console console, Supplier<Labeller> shipped) implements CommandLine.IFactory {

    private static final List<Class<?>> ALL = List.of(
            LabelCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            CompletionCommand.class);

    /// Those that never look at another verb.
    private static final Map<String, Class<?>> ALONE = Map.of(
            "label", LabelCommand.class,
            "train", TrainCommand.class,
            "evaluate", EvaluateCommand.class,
            "explain", ExplainCommand.class,
            "import", ImportCommand.class,
            "inspect", InspectCommand.class);

    /// The verbs that a command line needs: the one it names, because looking at the options of all takes
    /// longer than a short job; where that is not clear, all.
    static List<Class<?>> named(String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            return List.of();
        }
        String first = arguments.length == 0 ? "" : arguments[0];
        Class<?> alone = ALONE.get(first);
        return alone == null ? ALL : List.of(alone);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            if (type == LabelCommand.class) {
                return type.cast(new LabelCommand(console, shipped));
            }
            return type.cast(type.getDeclaredConstructor(Console.class).newInstance(console));
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}

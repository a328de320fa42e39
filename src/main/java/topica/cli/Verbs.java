package topica.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import topica.Labeller;
import topica.cli.terminal.Console;

/// Makes the verbs, and hands each the console it talks through, and the model if it is at hand.
record Verbs(Console console, Supplier<Labeller> shipped) implements CommandLine.IFactory {

    private static final String COMPLETION = "completion";

    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("label", LabelCommand.class);
        BY_NAME.put("train", TrainCommand.class);
        BY_NAME.put("train-space", TrainSpaceCommand.class);
        BY_NAME.put("evaluate", EvaluateCommand.class);
        BY_NAME.put("explain", ExplainCommand.class);
        BY_NAME.put("import", ImportCommand.class);
        BY_NAME.put("inspect", InspectCommand.class);
        BY_NAME.put(COMPLETION, CompletionCommand.class);
    }

    /// The verbs that a command line needs: the one it names, because looking at the options of all takes
    /// longer than a short job; where that is not clear, or the verb looks at the others, all.
    static List<Class<?>> named(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length == 1 && first.equals("--version")) {
            return List.of();
        }
        boolean alone = BY_NAME.containsKey(first) && !first.equals(COMPLETION);
        return alone ? List.of(BY_NAME.get(first)) : List.copyOf(BY_NAME.values());
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

package topica.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import topica.cli.terminal.Console;

/// Makes the verbs, and hands each the console it talks through, and the model if it is at hand.
record Verbs(Console console, Supplier<Usual.Opened> usual) implements CommandLine.IFactory {

    private static final String COMPLETION = "completion";

    private static final List<String> NAMES = List.of(
            "label",
            "report",
            "assign",
            "train",
            "train-space",
            "evaluate",
            "explain",
            "compare",
            "promote",
            "rollback",
            "import",
            "harvest",
            "inspect",
            COMPLETION);

    /// The class of a verb; that of one that nobody asks for is not even loaded.
    private static Class<?> called(String name) {
        return switch (name) {
            case "label" -> LabelCommand.class;
            case "report" -> ReportCommand.class;
            case "assign" -> AssignCommand.class;
            case "train" -> TrainCommand.class;
            case "train-space" -> TrainSpaceCommand.class;
            case "evaluate" -> EvaluateCommand.class;
            case "explain" -> ExplainCommand.class;
            case "compare" -> CompareCommand.class;
            case "promote" -> PromoteCommand.class;
            case "rollback" -> RollbackCommand.class;
            case "import" -> ImportCommand.class;
            case "harvest" -> HarvestCommand.class;
            case "inspect" -> InspectCommand.class;
            case COMPLETION -> CompletionCommand.class;
            default -> throw new IllegalArgumentException("expected a verb, got " + name);
        };
    }

    /// The verbs that a command line needs: the one it names, because looking at the options of all takes
    /// longer than a short job; where that is not clear, or the verb looks at the others, all.
    static List<Class<?>> named(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length == 1 && first.equals("--version")) {
            return List.of();
        }
        boolean alone = NAMES.contains(first) && !first.equals(COMPLETION);
        return alone ? List.of(called(first)) : all();
    }

    private static List<Class<?>> all() {
        List<Class<?>> all = new ArrayList<>();
        NAMES.forEach(name -> all.add(called(name)));
        return all;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            if (type == LabelCommand.class) {
                return type.cast(new LabelCommand(console, usual));
            }
            return type.cast(type.getDeclaredConstructor(Console.class).newInstance(console));
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}

package topica.cli;

import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import topica.Version;
import topica.bundle.UnusableModel;
import topica.corpus.UnusableInput;
import topica.run.Cancelled;

/// The door for people at a terminal: finds the verb, runs it, and turns what happens into an exit code.
///
/// 0 done · 1 failed · 2 wrong usage · 3 done, but records were rejected or a gate failed.
@Command(
        name = "topica",
        description = "Labels scientific abstracts, and trains the models that do.",
        versionProvider = Main.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            LabelCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            CompletionCommand.class
        },
        footer = {"", "Start with:", "  topica label corpora/sample.jsonl", "  topica label --help"})
public final class Main implements IVersionProvider {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REJECTED = 3;

    private Main() {}

    /// Runs one verb and ends the program with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(Console.ofThisProcess(), arguments));
    }

    /// Runs one verb and returns its exit code.
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Main(), new Verbs(console));
        line.setOut(console.resultsWriter());
        line.setErr(console.talkWriter());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, console));
        int code = line.execute(arguments);
        console.flush();
        return code;
    }

    private static int failed(Exception e, Console console) {
        console.clearProgress();
        switch (e) {
            case Cancelled _ -> console.say("cancelled");
            case BrokenPipe _ -> {
                // whoever read the results has seen enough
            }
            case UnusableInput _, UnusableModel _, IllegalArgumentException _, UncheckedIOException _ ->
                console.say(Objects.requireNonNullElse(e.getMessage(), e.toString()));
            default -> {
                console.say("internal error, please report it with the lines below");
                console.trace(e);
            }
        }
        return FAILED;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"topica " + Version.NUMBER};
    }
}

package topica.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import topica.Version;
import topica.bundle.UnusableModel;
import topica.cli.resume.Advice;
import topica.cli.terminal.BrokenPipe;
import topica.cli.terminal.Console;
import topica.cli.terminal.Reasons;
import topica.records.UnusableInput;
import topica.run.Cancelled;

/// The door for people at a terminal: finds the verb, runs it, and turns what happens into an exit code.
///
/// 0 done · 1 failed · 2 wrong usage · 3 done, but records were rejected or a gate failed.
@Command(
        name = "topica",
        description = "Labels scientific abstracts, and trains the models that do.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        footer = {"", "Start with:", "  topica label corpora/sample.jsonl", "  topica label --help"})
public final class Main implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REJECTED = 3;

    private static final CommandLine.IVersionProvider VERSION = () -> new String[] {"topica " + Version.NUMBER};

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    private Main(Console console) {
        this.console = console;
    }

    /// Runs one verb and ends the program with its exit code.
    public static void main(String[] arguments) {
        int code = run(Console.ofThisProcess(), arguments);
        // Every thread is a daemon, so returning ends the program too, and sooner: an exit is logged.
        if (code != DONE) {
            System.exit(code);
        }
    }

    /// Runs one verb and returns its exit code.
    static int run(Console console, String... arguments) {
        try {
            StringWriter help = new StringWriter();
            Verbs factory = new Verbs(console, Usual.ahead(console, arguments));
            int code = line(console, help, factory, Verbs.named(arguments)).execute(arguments);
            return written(help.toString(), code, console);
        } catch (OutOfMemoryError e) {
            console.say("out of memory: let Java have more, as in TOPICA_JAVA_OPTS=-Xmx8g topica …");
            return FAILED;
        }
    }

    private static int written(String help, int code, Console console) {
        try {
            console.results().write(help.getBytes(StandardCharsets.UTF_8));
            console.flush();
            return code;
        } catch (BrokenPipe | IOException | UncheckedIOException e) {
            return code == FAILED ? FAILED : failed(e, console);
        }
    }

    private static CommandLine line(Console console, StringWriter help, Verbs factory, List<Class<?>> verbs) {
        CommandLine line = new CommandLine(new Main(console), factory);
        verbs.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(help));
        line.setErr(console.talkWriter());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, words) -> misused(e, console));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, console));
        line.getCommandSpec().versionProvider(VERSION);
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().versionProvider(VERSION));
        return line;
    }

    private static int misused(CommandLine.ParameterException e, Console console) {
        CommandLine verb = e.getCommandLine();
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            console.say("unknown: " + String.join(" ", unmatched.getUnmatched()));
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(similar -> console.say("did you mean " + similar + "?"));
        } else {
            console.say(String.valueOf(e.getMessage()));
        }
        console.say(verb.getCommandSpec().qualifiedName() + " --help tells more");
        return USAGE;
    }

    private static int failed(Exception e, Console console) {
        console.clearProgress();
        switch (e) {
            case Cancelled _ -> console.say("cancelled");
            case BrokenPipe _ -> {
                // whoever read the results has seen enough
            }
            case UncheckedIOException problem -> console.say(sentence(problem));
            case UnusableInput _, UnusableModel _, IllegalArgumentException _
            when e.getMessage() != null -> console.say(String.valueOf(e.getMessage()));
            default -> console.say("internal error, please report it: " + e + place(e));
        }
        for (Throwable suppressed : e.getSuppressed()) {
            if (suppressed instanceof Advice) {
                console.say(String.valueOf(suppressed.getMessage()));
            }
        }
        return FAILED;
    }

    /// What was said of the problem; of one that was only handed on, why it came about.
    private static String sentence(UncheckedIOException problem) {
        String said = String.valueOf(problem.getMessage());
        return Optional.ofNullable(problem.getCause())
                .filter(cause -> said.equals(cause.toString()))
                .map(cause -> Reasons.of(cause, "there is no file " + cause.getMessage()))
                .orElse(said);
    }

    private static String place(Exception e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("topica."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    /// Without a verb there is nothing to do but to say which there are.
    @Override
    public Integer call() {
        verb.commandLine().usage(console.talkWriter());
        return USAGE;
    }
}

package topica.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import topica.cli.terminal.Console;

/// `topica completion`: a script that makes a shell complete Topica's verbs and options.
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes verbs and options in your shell.",
        footer = {
            "",
            "Examples:",
            "  source <(topica completion bash)",
            "  source <(topica completion zsh)",
            "  topica completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    /// The shells there is a script for.
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintWriter out = console.resultsWriter();
        out.print(
                switch (shell) {
                    case BASH, ZSH -> AutoComplete.bash("topica", spec.root().commandLine());
                    case FISH -> FishCompletion.of(spec.root());
                });
        out.flush();
        return Main.DONE;
    }
}

package topica.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import topica.cli.champion.Champion;
import topica.cli.champion.Event;
import topica.cli.options.IntoOptions;
import topica.cli.terminal.Console;
import topica.run.Fingerprint;

/// `topica rollback`: undoes a promotion.
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Undoes the last promotion: puts the champion before back, byte for byte. Another one undoes the "
                + "promotion before.",
        footer = {"", "Examples:", "  topica rollback", "  topica rollback --into team.topica"})
final class RollbackCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private IntoOptions into = new IntoOptions();

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    RollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Champion champion = Champion.at(into.place(console));
        Event event = champion.rollback(console.clock().instant());
        if (!quiet) {
            console.say(event.to()
                            .map(Fingerprint::brief)
                            .map(digest -> champion.path() + " is " + digest + " again")
                            .orElse(champion.path() + " is gone again: there was none before")
                    + event.kept()
                            .map(file -> "; what it was is kept as " + file)
                            .orElse(""));
        }
        return Main.DONE;
    }
}

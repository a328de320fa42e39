package topica.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `topica inspect`.
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    private final Console console;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.flush();
        return Main.DONE;
    }
}

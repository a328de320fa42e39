package topica.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `topica import`.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.flush();
        return Main.DONE;
    }
}

package topica.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `topica evaluate`.
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.flush();
        return Main.DONE;
    }
}

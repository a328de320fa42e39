package topica.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import topica.cli.terminal.Console;

/// What the build runs once so that later starts are quick: the common verbs, several times over, with
/// nothing said.
///
/// Java keeps what was loaded, linked and hot in a cache that the launcher hands to each start.
final class Rehearsal {

    private static final int TIMES = 5;

    private Rehearsal() {}

    /// Plays every part, and labels `corpora` and finds their themes with what is shipped.
    public static void main(String[] corpora) {
        play("--version");
        play("--help");
        play("label", "--help");
        for (int i = 0; i < TIMES; i++) {
            play("label", "--quiet", "--text", "We prove a regret bound for linear bandits.");
        }
        for (String corpus : corpora) {
            play("label", "--quiet", corpus);
            play("report", "--quiet", "--groups", "10", corpus);
        }
        System.exit(Main.DONE);
    }

    private static void play(String... words) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Main.run(new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, Map.of()), words);
    }
}

package topica.cli.documents;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.corpus.Corpora;
import topica.corpus.Rejects;
import topica.documents.ReadOutcome;

/// Keeps account of rejected records: all of them in a file if one was named, the first few for the summary.
public final class Rejected implements AutoCloseable {

    private static final int SHOWN = 3;

    private final Console console;
    private final boolean quiet;
    private final Optional<Path> path;
    private final @Nullable Output file;
    private final @Nullable Rejects rejects;
    private long count;

    public Rejected(Optional<Path> path, Console console, boolean quiet) {
        this(path, path.map(Output::to), 0, console, quiet);
    }

    /// Goes on with an account that was begun before.
    ///
    /// @param path what the file is called, if there is one
    /// @param count how many records are in it already
    public Rejected(Optional<Path> path, Optional<Output> file, long count, Console console, boolean quiet) {
        this.path = path;
        this.console = console;
        this.quiet = quiet;
        this.file = file.orElse(null);
        this.rejects = file.map(Output::stream).map(Rejects::new).orElse(null);
        this.count = count;
    }

    public void add(ReadOutcome.Rejected rejected) {
        count++;
        if (rejects != null) {
            rejects.write(rejected);
        }
        if (!quiet && count <= SHOWN) {
            console.say(rejected.source() + ": " + rejected.reason());
        }
    }

    public long count() {
        return count;
    }

    /// Says what a person should know of the inputs besides.
    public void remark(Corpora corpora) {
        if (!quiet) {
            corpora.remarks().forEach(console::say);
        }
    }

    /// Hands everything added so far to the file.
    public void flush() {
        if (rejects != null) {
            rejects.flush();
        }
    }

    /// Puts the file into place and says what was not shown.
    public void finish() {
        if (!quiet && count > SHOWN) {
            String where = path.map(all -> "see " + all).orElse("--rejects FILE lists them");
            console.say("… and %d more rejected records; %s".formatted(count - SHOWN, where));
        }
        if (rejects != null && file != null) {
            rejects.flush();
            file.finish();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}

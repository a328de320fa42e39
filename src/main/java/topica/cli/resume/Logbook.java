package topica.cli.resume;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import topica.cli.terminal.Console;
import topica.cli.terminal.KeptFile;
import topica.run.AtExit;

/// Keeps on record, now and then, how far a run has come: first the files are forced to disk, then their lengths
/// are written down, so that no crash leaves a record of what is not there.
///
/// That takes a twentieth of the time at most.
final class Logbook implements AutoCloseable {

    private static final long SHORTEST_NANOS = 500_000_000L;
    private static final int SHARE = 20;

    private final RunRecord record;
    private final Task task;
    private final KeptFile answers;
    private final Optional<KeptFile> rejects;
    private final AtExit exit;
    private volatile @Nullable Checkpoint last;
    private long due;

    /// @param last what is on record already
    Logbook(
            RunRecord record,
            Task task,
            KeptFile answers,
            Optional<KeptFile> rejects,
            Optional<Checkpoint> last,
            Console console) {
        this.record = record;
        this.task = task;
        this.answers = answers;
        this.rejects = rejects;
        this.last = last.orElse(null);
        this.due = System.nanoTime() + SHORTEST_NANOS;
        this.exit = new AtExit(() -> advice().ifPresent(console::say));
    }

    /// Whether it is time again.
    boolean isDue() {
        return System.nanoTime() - due >= 0;
    }

    /// Puts on record that everything before `standing` is in the files.
    ///
    /// @param whole whether nothing comes after it
    void write(Standing standing, long labelled, long rejected, boolean whole) {
        long started = System.nanoTime();
        long answerBytes = answers.force();
        long rejectBytes = rejects.map(KeptFile::force).orElse(0L);
        Checkpoint checkpoint = new Checkpoint(task, standing, labelled, rejected, answerBytes, rejectBytes, whole);
        record.write(checkpoint);
        last = checkpoint;
        answers.keep();
        rejects.ifPresent(KeptFile::keep);
        long ended = System.nanoTime();
        due = ended + Math.max(SHORTEST_NANOS, SHARE * (ended - started));
    }

    /// Closes the book for good: everything is in its place.
    void end() {
        exit.last(record::delete);
        last = null;
    }

    /// How to go on if the run ends here.
    Optional<String> advice() {
        return Optional.ofNullable(last)
                .map(checkpoint -> String.format(
                        Locale.ROOT,
                        "stopped; %,d records are done, and the same command with --resume goes on from there",
                        checkpoint.records()));
    }

    @Override
    public void close() {
        exit.close();
    }
}

package topica.cli.resume;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import topica.cli.documents.Rejected;
import topica.cli.terminal.Console;
import topica.cli.terminal.KeptFile;
import topica.cli.terminal.Output;
import topica.cli.terminal.PartFile;
import topica.corpus.Corpora;
import topica.corpus.Place;
import topica.documents.ReadOutcome;

/// Where the answers of a run go, and its rejected records: in one go, or in several runs of which each goes on
/// where the one before was stopped.
public final class Delivery implements AutoCloseable {

    private final Output answers;
    private final Rejected rejected;
    private final Optional<Logbook> logbook;
    private final Optional<Checkpoint> earlier;
    private Standing standing;
    private long documents;

    private Delivery(
            Output answers,
            Rejected rejected,
            Optional<Logbook> logbook,
            Optional<Checkpoint> earlier,
            Standing start) {
        this.answers = answers;
        this.rejected = rejected;
        this.logbook = logbook;
        this.earlier = earlier;
        this.standing = earlier.map(Checkpoint::standing).orElse(start);
    }

    /// In one go.
    public static Delivery once(Output answers, Rejected rejected) {
        return new Delivery(answers, rejected, Optional.empty(), Optional.empty(), new Standing.Reading(Place.START));
    }

    /// In several runs. If one came part of the way before, the files are cut back to what is on record of it.
    ///
    /// @param start where the first run begins
    /// @throws IllegalArgumentException if that one's task was another, or its files are no longer there
    /// @throws java.io.UncheckedIOException if a file cannot be written, or another run is writing it
    public static Delivery resumed(
            Task task, Standing start, Path out, Optional<Path> rejects, Console console, boolean quiet) {
        PartFile part = PartFile.of(out);
        RunRecord record = new RunRecord(part.record());
        Optional<Checkpoint> earlier = record.read();
        earlier.ifPresent(checkpoint -> checkSame(task, checkpoint, record));
        KeptFile answers = file(part, earlier, earlier.map(Checkpoint::answerBytes));
        Output answersOut = Output.behind(answers);
        try {
            Optional<KeptFile> listed =
                    rejects.map(path -> file(PartFile.of(path), earlier, earlier.map(Checkpoint::rejectBytes)));
            long count = earlier.map(Checkpoint::rejected).orElse(0L);
            Rejected rejected = new Rejected(rejects, listed.map(Output::behind), count, console, quiet);
            Logbook logbook = new Logbook(record, task, answers, listed, earlier, console);
            return new Delivery(answersOut, rejected, Optional.of(logbook), earlier, start);
        } catch (RuntimeException e) {
            answersOut.close();
            throw e;
        }
    }

    private static KeptFile file(PartFile part, Optional<Checkpoint> earlier, Optional<Long> length) {
        if (earlier.isPresent() && earlier.get().whole()) {
            part.takeBack(length.orElseThrow());
        }
        return KeptFile.open(part, length);
    }

    private static void checkSame(Task task, Checkpoint earlier, RunRecord record) {
        task.changedSince(earlier.task()).ifPresent(change -> {
            throw new IllegalArgumentException("cannot go on with what " + record.path() + " tells of: " + change
                    + "; make it as it was, or delete that file to begin anew");
        });
    }

    /// Where what is not answered begins.
    public Standing standing() {
        return standing;
    }

    /// How many records earlier runs are done with.
    public long recordsBefore() {
        return earlier.map(Checkpoint::records).orElse(0L);
    }

    /// Writes what stands above all answers, unless an earlier run has.
    public void begin(byte[] header) {
        if (earlier.isEmpty()) {
            answers.write(header);
        }
    }

    /// Writes what came of some records, the next ones in order.
    ///
    /// @param count how many documents are among them
    /// @param end where the next ones begin
    public void add(ByteArrayOutputStream bytes, int count, List<ReadOutcome.Rejected> rejects, Standing end) {
        answers.write(bytes);
        rejects.forEach(rejected::add);
        documents += count;
        standing = end;
        if (logbook.isPresent() && logbook.get().isDue()) {
            write(logbook.get(), false);
        }
    }

    /// Puts on record what was added so far, whether or not it is time again.
    public void record() {
        logbook.ifPresent(book -> write(book, false));
    }

    private void write(Logbook book, boolean whole) {
        answers.flush();
        rejected.flush();
        book.write(standing, documents(), rejected.count(), whole);
    }

    /// Puts everything into its place.
    public void finish() {
        logbook.ifPresent(book -> write(book, true));
        answers.finish();
        rejected.finish();
        logbook.ifPresent(Logbook::end);
    }

    /// Says what a person should know of the inputs besides.
    public void remark(Corpora corpora) {
        rejected.remark(corpora);
    }

    /// How many documents there were, those of earlier runs included.
    public long documents() {
        return earlier.map(Checkpoint::labelled).orElse(0L) + documents;
    }

    /// How many documents there were in this run.
    public long documentsNow() {
        return documents;
    }

    /// How many records were rejected, those of earlier runs included.
    public long rejected() {
        return rejected.count();
    }

    /// How to go on, for someone who has to be told that `failure` stopped the run.
    public void advise(RuntimeException failure) {
        logbook.flatMap(Logbook::advice).ifPresent(sentence -> failure.addSuppressed(new Advice(sentence)));
    }

    @Override
    public void close() {
        logbook.ifPresent(Logbook::close);
        answers.close();
        rejected.close();
    }
}

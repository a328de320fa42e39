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
    private Place place;
    private long labelled;

    private Delivery(Output answers, Rejected rejected, Optional<Logbook> logbook, Optional<Checkpoint> earlier) {
        this.answers = answers;
        this.rejected = rejected;
        this.logbook = logbook;
        this.earlier = earlier;
        this.place = earlier.map(Checkpoint::place).orElse(Place.START);
    }

    /// In one go.
    public static Delivery once(Output answers, Rejected rejected) {
        return new Delivery(answers, rejected, Optional.empty(), Optional.empty());
    }

    /// In several runs. If one came part of the way before, the files are cut back to what is on record of it.
    ///
    /// @throws IllegalArgumentException if that one's task was another, or its files are no longer there
    /// @throws java.io.UncheckedIOException if a file cannot be written, or another run is writing it
    public static Delivery resumed(Task task, Path out, Optional<Path> rejects, Console console, boolean quiet) {
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
            return new Delivery(answersOut, rejected, Optional.of(logbook), earlier);
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

    /// Where the first chunk that is not answered begins.
    public Place place() {
        return place;
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

    /// Writes what came of one chunk, the next one in order.
    ///
    /// @param end where the next chunk begins
    public void add(ByteArrayOutputStream bytes, int documents, List<ReadOutcome.Rejected> rejects, Place end) {
        answers.write(bytes);
        rejects.forEach(rejected::add);
        labelled += documents;
        place = end;
        if (logbook.isPresent() && logbook.get().isDue()) {
            write(logbook.get(), false);
        }
    }

    private void write(Logbook book, boolean whole) {
        answers.flush();
        rejected.flush();
        book.write(place, labelled(), rejected.count(), whole);
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

    /// How many documents are labelled, those of earlier runs included.
    public long labelled() {
        return earlier.map(Checkpoint::labelled).orElse(0L) + labelled;
    }

    /// How many documents this run has labelled.
    public long labelledNow() {
        return labelled;
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

package topica.cli.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topica.cli.terminal.Console;
import topica.corpus.Place;
import topica.documents.ReadOutcome;
import topica.records.Mark;
import topica.records.Source;

class DeliveryTest {

    private static final Place FIRST = new Place(0, new Mark(10, 2), 0);
    private static final Place SECOND = new Place(0, new Mark(20, 3), 0);

    @TempDir
    Path folder = Path.of("");

    private Path out = Path.of("");
    private Path rejects = Path.of("");
    private RunRecord record = new RunRecord(Path.of(""));

    @BeforeEach
    void nameThem() {
        out = folder.resolve("labels.csv");
        rejects = folder.resolve("rejects.jsonl");
        record = new RunRecord(folder.resolve("labels.csv.resume"));
    }

    private Delivery resumed(Task task) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, Map.of());
        return Delivery.resumed(task, new Standing.Reading(Place.START), out, Optional.of(rejects), console, true);
    }

    private Delivery resumed() {
        return resumed(RunRecordTest.task("3"));
    }

    private static void add(Delivery delivery, String answers, Place end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(answers.getBytes(StandardCharsets.UTF_8));
        delivery.add(
                bytes,
                1,
                List.of(new ReadOutcome.Rejected(new Source("f", end.mark().line()), "bad")),
                new Standing.Reading(end));
    }

    /// Leaves behind what a run leaves that is killed behind its first chunk, some of the second being written.
    private void killedInTheSecondChunk(boolean whole) throws IOException {
        String rejected = "{\"file\":\"f\",\"line\":2,\"reason\":\"bad\"}\n";
        Files.writeString(folder.resolve("labels.csv.part"), "head\none\ntw");
        Files.writeString(folder.resolve("rejects.jsonl.part"), rejected + "{\"fi");
        record.write(new Checkpoint(
                RunRecordTest.task("3"), new Standing.Reading(FIRST), 1, 1, 9, rejected.length(), whole));
    }

    @Test
    void goesOnWhereItIsOnRecord() throws IOException {
        killedInTheSecondChunk(false);
        try (Delivery delivery = resumed()) {
            assertThat(delivery.standing()).isEqualTo(new Standing.Reading(FIRST));
            assertThat(delivery.recordsBefore()).isEqualTo(2);
            delivery.begin("head\n".getBytes(StandardCharsets.UTF_8));
            add(delivery, "two\n", SECOND);
            assertThat(out).doesNotExist();
            delivery.finish();
            assertThat(delivery.documents()).isEqualTo(2);
            assertThat(delivery.documentsNow()).isEqualTo(1);
            assertThat(delivery.rejected()).isEqualTo(2);
        }
        assertThat(out).hasContent("head\none\ntwo\n");
        assertThat(Files.readAllLines(rejects)).hasSize(2).last().asString().contains("\"line\":3");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("labels.csv", "rejects.jsonl");
    }

    @Test
    void beginsWhereThereIsNothingToGoOnWith() throws IOException {
        Files.writeString(folder.resolve("labels.csv.part"), "of a run that was killed before anything was on record");
        try (Delivery delivery = resumed()) {
            assertThat(delivery.standing()).isEqualTo(new Standing.Reading(Place.START));
            delivery.begin("head\n".getBytes(StandardCharsets.UTF_8));
            add(delivery, "one\n", FIRST);
            delivery.finish();
        }
        assertThat(out).hasContent("head\none\n");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("labels.csv", "rejects.jsonl");
    }

    @Test
    void leavesNothingOfARunThatFailsBeforeAnythingIsOnRecord() {
        try (Delivery delivery = resumed()) {
            add(delivery, "one\n", FIRST);
            IllegalStateException failure = new IllegalStateException("the disk is on fire");
            delivery.advise(failure);
            assertThat(failure.getSuppressed()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhatIsOnRecordWhenARunFailsAndSaysHowToGoOn() throws IOException {
        killedInTheSecondChunk(false);
        try (Delivery delivery = resumed()) {
            IllegalStateException failure = new IllegalStateException("the disk is on fire");
            delivery.advise(failure);
            assertThat(failure.getSuppressed())
                    .singleElement()
                    .isInstanceOf(Advice.class)
                    .asString()
                    .endsWith("stopped; 2 records are done, and the same command with --resume goes on from there");
        }
        assertThat(out).doesNotExist();
        assertThat(folder.resolve("labels.csv.part")).hasContent("head\none\n");
        assertThat(record.read()).isPresent();
    }

    @Test
    void putsIntoPlaceWhatIsWholeWhereverItWasKilled() throws IOException {
        for (int moved = 0; moved <= 2; moved++) {
            Files.writeString(folder.resolve(moved > 0 ? "labels.csv" : "labels.csv.part"), "head\none\n");
            Files.writeString(folder.resolve(moved > 1 ? "rejects.jsonl" : "rejects.jsonl.part"), "{}\n");
            record.write(new Checkpoint(RunRecordTest.task("3"), new Standing.Reading(FIRST), 1, 1, 9, 3, true));
            try (Delivery delivery = resumed()) {
                delivery.finish();
            }
            assertThat(out).hasContent("head\none\n");
            assertThat(rejects).hasContent("{}\n");
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("labels.csv", "rejects.jsonl");
            Files.delete(out);
            Files.delete(rejects);
        }
    }

    @Test
    void refusesAnotherTaskAndLeavesEverythingAsItWas() throws IOException {
        killedInTheSecondChunk(false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resumed(RunRecordTest.task("5")))
                .withMessage("cannot go on with what " + record.path() + " tells of: --top was 3, and is 5; make it "
                        + "as it was, or delete that file to begin anew");
        assertThat(folder.resolve("labels.csv.part")).hasContent("head\none\ntw");
        assertThat(record.read()).isPresent();
    }

    @Test
    void refusesSettingsItWasNotToldOfThen() throws IOException {
        killedInTheSecondChunk(false);
        Task task = RunRecordTest.task("3");
        SequencedMap<String, String> more = new TreeMap<>(task.settings());
        more.put("--from", "csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resumed(new Task(task.input(), task.model(), more)))
                .withMessageContaining("--from was not told, and is csv");
    }

    @Test
    void refusesAPartShorterThanOnRecord() throws IOException {
        killedInTheSecondChunk(false);
        Files.writeString(folder.resolve("labels.csv.part"), "head\n");
        assertThatIllegalArgumentException()
                .isThrownBy(this::resumed)
                .withMessageContaining("labels.csv.part has 5 bytes where 9 are on record");
        assertThat(folder.resolve("labels.csv.part")).hasContent("head\n");
        assertThat(record.read()).isPresent();
    }

    @Test
    void refusesToWriteWhatAnotherRunIsWriting() throws IOException {
        killedInTheSecondChunk(false);
        try (Delivery first = resumed()) {
            assertThatThrownBy(this::resumed)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot write " + out + ": another run is writing it");
            add(first, "two\n", SECOND);
            first.finish();
        }
        assertThat(out).hasContent("head\none\ntwo\n");
    }
}

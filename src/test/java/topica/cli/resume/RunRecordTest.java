package topica.cli.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.corpus.Place;
import topica.harvest.Position;
import topica.records.Glance;
import topica.records.Mark;
import topica.run.Fingerprint;

class RunRecordTest {

    @TempDir
    Path folder = Path.of("");

    private RunRecord record = new RunRecord(Path.of(""));

    @BeforeEach
    void nameIt() {
        record = new RunRecord(folder.resolve("labels.csv.resume"));
    }

    static Task task(String top) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("--format", "csv");
        settings.put("--top", top);
        return new Task(new Glance(2, 3_000, Fingerprint.of("input")), Fingerprint.of("model"), settings);
    }

    static Checkpoint checkpoint(boolean whole) {
        return new Checkpoint(
                task("3"), new Standing.Reading(new Place(1, new Mark(2_048, 17), 1)), 15, 2, 900, 40, whole);
    }

    @Test
    void tellsWhatWasWrittenLast() {
        assertThat(record.read()).isEmpty();
        record.write(checkpoint(false));
        assertThat(record.read()).contains(checkpoint(false));
        record.write(checkpoint(true));
        assertThat(record.read()).contains(checkpoint(true));
        assertThat(folder).isDirectoryContaining("glob:**.resume").isDirectoryNotContaining("glob:**.new");
        record.delete();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsWhatAServerIsAskedNext() throws IOException {
        Position position = new Position("oai", "http://a/?b=c%26", 3, 30, 2, 100, "2026-05-31", true);
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("URL", "http://a/");
        Checkpoint asking = new Checkpoint(new Task(settings), new Standing.Asking(position), 28, 0, 900, 0, false);
        record.write(asking);
        assertThat(record.read()).contains(asking);
        assertThat(Files.readString(record.path()))
                .contains("\"server\":{\"format\":\"oai\",\"next\":\"http://a/?b=c%26\",\"answers\":3,")
                .doesNotContain("\"model\"", "\"input\"");
        assertThat(task("3").changedSince(asking.task())).contains("that was another verb");
        assertThat(asking.task().changedSince(task("3"))).contains("that was another verb");

        Files.writeString(record.path(), Files.readString(record.path()).replace("\"next\":", "\"last\":"));
        assertThatIllegalArgumentException().isThrownBy(record::read).withMessageContaining("is damaged");
    }

    @Test
    void isReadByPeopleToo() throws IOException {
        record.write(checkpoint(false));
        assertThat(Files.readString(record.path()))
                .startsWith("{\"format\":1,\"model\":\"")
                .contains(
                        "\"settings\":{\"--format\":\"csv\",\"--top\":\"3\"}",
                        "\"place\":{\"input\":1,\"bytes\":2048,\"line\":17,\"chunks\":1}",
                        "\"records\":17,\"labelled\":15,\"rejected\":2,\"answerBytes\":900,\"rejectBytes\":40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\":2}",
                "\"format\":1->\"format\":2",
                "\"line\":17->\"line\":0",
                "\"labelled\":15->\"labelled\":-1",
                "\"answerBytes\":900->\"answerBytes\":9e99",
                "\"input\":1->\"input\":99999999999",
                "\"model\":\"->\"model\":\"x"
            })
    void refusesWhatNobodyCanMakeOut(String damage) throws IOException {
        record.write(checkpoint(false));
        String[] change = damage.split("->", -1);
        String sound = Files.readString(record.path());
        Files.writeString(record.path(), change.length == 1 ? damage : sound.replace(change[0], change[1]));

        assertThatIllegalArgumentException()
                .isThrownBy(record::read)
                .withMessage(record.path() + " is damaged; delete it to begin anew");
    }

    @Test
    void keepsTheOldOneWhenTheNewOneCannotBeWritten() throws IOException {
        record.write(checkpoint(false));
        Files.createDirectory(folder.resolve("labels.csv.resume.new"));

        assertThatThrownBy(() -> record.write(checkpoint(true)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot write " + record.path() + ": ");
        assertThat(record.read()).contains(checkpoint(false));
    }

    @Test
    void tellsWhatChanged() {
        Task task = task("3");
        assertThat(task.changedSince(task("3"))).isEmpty();
        assertThat(task("5").changedSince(task)).contains("--top was 3, and is 5");
        assertThat(new Task(task.input(), Optional.of(Fingerprint.of("other")), task.settings()).changedSince(task))
                .contains("the model is another one");
        assertThat(new Task(Optional.of(new Glance(1, 9, Fingerprint.of("other"))), task.model(), task.settings())
                        .changedSince(task))
                .contains("the input has changed: 2 files of 3000 bytes then, and 1 file of 9 bytes now");
    }
}

package topica.cli.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.bundle.Bundle;
import topica.records.UnusableInput;
import topica.run.Fingerprint;

class ChampionTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path place() {
        return folder.resolve("champion.topica");
    }

    private Path history(String name) {
        return folder.resolve("champion.topica.history").resolve(name);
    }

    private Path model(String name) {
        Path path = folder.resolve(name + ".topica");
        ObjectNode manifest = JsonNodeFactory.instance
                .objectNode()
                .put("format", Bundle.FORMAT)
                .put("name", name);
        new Bundle(manifest, Map.of()).write(path);
        return path;
    }

    private static Fingerprint digest(Path path) {
        return Bundle.read(path).fingerprint().orElseThrow();
    }

    private Event promote(Path model) {
        return promote(model, Champion.at(place()).digest());
    }

    private Event promote(Path model, Optional<Fingerprint> expected) {
        ObjectNode why = JsonNodeFactory.instance.objectNode().put("forced", "a test");
        return Champion.at(place()).promote(model, digest(model), expected, why, NOON);
    }

    private Event rollback() {
        return Champion.at(place()).rollback(NOON);
    }

    private String log() throws IOException {
        return Files.readString(history("log.jsonl"));
    }

    @Test
    void keepsWhatWasThereAndPutsItOnRecord() throws IOException {
        Path one = model("one");
        Path two = model("two");
        promote(one);
        promote(two);
        assertThat(place()).hasSameBinaryContentAs(two);
        assertThat(history("0001.topica")).hasSameBinaryContentAs(one);
        assertThat(log()).isEqualTo("""
                {"time":"2026-05-01T12:00:00Z","event":"promote","from":null,"to":"%1$s","why":{"forced":"a test"}}
                {"time":"2026-05-01T12:00:00Z","event":"promote","from":"%1$s","to":"%2$s","kept":"0001.topica","why":{"forced":"a test"}}
                """.formatted(digest(one).hex(), digest(two).hex()));
        assertThat(Champion.at(place()).history()).hasSize(2);
    }

    @Test
    void undoesOnePromotionAfterTheOtherByteForByte() throws IOException {
        Path one = model("one");
        Path two = model("two");
        Path three = model("three");
        Files.copy(one, place());
        promote(two);
        promote(three);
        rollback();
        assertThat(place()).hasSameBinaryContentAs(two);
        rollback();
        assertThat(place()).hasSameBinaryContentAs(one);
        assertThatIllegalArgumentException()
                .isThrownBy(this::rollback)
                .withMessageContaining("there is nothing to undo");
        assertThat(place()).hasSameBinaryContentAs(one);
        assertThat(Champion.at(place()).earlier())
                .containsExactly(history("0001.topica"), history("0002.topica"), history("0003.topica"));
        assertThat(history("0003.topica")).hasSameBinaryContentAs(three);
    }

    @Test
    void putsNothingBackWhereThereWasNothing() {
        Path one = model("one");
        promote(one);
        Event event = rollback();
        assertThat(place()).doesNotExist();
        assertThat(event.to()).isEmpty();
        assertThat(history("0001.topica")).hasSameBinaryContentAs(one);
    }

    @Test
    void promotesAgainWhatWasRolledBack() {
        Path one = model("one");
        Path two = model("two");
        promote(one);
        promote(two);
        rollback();
        promote(history("0002.topica"));
        assertThat(place()).hasSameBinaryContentAs(two);
        rollback();
        assertThat(place()).hasSameBinaryContentAs(one);
    }

    @Test
    void hasNothingToUndoWithoutAHistoryAndLeavesNone() {
        assertThatIllegalArgumentException().isThrownBy(this::rollback);
        assertThat(history("")).doesNotExist();
    }

    @Test
    void undoesEvenWhatIsDamaged() throws IOException {
        Path one = model("one");
        promote(one);
        promote(model("two"));
        Files.write(place(), new byte[] {1, 2, 3});
        rollback();
        assertThat(place()).hasSameBinaryContentAs(one);
        assertThat(history("0002.topica")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void putsNothingDamagedBack() throws IOException {
        promote(model("one"));
        Path two = model("two");
        promote(two);
        Files.write(history("0001.topica"), new byte[] {1}, StandardOpenOption.APPEND);
        String before = log();
        assertThatIllegalArgumentException().isThrownBy(this::rollback).withMessageContaining("is not what it was");
        assertThat(place()).hasSameBinaryContentAs(two);
        assertThat(log()).isEqualTo(before);
    }

    @Test
    void refusesToReplaceAnotherModelThanTheOneThatWasCompared() {
        Path one = model("one");
        Path two = model("two");
        Optional<Fingerprint> none = Champion.at(place()).digest();
        promote(one, none);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promote(two, none))
                .withMessageContaining("is another model than the one that was compared");
        assertThat(place()).hasSameBinaryContentAs(one);
    }

    @Test
    void refusesToPromoteAnotherModelThanTheOneThatWasCompared() throws IOException {
        Path one = model("one");
        Fingerprint other = digest(model("two"));
        ObjectNode why = JsonNodeFactory.instance.objectNode();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Champion.at(place()).promote(one, other, Optional.empty(), why, NOON))
                .withMessageContaining("is not what it was");
        assertThat(place()).doesNotExist();
        assertThat(history("log.jsonl")).doesNotExist();
    }

    @Test
    void letsOneOfTwoAtOnceWin() throws InterruptedException {
        Path one = model("one");
        Path two = model("two");
        Queue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        List<Thread> runs = Stream.of(one, two)
                .map(model -> Thread.ofPlatform().unstarted(() -> promote(model, Optional.empty())))
                .toList();
        runs.forEach(run -> run.setUncaughtExceptionHandler((thread, e) -> refusals.add(e)));
        runs.forEach(Thread::start);
        for (Thread run : runs) {
            run.join();
        }
        assertThat(refusals).singleElement().isInstanceOf(IllegalArgumentException.class);
        Event won = Champion.at(place()).history().getFirst();
        assertThat(Champion.at(place()).history()).hasSize(1);
        assertThat(Champion.at(place()).digest()).isEqualTo(won.to());
    }

    @Test
    void waitsForNobody() throws IOException {
        promote(model("one"));
        try (FileChannel channel = FileChannel.open(history("lock"), StandardOpenOption.WRITE)) {
            assertThat(channel.lock().isValid()).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promote(model("two")))
                    .withMessageContaining("somebody else is changing");
        }
        assertThat(place()).hasSameBinaryContentAs(folder.resolve("one.topica"));
    }

    /// What is left of a promotion that was killed behind each of its steps, one by one.
    @Test
    void isTheOldModelWhereverAPromotionWasKilled() throws IOException {
        Path one = model("one");
        Path two = model("two");
        Path three = model("three");
        promote(one);
        promote(two);
        String settled = log();
        Files.write(history("next.part"), new byte[] {1});
        Files.write(history("kept.part"), new byte[] {1});
        Files.copy(two, history("0002.topica"));
        String line = settled.lines()
                .toList()
                .getLast()
                .replace(digest(two).hex(), digest(three).hex());
        String unmade = line.replace(digest(one).hex(), digest(two).hex());
        for (String left : new String[] {"", unmade.substring(0, 40), unmade, unmade + "\n"}) {
            Files.writeString(history("log.jsonl"), settled + left);
            assertThat(place()).hasSameBinaryContentAs(two);
            rollback();
            assertThat(place()).hasSameBinaryContentAs(one);
            assertThat(log()).startsWith(settled).hasLineCount(3);
            promote(two);
            Files.writeString(history("log.jsonl"), settled + left);
            promote(three);
            assertThat(log()).startsWith(settled).hasLineCount(3);
            rollback();
            assertThat(place()).hasSameBinaryContentAs(two);
        }
    }

    @Test
    void isTheOldModelWhereARollbackWasKilled() throws IOException {
        Path one = model("one");
        promote(one);
        promote(model("two"));
        String settled = log();
        Path saved = Files.copy(place(), folder.resolve("saved"));
        rollback();
        Files.move(saved, place(), StandardCopyOption.REPLACE_EXISTING);
        rollback();
        assertThat(place()).hasSameBinaryContentAs(one);
        assertThat(log()).startsWith(settled).hasLineCount(3);
    }

    @Test
    void replacesWhatALinkLeadsTo() throws IOException {
        Path one = model("one");
        Path two = model("two");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.topica");
        Files.copy(one, elsewhere);
        Files.createSymbolicLink(place(), elsewhere);
        promote(two);
        assertThat(place()).isSymbolicLink();
        assertThat(elsewhere).hasSameBinaryContentAs(two);
        assertThat(Champion.isAt(place())).isTrue();
    }

    @Test
    void takesAFileOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Champion.at(folder));
    }

    @Test
    void saysWhereItCannotWrite() {
        Path one = model("one");
        Champion nowhere = Champion.at(folder.resolve("none/champion.topica"));
        assertThatThrownBy(() -> nowhere.promote(
                        one, digest(one), Optional.empty(), JsonNodeFactory.instance.objectNode(), NOON))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void saysWhichLineOfItsHistoryIsNone() throws IOException {
        promote(model("one"));
        Files.writeString(history("log.jsonl"), log() + "nothing\n");
        assertThatThrownBy(this::rollback).isInstanceOf(UnusableInput.class).hasMessageContaining("log.jsonl:2");
    }

    @Test
    void leavesNothingHalfDoneBeside() throws IOException {
        promote(model("one"));
        promote(model("two"));
        rollback();
        try (Stream<Path> files = Files.list(history(""))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lock", "log.jsonl", "0001.topica", "0002.topica");
        }
    }
}

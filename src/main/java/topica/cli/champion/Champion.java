package topica.cli.champion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.bundle.Bundle;
import topica.bundle.UnusableModel;
import topica.cli.terminal.PartFile;
import topica.cli.terminal.Reasons;
import topica.run.Fingerprint;

/// The model in use at a place, and those that were there before it.
///
/// Beside it lies a folder, `FILE.history`, with each earlier model as `0001.topica` and so on, and `log.jsonl`
/// with a line for each change. A change is on record before it is made, and is made by moving one file: whatever
/// stops the program, there is the old model or the new one, and a line whose change never came is taken back by
/// the next change.
public final class Champion {

    private static final String NUMBERED = "\\d{4,}\\.topica";

    private final Path named;
    private final Path place;
    private final Path folder;
    private final Log log;

    private Champion(Path named, Path place) {
        this.named = named;
        this.place = place;
        this.folder = historyOf(place);
        this.log = new Log(folder.resolve("log.jsonl"));
    }

    /// The champion at a place, whether or not there is one.
    ///
    /// @throws IllegalArgumentException if there is something that is no file
    public static Champion at(Path named) {
        PartFile file = PartFile.of(named);
        if (file.isSpecial()) {
            throw new IllegalArgumentException("expected a file to put the champion into, got " + named);
        }
        return new Champion(named, file.place());
    }

    /// Whether a champion was ever put here, so that nothing else may write over it.
    public static boolean isAt(Path named) {
        return Files.isDirectory(historyOf(PartFile.of(named).place()));
    }

    private static Path historyOf(Path place) {
        return place.resolveSibling(place.getFileName() + ".history");
    }

    public Path path() {
        return named;
    }

    /// The digest of the model that is there; of one that is damaged, the digest of all its bytes.
    ///
    /// @throws UncheckedIOException if it cannot be read
    public Optional<Fingerprint> digest() {
        try {
            return digest(place);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Optional<Fingerprint> digest(Path path) throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try {
            return Bundle.read(path).fingerprint();
        } catch (UnusableModel e) {
            try (InputStream in = Files.newInputStream(path)) {
                return Optional.of(Fingerprint.of(in));
            }
        }
    }

    /// Every change so far, the first one first.
    public List<Event> history() {
        try {
            return log.events();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// The models that were here, by their files.
    public List<Path> earlier() {
        try {
            return numbered();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Puts a model into the champion's place.
    ///
    /// @param digest of the model that is to come
    /// @param expected the digest of the champion that it was compared with; empty where there was none
    /// @param why what speaks for it
    /// @throws IllegalArgumentException if either is another by now, or another run is changing the champion
    /// @throws UncheckedIOException if it cannot be written
    public Event promote(Path model, Fingerprint digest, Optional<Fingerprint> expected, ObjectNode why, Instant time) {
        return changing(() -> {
            Optional<Fingerprint> now = digest(place);
            if (!now.equals(expected)) {
                throw new IllegalArgumentException(
                        named + " is another model than the one that was compared: somebody else has changed it");
            }
            Path next = staged(model, Optional.of(digest));
            Event event = new Event(time, Event.Kind.PROMOTE, now, Optional.of(digest), kept(), why);
            log.add(event);
            replace(next);
            return event;
        });
    }

    /// Undoes the last promotion that is not undone yet: puts the model before back, byte for byte, or nothing
    /// where there was none.
    ///
    /// @throws IllegalArgumentException if there is no such promotion, the model before is damaged, or another run
    ///     is changing the champion
    /// @throws UncheckedIOException if it cannot be written
    public Event rollback(Instant time) {
        if (!Files.isDirectory(folder)) {
            throw nothingToUndo();
        }
        return changing(() -> {
            Event last = standing(log.events()).orElseThrow(this::nothingToUndo);
            Optional<Path> next = last.kept().isPresent()
                    ? Optional.of(staged(folder.resolve(last.kept().get()), last.from()))
                    : Optional.empty();
            ObjectNode nothing = JsonNodeFactory.instance.objectNode();
            Event event = new Event(time, Event.Kind.ROLLBACK, digest(place), last.from(), kept(), nothing);
            log.add(event);
            if (next.isPresent()) {
                replace(next.get());
            } else {
                Files.deleteIfExists(place);
                force(folder.resolveSibling("."));
            }
            return event;
        });
    }

    private IllegalArgumentException nothingToUndo() {
        return new IllegalArgumentException(
                "there is nothing to undo: no promotion into " + named + " stands in its history");
    }

    /// The last promotion that no rollback has undone.
    private static Optional<Event> standing(List<Event> events) {
        Deque<Event> standing = new ArrayDeque<>();
        for (Event event : events) {
            switch (event.kind()) {
                case PROMOTE -> standing.push(event);
                case ROLLBACK -> standing.poll();
            }
        }
        return Optional.ofNullable(standing.peek());
    }

    private interface Change {
        Event make() throws IOException;
    }

    /// Makes a change while nobody else does.
    private Event changing(Change change) {
        try {
            makeFolder();
            Path lock = folder.resolve("lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (!isFree(channel)) {
                    throw new IllegalArgumentException(
                            "somebody else is changing " + named + ": try again when that is over");
                }
                settle();
                return change.make();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void makeFolder() throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // as it should be
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Takes back what an earlier change left that was stopped before it was made.
    private void settle() throws IOException {
        List<Event> events = log.events();
        if (!events.isEmpty()) {
            Event last = events.getLast();
            Optional<Fingerprint> now = digest(place);
            if (!now.equals(last.to()) && now.equals(last.from())) {
                log.cut();
            }
        }
    }

    /// A copy of a model that needs only to be moved to its place.
    private Path staged(Path model, Optional<Fingerprint> digest) throws IOException {
        Path next = copy(model, folder.resolve("next.part"));
        if (!digest(next).equals(digest)) {
            Files.delete(next);
            throw new IllegalArgumentException(model + " is not what it was: it was changed or damaged meanwhile");
        }
        return next;
    }

    /// The file of the history that holds what is in the champion's place, if anything is.
    private Optional<String> kept() throws IOException {
        if (Files.notExists(place)) {
            return Optional.empty();
        }
        List<Path> numbered = numbered();
        for (Path earlier : numbered) {
            if (Files.mismatch(earlier, place) == -1) {
                return Optional.of(earlier.getFileName().toString());
            }
        }
        int last = numbered.isEmpty()
                ? 0
                : Integer.parseInt(numbered.getLast().getFileName().toString().split("\\.", 2)[0]);
        Path part = copy(place, folder.resolve("kept.part"));
        Path file = folder.resolve("%04d.topica".formatted(last + 1));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return Optional.of(file.getFileName().toString());
    }

    private List<Path> numbered() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NUMBERED))
                    .sorted()
                    .toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return to;
    }

    private void replace(Path next) throws IOException {
        Files.move(next, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        force(folder.resolveSibling("."));
    }

    /// Sees to it that what was moved into a folder, or out of it, outlasts a loss of power, where a folder can be
    /// told so.
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system lets folders be opened
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(
                "cannot change the champion " + named + ": " + Reasons.of(e, "there is no such folder"), e);
    }
}

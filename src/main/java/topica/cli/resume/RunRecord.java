package topica.cli.resume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import topica.cli.terminal.Reasons;
import topica.records.Json;

/// The small file beside an unfinished one that tells how far a run has come. It is replaced in one step: at any
/// moment there is the old one or the new one, whole.
record RunRecord(Path path) {

    /// What is on record, if anything.
    ///
    /// @throws IllegalArgumentException if nobody can make it out
    Optional<Checkpoint> read() {
        try {
            return Optional.of(Checkpoint.of(Json.MAPPER.readTree(Files.readAllBytes(path))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("read", e);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(path + " is damaged; delete it to begin anew", e);
        }
    }

    /// Puts `checkpoint` on record, on disk before this returns.
    void write(Checkpoint checkpoint) {
        try {
            try (FileChannel out = FileChannel.open(
                    fresh(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(checkpoint.json().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh(), path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            clear();
            throw failure("write", e);
        }
    }

    private Path fresh() {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    /// Removes what a writing left that was broken off.
    void clear() {
        try {
            Files.deleteIfExists(fresh());
        } catch (IOException e) {
            // it is in nobody's way, and the next writing replaces it
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
            clear();
        } catch (IOException e) {
            throw failure("delete", e);
        }
    }

    private UncheckedIOException failure(String deed, IOException e) {
        return new UncheckedIOException(
                "cannot " + deed + " " + path + ": " + Reasons.of(e, "there is no such folder"), e);
    }
}

package topica.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written beside its place, as `FILE.part`, until it is whole.
///
/// @param named as the person gave it
/// @param place what a link leads to, so that it is the file that is replaced and not the link
public record PartFile(Path named, Path place) {

    public static PartFile of(Path named) {
        return new PartFile(named, real(named));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath();
        }
    }

    /// Whether it is a pipe or a device, which nothing can be moved to.
    public boolean isSpecial() {
        return Files.exists(place) && !Files.isRegularFile(place);
    }

    /// Where it is written.
    public Path path() {
        return beside(".part");
    }

    /// Where it is on record how far a run has come that can be gone on with.
    public Path record() {
        return beside(".resume");
    }

    /// Sees to it that no unfinished run is in the way.
    ///
    /// @throws IllegalArgumentException if one can be gone on with
    public void checkFree() {
        if (Files.exists(record())) {
            throw new IllegalArgumentException(record() + " tells of an unfinished run: go on with it by the same "
                    + "command with --resume, or delete it to begin anew");
        }
    }

    private Path beside(String ending) {
        return place.resolveSibling(place.getFileName() + ending);
    }

    /// Undoes `complete` for a file of so many bytes, where the program was killed right behind it.
    ///
    /// @throws UncheckedIOException if the file cannot be moved
    public void takeBack(long length) {
        try {
            if (Files.notExists(path()) && Files.exists(place) && Files.size(place) == length) {
                Files.move(place, path(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw Output.cannotWrite(named, e);
        }
    }

    /// Moves it to its place.
    public void complete() throws IOException {
        Files.move(path(), place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void discard() throws IOException {
        Files.deleteIfExists(path());
    }
}

package topica.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why a file could not be read or written, in words.
public final class Reasons {

    private Reasons() {}

    /// The reason of a failure.
    ///
    /// @param whenMissing what to say where there is nothing at the path
    public static String of(IOException e, String whenMissing) {
        return switch (e) {
            case NoSuchFileException _ -> whenMissing;
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException problem when problem.getReason() != null -> problem.getReason();
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}

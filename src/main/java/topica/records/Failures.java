package topica.records;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.regex.Pattern;

/// Why something could not be read, in words that do not name it again.
public final class Failures {

    /// A path, and in parentheses what the system says.
    private static final Pattern NAMED = Pattern.compile("(?s).* \\(([^()]+)\\)");

    private Failures() {}

    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "it is gone";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException problem when problem.getReason() != null -> problem.getReason();
            default ->
                NAMED.matcher(Objects.requireNonNullElse(
                                e.getMessage(), e.getClass().getSimpleName()))
                        .replaceFirst("$1");
        };
    }
}

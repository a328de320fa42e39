package topica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a target says must hold.
public final class Held {

    private static final int LONGEST_REFUSAL = 2_000;

    private Held() {}

    /// A file to write inputs to, which is gone afterwards.
    public static Path file(String ending) {
        try {
            Path file = Files.createTempFile("fuzz", ending);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /// That a person can read why something is refused.
    public static void refusal(RuntimeException refused) {
        String message = String.valueOf(refused.getMessage());
        boolean oneLine = message.chars().noneMatch(c -> c == '\n' || c == '\r');
        require(oneLine && !message.isBlank(), "a refusal of several lines, or none: " + message);
        require(message.length() <= LONGEST_REFUSAL, "a refusal of " + message.length() + " characters");
    }
}

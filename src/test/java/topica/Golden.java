package topica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What came out once and was found good, kept in `src/test/resources/golden`. `-Dgolden=write` keeps what comes
/// out now instead: look at the difference before it is committed.
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void assertSame(String file, String text) {
        try {
            Path path = FOLDER.resolve(file);
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(path, text);
            }
            assertThat(text).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

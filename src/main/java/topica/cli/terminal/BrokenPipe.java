package topica.cli.terminal;

import java.io.IOException;

/// Whoever reads the results has stopped reading.
public final class BrokenPipe extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Whether that is why writing failed.
    static boolean caused(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe");
    }
}

package topica.cli.terminal;

/// Whoever reads standard output has stopped reading.
public final class BrokenPipe extends RuntimeException {

    private static final long serialVersionUID = 1;
}

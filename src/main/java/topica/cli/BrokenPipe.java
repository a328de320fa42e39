package topica.cli;

/// Whoever reads standard output has stopped reading.
final class BrokenPipe extends RuntimeException {

    private static final long serialVersionUID = 1;
}

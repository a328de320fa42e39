package topica.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Where results go: standard output, or a file that appears only when it is whole.
///
/// A file is written beside its place and moved there at the end: whatever stops the program before, a signal
/// too, leaves nothing behind and an older file as it was. Pipes and devices are written to as they are.
public final class Output implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Target target;
    private final OutputStream stream;
    private final Thread cleaner;
    private boolean finished;

    /// Where the bytes go first, and what is done when all are there.
    private interface Target {

        OutputStream open() throws IOException;

        void complete() throws IOException;

        void discard() throws IOException;

        UncheckedIOException failure(IOException e);
    }

    private Output(Target target) {
        this.target = target;
        try {
            this.stream = target.open();
        } catch (IOException e) {
            throw target.failure(e);
        }
        this.cleaner = new Thread(this::discard, "topica-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /// To a file.
    ///
    /// @throws UncheckedIOException if the file cannot be made
    public static Output to(Path path) {
        Path real = real(path);
        boolean special = Files.exists(real) && !Files.isRegularFile(real);
        return new Output(special ? new Special(path) : new Whole(path, real, beside(real)));
    }

    /// To the file, or to standard output for want of one.
    public static Output to(Optional<Path> path, Console console) {
        return path.map(Output::to).orElseGet(() -> new Output(new Standard(console)));
    }

    private static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".part");
    }

    /// What a link leads to, so that it is the file that is replaced and not the link.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath();
        }
    }

    private record Whole(Path path, Path place, Path part) implements Target {

        @Override
        public OutputStream open() throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
        }

        @Override
        public void complete() throws IOException {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void discard() throws IOException {
            Files.deleteIfExists(part);
        }

        @Override
        public UncheckedIOException failure(IOException e) {
            return cannotWrite(path, e);
        }
    }

    private record Special(Path path) implements Target {

        @Override
        public OutputStream open() throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
        }

        @Override
        public void complete() {}

        @Override
        public void discard() {}

        @Override
        public UncheckedIOException failure(IOException e) {
            return cannotWrite(path, e);
        }
    }

    private record Standard(Console console) implements Target {

        @Override
        public OutputStream open() {
            return console.results();
        }

        @Override
        public void complete() {}

        @Override
        public void discard() {}

        @Override
        public UncheckedIOException failure(IOException e) {
            return new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException cannotWrite(Path path, IOException e) {
        String reason = Files.isDirectory(path) ? "it is a folder" : Reasons.of(e, "there is no such folder");
        return new UncheckedIOException("cannot write " + path + ": " + reason, e);
    }

    /// Where to write; its failures are [UncheckedIOException]s that name the file.
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                guarded(() -> stream.write(b));
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                guarded(() -> stream.write(bytes, from, length));
            }

            @Override
            public void flush() {
                guarded(stream::flush);
            }
        };
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void guarded(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw target.failure(e);
        }
    }

    public void write(byte[] bytes) {
        guarded(() -> stream.write(bytes));
    }

    public void write(ByteArrayOutputStream bytes) {
        guarded(() -> bytes.writeTo(stream));
    }

    /// Puts everything into its place.
    public void finish() {
        guarded(() -> {
            stream.close();
            target.complete();
        });
        finished = true;
    }

    private void discard() {
        try {
            target.discard();
        } catch (IOException e) {
            // nothing more can be done
        }
    }

    @Override
    public void close() {
        if (!finished) {
            abandon();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // the program is ending already
        }
    }

    private void abandon() {
        try {
            stream.close();
        } catch (IOException | UncheckedIOException | BrokenPipe e) {
            // the failure that led here is the one to tell
        }
        discard();
    }
}

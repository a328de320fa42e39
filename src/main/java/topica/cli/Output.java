package topica.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears only when it is whole: it is written beside its place and moved there at the end.
///
/// Whatever stops the program before, a signal too, leaves nothing behind and an older file as it was.
final class Output implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Path path;
    private final Path part;
    private final OutputStream stream;
    private final Thread cleaner;
    private boolean finished;

    private Output(Path path) {
        this.path = path;
        this.part = path.resolveSibling(path.getFileName() + ".part");
        try {
            this.stream = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
        } catch (IOException e) {
            throw failure(e);
        }
        this.cleaner = new Thread(this::discard, "topica-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /// @throws UncheckedIOException if the file cannot be made
    static Output to(Path path) {
        return new Output(path);
    }

    Path path() {
        return path;
    }

    /// Where to write; its failures are [UncheckedIOException]s that name the file.
    OutputStream stream() {
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
            throw failure(e);
        }
    }

    private UncheckedIOException failure(IOException e) {
        String reason = e instanceof FileSystemException problem && problem.getReason() != null
                ? problem.getReason()
                : e instanceof FileSystemException ? "no such folder, or it may not be written to" : e.getMessage();
        return new UncheckedIOException("cannot write " + path + ": " + reason, e);
    }

    /// Puts the file into its place.
    void finish() {
        guarded(() -> {
            stream.close();
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        });
        finished = true;
    }

    private void discard() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // nothing more can be done
        }
    }

    @Override
    public void close() {
        if (!finished) {
            try {
                stream.close();
            } catch (IOException e) {
                // it is thrown away in any case
            }
            discard();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // the program is ending already
        }
    }
}

package topica.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import topica.run.AtExit;

/// Where results go: standard output, or a file that appears only when it is whole.
///
/// A file is written beside its place, as `FILE.part`, and moved there at the end: whatever stops the program
/// before, a signal too, leaves nothing behind and an older file as it was. Pipes and devices are written to as they
/// are.
public final class Output implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Target target;
    private final OutputStream stream;
    private final AtExit exit;
    private boolean finished;

    /// Where the bytes go first, and what is done when all are there.
    private interface Target {

        OutputStream open(AtExit exit) throws IOException;

        void complete() throws IOException;

        void discard() throws IOException;

        RuntimeException failure(IOException e);
    }

    private Output(Target target) {
        this.target = target;
        this.exit = new AtExit(() -> discard(target));
        try {
            this.stream = target.open(exit);
        } catch (IOException e) {
            exit.close();
            throw target.failure(e);
        }
    }

    /// To a file.
    ///
    /// @throws UncheckedIOException if the file cannot be made
    /// @throws IllegalArgumentException if its part is that of a run which can be gone on with
    public static Output to(Path path) {
        PartFile part = PartFile.of(path);
        part.checkFree();
        return new Output(part.isSpecial() ? new Special(path) : new Whole(part));
    }

    /// Behind what is in the file already. Its part stays if it is worth keeping.
    public static Output behind(KeptFile file) {
        return new Output(new Kept(file));
    }

    /// To the file, or to standard output for want of one.
    public static Output to(Optional<Path> path, Console console) {
        return path.map(Output::to).orElseGet(() -> new Output(new Standard(console)));
    }

    /// The files that come and go where results go to this path: itself, and the one beside it.
    public static List<Path> places(Path path) {
        Path real = real(path);
        return List.of(real, beside(real));
    }

    /// Whether writing to both paths would be in each other's way.
    public static boolean meet(Path one, Path other) {
        return places(one).stream().anyMatch(place -> places(other).stream().anyMatch(second -> isSame(place, second)));
    }

    /// Whether two paths lead to the same place, whether or not anything is there.
    public static boolean isSame(Path one, Path other) {
        return real(one).equals(real(other));
    }

    private static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".part");
    }

    /// What a link leads to, so that it is the file that is replaced and not the link.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return within(path.toAbsolutePath().normalize());
        }
    }

    private static Path within(Path path) {
        Path folder = path.getParent();
        return folder == null ? path : real(folder).resolve(path.getFileName());
    }

    private record Whole(PartFile part) implements Target {

        @Override
        public OutputStream open(AtExit exit) throws IOException {
            return new BufferedOutputStream(exit.open(() -> Files.newOutputStream(part.path())), BUFFER);
        }

        @Override
        public void complete() throws IOException {
            part.complete();
        }

        @Override
        public void discard() throws IOException {
            part.discard();
        }

        @Override
        public RuntimeException failure(IOException e) {
            return cannotWrite(part.named(), e);
        }
    }

    private record Kept(KeptFile file) implements Target {

        @Override
        public OutputStream open(AtExit exit) {
            return new BufferedOutputStream(file.stream(), BUFFER);
        }

        @Override
        public void complete() throws IOException {
            file.part().complete();
        }

        @Override
        public void discard() throws IOException {
            file.discard();
        }

        @Override
        public RuntimeException failure(IOException e) {
            return cannotWrite(file.part().named(), e);
        }
    }

    private record Special(Path path) implements Target {

        @Override
        public OutputStream open(AtExit exit) throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
        }

        @Override
        public void complete() {}

        @Override
        public void discard() {}

        @Override
        public RuntimeException failure(IOException e) {
            return BrokenPipe.caused(e) ? new BrokenPipe() : cannotWrite(path, e);
        }
    }

    private record Standard(Console console) implements Target {

        @Override
        public OutputStream open(AtExit exit) {
            return console.results();
        }

        @Override
        public void complete() {}

        @Override
        public void discard() {}

        @Override
        public RuntimeException failure(IOException e) {
            return new UncheckedIOException(e);
        }
    }

    /// Sees to it that there is a folder for what will be written, before the work that leads to it.
    ///
    /// @throws UncheckedIOException if there is none
    public static void checkFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw cannotWrite(path, new NoSuchFileException(path.toString()));
        }
    }

    static UncheckedIOException cannotWrite(Path path, IOException e) {
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

    /// Hands over everything written so far.
    public void flush() {
        guarded(stream::flush);
    }

    /// Puts everything into its place.
    public void finish() {
        guarded(() -> {
            stream.close();
            exit.last(target::complete);
        });
        finished = true;
    }

    private static void discard(Target target) {
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
        exit.close();
    }

    private void abandon() {
        try {
            stream.close();
        } catch (IOException | UncheckedIOException | BrokenPipe e) {
            // the failure that led here is the one to tell
        }
        discard(target);
    }
}

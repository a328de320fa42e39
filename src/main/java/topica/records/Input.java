package topica.records;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One stream of bytes to read documents from.
public sealed interface Input {

    /// The name for sources and messages.
    String name();

    InputStream open(InputStream standardInput) throws IOException;

    /// Closes what `open` gave, or a stream over it.
    void close(InputStream in) throws IOException;

    /// Whether a person named this very input, so that one that cannot be used is a mistake.
    boolean named();

    /// The length where it is known beforehand, else negative.
    long bytes();

    /// Whether this is what stands at `file`, which exists.
    boolean isAt(Path file);

    /// The same input once it was found to be of use: what happens to it from now on is no mistake of whoever
    /// named it.
    default Input proven() {
        return this;
    }

    /// What a program in front of this one writes.
    record Standard() implements Input {

        @Override
        public String name() {
            return "-";
        }

        @Override
        public InputStream open(InputStream standardInput) {
            return standardInput;
        }

        /// Leaves it open: it is not ours to close.
        @Override
        public void close(InputStream in) {}

        @Override
        public boolean named() {
            return true;
        }

        @Override
        public long bytes() {
            return -1;
        }

        /// Tells it where the system gives standard input a path.
        @Override
        public boolean isAt(Path file) {
            return isSame(Path.of("/dev/stdin"), file);
        }
    }

    /// A file, named or found in a folder.
    record InFile(Path path, boolean named) implements Input {

        @Override
        public String name() {
            return path.toString();
        }

        /// Opened so that interrupting the thread does not close it, as a channel's stream would; but where the
        /// name is no text, only a channel finds the file.
        @Override
        public InputStream open(InputStream standardInput) throws IOException {
            File file = path.toFile();
            return file.toPath().equals(path) ? new FileInputStream(file) : Files.newInputStream(path);
        }

        @Override
        public boolean isAt(Path file) {
            return isSame(path, file);
        }

        @Override
        public Input proven() {
            return new InFile(path, false);
        }

        @Override
        public void close(InputStream in) throws IOException {
            in.close();
        }

        @Override
        public long bytes() {
            try {
                return Files.isRegularFile(path) ? Files.size(path) : -1;
            } catch (IOException e) {
                return -1;
            }
        }
    }

    /// Every input behind the names, folders opened up, their files in order of path.
    ///
    /// @throws UnusableInput for a name behind which there is nothing
    static List<Input> behind(List<String> names) {
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                inputs.add(new Standard());
                continue;
            }
            Path path = path(name);
            if (Files.isDirectory(path)) {
                inputs.addAll(filesIn(path));
            } else {
                inputs.add(new InFile(path, true));
            }
        }
        return inputs;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path path(String name) {
        try {
            Path path = Path.of(name);
            if (!name.isEmpty() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // falls through: such a file cannot exist either
        }
        throw new UnusableInput(name, "there is no such file or folder", "check the path");
    }

    private static List<Input> filesIn(Path folder) {
        try {
            return FileFinder.in(folder).stream()
                    .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
                    .<Input>map(file -> new InFile(file, false))
                    .toList();
        } catch (IOException e) {
            throw new UnusableInput(
                    folder.toString(), "the folder cannot be read: " + Failures.reason(e), "check its permissions");
        }
    }
}

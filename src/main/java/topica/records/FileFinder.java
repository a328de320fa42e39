package topica.records;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Finds the files of a folder that are not hidden; what cannot be looked into counts as one, and what is
/// neither a file nor a folder as none.
///
/// Links are followed, but each folder is looked into once, however many links lead to it: by its own path
/// if that is within the folder, else by the first link in order of path. Used once.
final class FileFinder {

    private final List<Path> files = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Deque<Path> folders = new ArrayDeque<>();
    private final TreeSet<Path> links = new TreeSet<>();

    private FileFinder() {}

    /// The files in `folder`, in no order.
    ///
    /// @throws IOException if the folder itself cannot be looked into
    static List<Path> in(Path folder) throws IOException {
        FileFinder finder = new FileFinder();
        finder.lookInto(folder);
        while (finder.hasMore()) {
            Path next = finder.folders.remove();
            try {
                finder.lookInto(next);
            } catch (IOException e) {
                finder.files.add(next);
            }
        }
        return finder.files;
    }

    private boolean hasMore() {
        if (folders.isEmpty() && !links.isEmpty()) {
            folders.add(links.removeFirst());
        }
        return !folders.isEmpty();
    }

    private void lookInto(Path folder) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
        if (!seen.add(Objects.requireNonNullElse(attributes.fileKey(), folder.toRealPath()))) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void add(Path entry) {
        try {
            BasicFileAttributes own = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean link = own.isSymbolicLink();
            BasicFileAttributes target = link ? Files.readAttributes(entry, BasicFileAttributes.class) : own;
            if (target.isDirectory()) {
                (link ? links : folders).add(entry);
            } else if (target.isRegularFile()) {
                files.add(entry);
            }
        } catch (IOException e) {
            files.add(entry);
        }
    }
}

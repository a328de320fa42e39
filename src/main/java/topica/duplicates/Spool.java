package topica.duplicates;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes laid aside: up to 16 MiB in memory, then all of them in a file of the system's temporary folder,
/// which is gone when the spool is closed or the program ends. Thread-safe.
final class Spool implements AutoCloseable {

    static final int IN_MEMORY = 1 << 24;

    private final int most;
    private byte[] memory = new byte[1 << 12];
    private @Nullable RandomAccessFile file;
    private Path path = Path.of("");
    private long length;

    /// @param most how many bytes stay in memory
    Spool(int most) {
        this.most = most;
    }

    /// Puts `bytes` behind those that are there, and says where.
    synchronized long append(byte[] bytes) {
        long place = length;
        if (file == null && length + bytes.length > most) {
            moveToFile();
        }
        if (file == null) {
            keep(bytes);
        } else {
            write(file, bytes, bytes.length);
        }
        length += bytes.length;
        return place;
    }

    private void keep(byte[] bytes) {
        int end = (int) length;
        if (memory.length - end < bytes.length) {
            memory = Arrays.copyOf(memory, Math.min(most, Math.max(end + bytes.length, 2 * memory.length)));
        }
        System.arraycopy(bytes, 0, memory, end, bytes.length);
    }

    private void moveToFile() {
        try {
            path = Files.createTempFile("topica-", ".spool");
            path.toFile().deleteOnExit();
            RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
            write(opened, memory, (int) length);
            file = opened;
            memory = new byte[0];
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void write(RandomAccessFile target, byte[] bytes, int count) {
        try {
            target.seek(target.length());
            target.write(bytes, 0, count);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// The bytes from `place` on.
    synchronized byte[] read(long place, int count) {
        if (file == null) {
            return Arrays.copyOfRange(memory, (int) place, (int) place + count);
        }
        byte[] bytes = new byte[count];
        try {
            file.seek(place);
            file.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static UncheckedIOException failure(IOException e) {
        return new UncheckedIOException(
                "cannot lay documents aside in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage()
                        + "; make room there, or leave duplicates with --keep-duplicates",
                e);
    }

    @Override
    public synchronized void close() {
        memory = new byte[0];
        if (file == null) {
            return;
        }
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failure(e);
        }
    }
}

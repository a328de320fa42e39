package topica.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file that several runs write, one after the other, as `FILE.part`, until it is whole.
///
/// Held by one run at a time.
public final class KeptFile {

    private final PartFile part;
    private final FileChannel channel;
    private volatile boolean kept;

    private KeptFile(PartFile part, FileChannel channel, boolean kept) {
        this.part = part;
        this.channel = channel;
        this.kept = kept;
    }

    /// Opens the part, to go on behind the bytes that are on record; what comes after them is dropped.
    ///
    /// @param length how many are on record; where none ever were, the part is not kept if this run fails
    /// @throws IllegalArgumentException if the part has fewer
    /// @throws UncheckedIOException if it cannot be written, or another run holds it
    public static KeptFile open(PartFile part, Optional<Long> length) {
        try {
            FileChannel channel = FileChannel.open(part.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (!isFree(channel)) {
                channel.close();
                throw new IOException("another run is writing it");
            }
            cut(part, channel, length.orElse(0L));
            return new KeptFile(part, channel, length.isPresent());
        } catch (IOException e) {
            throw Output.cannotWrite(part.named(), e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void cut(PartFile part, FileChannel channel, long length) throws IOException {
        long found = channel.size();
        if (found < length) {
            channel.close();
            throw new IllegalArgumentException(
                    "cannot go on: %s has %d bytes where %d are on record; delete what is on record to begin anew"
                            .formatted(part.path(), found, length));
        }
        channel.truncate(length);
    }

    /// Sees to it that everything handed to the file so far outlasts a loss of power.
    ///
    /// @return how many bytes there are
    public long force() {
        try {
            channel.force(false);
            return channel.size();
        } catch (IOException e) {
            throw Output.cannotWrite(part.named(), e);
        }
    }

    /// From now on the part is kept, should this run fail.
    public void keep() {
        kept = true;
    }

    PartFile part() {
        return part;
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    void discard() throws IOException {
        if (!kept) {
            part.discard();
        }
    }
}

package topica.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stream whose first 64 KiB can be looked at before it is read.
///
/// If the stream fails within them, what came before is still read, and the failure after it.
public final class Peeked extends InputStream {

    private final InputStream in;
    private final byte[] head;
    private @Nullable IOException failure;
    private int position;

    public Peeked(InputStream in) {
        this.in = in;
        byte[] bytes = new byte[Head.LENGTH];
        int held = 0;
        try {
            for (int read = 0; read >= 0 && held < bytes.length; held += Math.max(0, read)) {
                read = in.read(bytes, held, bytes.length - held);
            }
        } catch (IOException e) {
            failure = e;
        }
        this.head = Arrays.copyOf(bytes, held);
    }

    /// At most 64 KiB; fewer only where the stream has no more.
    public byte[] head() {
        return head.clone();
    }

    /// Why the stream ends within its head, if it fails there.
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position < head.length) {
            int copied = Math.min(length, head.length - position);
            System.arraycopy(head, position, bytes, offset, copied);
            position += copied;
            return copied;
        }
        if (failure != null) {
            throw failure;
        }
        return in.read(bytes, offset, length);
    }

    /// Seeks where the stream below can.
    @Override
    public long skip(long bytes) throws IOException {
        if (position < head.length) {
            int skipped = Math.clamp(bytes, 0, head.length - position);
            position += skipped;
            return skipped;
        }
        return failure == null ? in.skip(bytes) : 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package topica.records;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/// Takes gzip and zstd off a stream, told by its first bytes; every fault in the data is an [IOException].
public final class Decompression {

    private static final int MAGIC = 4;

    private Decompression() {}

    /// The stream as it was before someone compressed it.
    public static InputStream of(InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, MAGIC);
        byte[] magic = in.readNBytes(MAGIC);
        in.unread(magic);
        if (startsWith(magic, 0x1f, 0x8b)) {
            return new GzipMembers(in);
        }
        return startsWith(magic, 0x28, 0xb5, 0x2f, 0xfd) ? new Zstd(in) : in;
    }

    /// Whether `of` had to take anything off for this stream.
    public static boolean isAtWork(InputStream in) {
        return in instanceof GzipMembers || in instanceof Zstd;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }

    /// Damaged frames throw several kinds of unchecked exceptions in the library.
    private static final class Zstd extends FilterInputStream {

        Zstd(InputStream in) {
            super(new ZstdInputStream(in));
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException | RuntimeException e) {
                throw new IOException("the zstd data break off or are damaged: " + e.getMessage(), e);
            }
        }
    }
}

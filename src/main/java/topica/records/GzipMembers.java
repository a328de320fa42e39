package topica.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decompresses gzip members one behind another to the end of the stream (RFC 1952), and says so when they
/// break off.
///
/// The platform's own stream takes whatever follows the first member and is none for the end of the file,
/// so records could vanish without a word. Zeros that fill up a last block are allowed.
final class GzipMembers extends InputStream {

    private static final int HEADER_REST = 8;
    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] input = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean inside;
    private boolean damaged;
    private boolean ended;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (length > 0 && !ended) {
            if (!inside && !startMember()) {
                ended = true;
                return -1;
            }
            int read = inflate(bytes, offset, length);
            if (read > 0) {
                return read;
            }
        }
        return ended ? -1 : 0;
    }

    /// What comes out up to a fault is handed over before the fault is told of.
    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        require(!damaged, "the gzip data are damaged");
        if (inflater.finished()) {
            endMember();
            return 0;
        }
        if (inflater.needsInput()) {
            require(hasNext(), "the gzip data break off");
            inflater.setInput(input, position, filled - position);
            position = filled;
        }
        long before = inflater.getBytesWritten();
        try {
            inflater.inflate(bytes, offset, length);
            damaged = inflater.needsDictionary();
        } catch (DataFormatException e) {
            damaged = true;
        }
        int read = (int) (inflater.getBytesWritten() - before);
        sum.update(bytes, offset, read);
        return read;
    }

    private boolean startMember() throws IOException {
        int first = skipZeros();
        if (first < 0) {
            return false;
        }
        require(first == 0x1f && next() == 0x8b && next() == 8, "behind the gzip data something else follows");
        int flags = next();
        skip(HEADER_REST - 2);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & HEADER_SUM) != 0 ? 2 : 0);
        inflater.reset();
        sum.reset();
        inside = true;
        return true;
    }

    private void endMember() throws IOException {
        position = filled - inflater.getRemaining();
        long length = inflater.getBytesWritten();
        require(number() == (int) sum.getValue() && number() == (int) length, "the gzip checksum does not match");
        inside = false;
    }

    private int number() throws IOException {
        return next() | next() << 8 | next() << 16 | next() << 24;
    }

    private int skipZeros() throws IOException {
        int first = 0;
        while (first == 0) {
            first = hasNext() ? next() : -1;
        }
        return first;
    }

    private void skipText(boolean present) throws IOException {
        boolean more = present;
        while (more) {
            more = next() != 0;
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        require(hasNext(), "the gzip data break off");
        return input[position++] & 0xff;
    }

    /// Whether there is a byte at `position`, after reading on if need be.
    private boolean hasNext() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(input));
            position = 0;
        }
        return position < filled;
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}

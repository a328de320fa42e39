package topica.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text of another encoding as UTF-8, with U+FFFD for what is none in it.
final class Recoded extends InputStream {

    private final InputStreamReader text;
    private final char[] chars = new char[1 << 13];
    private int held;
    private byte[] bytes = {};
    private int position;

    Recoded(InputStream in, Charset charset) {
        this.text = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return refilled() ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!refilled()) {
            return -1;
        }
        int read = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, read);
        position += read;
        return read;
    }

    /// Whether there are bytes to give. Half of a surrogate pair is held back until the other half is there.
    private boolean refilled() throws IOException {
        while (position == bytes.length) {
            int read = text.read(chars, held, chars.length - held);
            if (read < 0 && held == 0) {
                return false;
            }
            int length = held + Math.max(read, 0);
            held = read > 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
            bytes = new String(chars, 0, length - held).getBytes(StandardCharsets.UTF_8);
            position = 0;
            chars[0] = chars[length - 1];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

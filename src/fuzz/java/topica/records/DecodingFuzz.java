package topica.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import topica.run.Fingerprint;

/// Decompression of any bytes: it gives bytes, and ends them or says in an [IOException] why it cannot go on; and
/// the same however they trickle in.
public final class DecompressionFuzz {

    private static final int MOST = 1 << 24;

    private DecompressionFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String whole = outcome(new ByteArrayInputStream(input));
        String trickled = outcome(new ByteArrayInputStream(input) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + pos % 7));
            }
        });
        if (!whole.equals(trickled)) {
            throw new AssertionError("as a whole " + whole + ", trickling " + trickled);
        }
    }

    private static String outcome(InputStream raw) {
        try (InputStream in = Decompression.of(raw)) {
            byte[] bytes = in.readNBytes(MOST);
            return bytes.length + " bytes "
                    + Fingerprint.of(new ByteArrayInputStream(bytes)).brief();
        } catch (IOException e) {
            return "a failure";
        }
    }
}

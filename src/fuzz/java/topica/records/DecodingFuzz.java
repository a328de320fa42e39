package topica.records;

import static topica.Held.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import topica.Allowance;
import topica.run.Fingerprint;

/// Decompression and making UTF-8 of any bytes: it gives bytes, and ends them or says in an [IOException] why it
/// cannot go on; the same however they trickle in; and UTF-8 where it found out what the text is in.
public final class DecodingFuzz {

    private static final int MOST = 1 << 24;

    private DecodingFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try (Allowance _ = Allowance.begin()) {
            String whole = outcome(new ByteArrayInputStream(input));
            String trickled = outcome(new ByteArrayInputStream(input) {
                @Override
                public synchronized int read(byte[] buffer, int offset, int length) {
                    return super.read(buffer, offset, Math.min(length, 1 + pos % 7));
                }
            });
            require(whole.equals(trickled), "as a whole " + whole + ", trickling " + trickled);
        }
    }

    private static String outcome(InputStream raw) {
        try (InputStream plain = Decompression.of(raw);
                AsUtf8 in = new AsUtf8(plain)) {
            byte[] bytes = in.readNBytes(MOST);
            require(in.guess().isEmpty() || bytes.length == MOST || isUtf8(bytes), "found out, and no UTF-8");
            return bytes.length + " bytes "
                    + Fingerprint.of(new ByteArrayInputStream(bytes)).brief()
                    + in.guess().orElse("");
        } catch (IOException e) {
            return "a failure";
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .length()
                    <= bytes.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

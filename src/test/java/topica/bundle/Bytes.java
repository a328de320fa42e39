package topica.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import topica.run.Fingerprint;

/// Model files made by hand, byte by byte, with a true digest at the end.
final class Bytes {

    private Bytes() {}

    /// A file with this header, this many zeros as values and the digest.
    static byte[] model(String header, int zeros) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        int start = (8 + json.length + 63) / 64 * 64;
        ByteBuffer file = ByteBuffer.allocate(start + zeros + 32).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(start - 8).put(json);
        while (file.position() < start) {
            file.put((byte) ' ');
        }
        return signed(file.array());
    }

    /// The same bytes with the last 32 replaced by the digest of those before.
    static byte[] signed(byte[] file) {
        var digest = Fingerprint.sha256();
        digest.update(file, 0, file.length - 32);
        System.arraycopy(digest.digest(), 0, file, file.length - 32, 32);
        return file;
    }

    /// A header with a manifest of format 1 and these tensors, given as JSON, before the digest at
    /// `digestAt`.
    static String header(String tensors, int digestAt) {
        return header("{\\\"format\\\":1}", tensors, digestAt);
    }

    /// @param manifest JSON with its quotes escaped
    static String header(String manifest, String tensors, int digestAt) {
        return "{\"__metadata__\":{\"topica\":\"%s\"},%s\"sha256\":{\"dtype\":\"U8\",\"shape\":[32],\"data_offsets\":[%d,%d]}}"
                .formatted(manifest, tensors, digestAt, digestAt + 32);
    }

    static String tensor(String name, String dtype, String shape, String offsets) {
        return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s},".formatted(name, dtype, shape, offsets);
    }

    static Path put(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

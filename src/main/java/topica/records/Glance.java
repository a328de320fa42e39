package topica.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import topica.run.Fingerprint;

/// What some inputs look like at a glance, so that it shows when they are no longer the same.
///
/// The fingerprint is of the files' names, in order, their lengths, and of 16 pieces of 64 KiB spread evenly over
/// each, the first and the last bytes among them; a file of up to 1 MiB is looked at as a whole. A change that
/// leaves the length as it was and lies between the pieces is not seen. Cost: at most 1 MiB read a file.
///
/// @param files how many there are
/// @param bytes how long they are together, as they lie on disk
public record Glance(long files, long bytes, Fingerprint fingerprint) {

    private static final int PIECES = 16;
    private static final int PIECE = 1 << 16;

    /// Looks at the files behind `inputs`; what cannot be read looks like an empty file.
    public static Glance of(List<Input> inputs) {
        MessageDigest digest = Fingerprint.sha256();
        long bytes = 0;
        for (Input input : inputs) {
            digest.update((input.name() + "\0" + input.bytes() + "\0").getBytes(StandardCharsets.UTF_8));
            bytes += Math.max(0, input.bytes());
            if (input instanceof Input.InFile file && file.bytes() > 0) {
                look(file, digest);
            }
        }
        return new Glance(inputs.size(), bytes, Fingerprint.of(digest.digest()));
    }

    private static void look(Input.InFile file, MessageDigest digest) {
        try (FileChannel in = FileChannel.open(file.path())) {
            long last = in.size() - PIECE;
            boolean whole = last <= (long) (PIECES - 1) * PIECE;
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (int i = 0; i < PIECES; i++) {
                look(in, whole ? (long) i * PIECE : last * i / (PIECES - 1), piece.clear(), digest);
            }
        } catch (IOException e) {
            digest.update((byte) 0);
        }
    }

    private static void look(FileChannel in, long from, ByteBuffer piece, MessageDigest digest) throws IOException {
        long at = from;
        for (int read = 0; read >= 0 && piece.hasRemaining(); at += Math.max(0, read)) {
            read = in.read(piece, at);
        }
        digest.update(piece.flip());
    }
}

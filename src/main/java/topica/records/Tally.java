package topica.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import topica.run.Fingerprint;

/// Counts the bytes read through it and, if asked, digests them.
public final class Tally extends FilterInputStream {

    private final Optional<MessageDigest> digest;
    private long bytes;

    /// @param fingerprinted whether to digest them
    public Tally(InputStream in, boolean fingerprinted) {
        super(in);
        this.digest = fingerprinted ? Optional.of(Fingerprint.sha256()) : Optional.empty();
    }

    public long bytes() {
        return bytes;
    }

    /// The fingerprint of the whole stream, read to its end for it; empty where none was asked for.
    public Optional<Fingerprint> fingerprint() throws IOException {
        if (digest.isPresent()) {
            transferTo(OutputStream.nullOutputStream());
        }
        return digest.map(MessageDigest::digest).map(Fingerprint::of);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bytes += read;
            digest.ifPresent(sha -> sha.update(buffer, offset, read));
        }
        return read;
    }

    /// Seeks where the stream below can, unless every byte has to be digested.
    @Override
    public long skip(long wanted) throws IOException {
        long skipped = digest.isEmpty() ? super.skip(wanted) : 0;
        bytes += skipped;
        return skipped;
    }
}

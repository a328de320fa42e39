package topica.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/// Finds the records of one format in a stream of bytes (already decompressed).
public interface CorpusReader {

    /// The format's name, as `--from` takes it.
    String format();

    /// Whether a file that starts with `head` is in this format: between 0 (no) and 1 (surely).
    ///
    /// @param head the first bytes of the file, at most 64 KiB, possibly cut inside a record or a character
    double likelihood(byte[] head);

    /// Cuts `in` into chunks as they are asked for; memory is bounded whatever the file's length.
    ///
    /// Nothing is closed. A failing stream surfaces as [java.io.UncheckedIOException] from the iterator.
    ///
    /// @param file the name used in sources and messages
    Iterator<Chunk> cut(String file, InputStream in) throws IOException;
}

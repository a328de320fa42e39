package topica.records;

/// A place between two records of a stream.
///
/// @param bytes how many bytes of the stream, decompressed, lie before it
/// @param line the line that begins there, from 1
public record Mark(long bytes, long line) {

    /// Before the first record.
    public static final Mark START = new Mark(0, 1);

    public Mark {
        if (bytes < 0 || line < 1) {
            throw new IllegalArgumentException("expected a place in a stream, got byte " + bytes + ", line " + line);
        }
    }
}

package topica.references.pieces;

import topica.records.RecordCutter;

/// How text divides into records and whatever stands between them: a piece ends where its record ends, or
/// where the next one begins.
public interface Form extends RecordCutter.Ending {

    /// Whether a record begins at `from`.
    boolean begins(byte[] bytes, int from, int to);

    /// Whether the record at `from … to-1` says that it is deleted.
    default boolean isDeleted(byte[] bytes, int from, int to) {
        return false;
    }

    /// What a record begins with, for a person.
    String beginning();

    /// Whether text that is no record shows that there need not be any.
    default boolean frames(byte[] bytes, int from, int to) {
        return false;
    }
}

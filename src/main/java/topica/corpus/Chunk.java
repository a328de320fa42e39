package topica.corpus;

import java.util.List;

/// Some consecutive records of one file, cut out but not yet parsed.
///
/// Cutting is sequential and cheap; `read` does the work and is a pure function, so chunks can be read on
/// any thread and in any order. Its answer has one outcome for each record, in file order, the same each
/// time, and it never throws for what is in the file.
@FunctionalInterface
public interface Chunk {

    List<ReadOutcome> read();
}

package topica.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import topica.records.Mark;

/// Some consecutive records of one file, cut out but not yet parsed.
///
/// Cutting is sequential and cheap; `read` does the work and is a pure function, so chunks can be read on
/// any thread and in any order. Its answer has one outcome for each record, in file order, the same each
/// time, and it never throws for what is in the file.
@FunctionalInterface
public interface Chunk {

    List<ReadOutcome> read();

    /// How many records say of themselves that they are deleted. They are neither documents nor faults, so no
    /// outcome stands for them.
    default int deleted() {
        return 0;
    }

    /// What stands in the chunk beside its records.
    default Margin margin() {
        return Margin.NONE;
    }

    /// Where in its file the next chunk begins, if the rest could be cut from there on without anything that
    /// stands before it but the head of the file.
    default Optional<Mark> end() {
        return Optional.empty();
    }

    /// Shows an excerpt of each accepted record, which is good until `accepted` returns, and each rejected
    /// one; each in file order. The same records are accepted as by `read`, and their excerpts say the same
    /// as the documents; but a document may say that it comes from another file, while an excerpt's line is
    /// always that of this one.
    default void skim(Consumer<Excerpt> accepted, Consumer<ReadOutcome.Rejected> rejected) {
        Excerpt excerpt = new Excerpt();
        for (ReadOutcome outcome : read()) {
            excerpt.show(outcome, outcome.source().line(), accepted, rejected);
        }
    }
}

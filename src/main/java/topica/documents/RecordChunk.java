package topica.documents;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import topica.records.Mark;
import topica.records.RecordBlock;
import topica.records.RecordCutter;
import topica.records.Source;

/// A block of records as a chunk of documents.
///
/// @param skimmers makes one for each skimming
public record RecordChunk(String file, RecordBlock block, Parser parser, Supplier<Skimmer> skimmers) implements Chunk {

    /// Understands one record of a format.
    @FunctionalInterface
    public interface Parser extends RecordBlock.Parser<ReadOutcome> {

        @Override
        default ReadOutcome refuse(Source source, String reason) {
            return new ReadOutcome.Rejected(source, reason);
        }
    }

    /// Makes excerpts of records that are as most are.
    @FunctionalInterface
    public interface Skimmer {

        /// Makes `into` the excerpt of the record at `from … to-1`, its line end no part of it. Says no, and
        /// leaves anything in `into`, where parsing might find another answer.
        boolean skim(byte[] bytes, int from, int to, long line, Excerpt into);
    }

    /// The blocks that are left to cut as chunks, whose records are parsed for their excerpts.
    public static Iterator<Chunk> of(RecordCutter cutter, String file, Parser parser) {
        return of(cutter, file, parser, () -> (_, _, _, _, _) -> false);
    }

    /// The blocks that are left to cut as chunks, whose excerpts are made by skimming where that will do.
    public static Iterator<Chunk> of(RecordCutter cutter, String file, Parser parser, Supplier<Skimmer> skimmers) {
        return new Chunks(cutter, block -> new RecordChunk(file, block, parser, skimmers));
    }

    @Override
    public Optional<Mark> end() {
        return Optional.of(block.end());
    }

    @Override
    public List<ReadOutcome> read() {
        return block.read(file, parser);
    }

    @Override
    public void skim(Consumer<Excerpt> accepted, Consumer<ReadOutcome.Rejected> rejected) {
        Excerpt excerpt = new Excerpt();
        Skimmer skimmer = skimmers.get();
        long[] start = new long[1];
        RecordBlock.Skimmer first = (bytes, from, to, line) -> {
            start[0] = line;
            boolean usual = skimmer.skim(bytes, from, to, line, excerpt);
            if (usual) {
                accepted.accept(excerpt);
            }
            return usual;
        };
        block.skim(file, first, parser, outcome -> excerpt.show(outcome, start[0], accepted, rejected));
    }
}

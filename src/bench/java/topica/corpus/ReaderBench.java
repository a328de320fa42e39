package topica.corpus;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import topica.Abstracts;
import topica.documents.Chunk;

/// What it takes to get at the documents of JSON Lines: all of them, or the little that labelling needs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Abstracts.DOCUMENTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReaderBench {

    private final List<Chunk> chunks = Abstracts.read().chunks();

    @Benchmark
    public long skim() {
        long[] length = new long[1];
        for (Chunk chunk : chunks) {
            chunk.skim(excerpt -> length[0] += excerpt.end(), rejected -> {});
        }
        return length[0];
    }

    @Benchmark
    public long read() {
        long documents = 0;
        for (Chunk chunk : chunks) {
            documents += chunk.read().size();
        }
        return documents;
    }
}

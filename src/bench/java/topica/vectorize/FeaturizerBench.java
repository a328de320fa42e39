package topica.vectorize;

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

/// What it takes to make a row of a document's terms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Abstracts.DOCUMENTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FeaturizerBench {

    private final List<Abstracts.Terms> documents = Abstracts.read().terms();
    private final Vectorizer vectorizer = Abstracts.model().vectorizer();
    private final Row row = new Row();

    @Benchmark
    public long transform() {
        long entries = 0;
        for (Abstracts.Terms document : documents) {
            vectorizer.transform(document.tokens(), document.titleTerms(), row);
            entries += row.size();
        }
        return entries;
    }
}

package topica.text;

import java.nio.charset.StandardCharsets;
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

/// What it takes to find the terms in a text of bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Abstracts.DOCUMENTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScannerBench {

    private final List<byte[]> texts = Abstracts.read().documents().stream()
            .map(document -> (document.title() + "\n" + document.abstractText()).getBytes(StandardCharsets.UTF_8))
            .toList();
    private final TermScanner scanner = new TermScanner();
    private final Tokens tokens = new Tokens();

    @Benchmark
    public long analyze() {
        long terms = 0;
        for (byte[] text : texts) {
            tokens.clear();
            scanner.analyze(text, 0, text.length, tokens);
            terms += tokens.count();
        }
        return terms;
    }
}

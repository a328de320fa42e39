package topica.cli.answers;

import java.io.ByteArrayOutputStream;
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
import topica.Labeller;
import topica.Prediction;
import topica.documents.Excerpt;

/// What it takes to write answers as JSON Lines.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Abstracts.DOCUMENTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WriterBench {

    private final List<Prediction> predictions = predictions();
    private final Excerpt none = new Excerpt();
    private final Answers answers = new JsonAnswers();

    private static List<Prediction> predictions() {
        Labeller labeller = Labeller.of(Abstracts.model());
        return Abstracts.read().documents().stream().map(labeller::label).toList();
    }

    @Benchmark
    public int write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Answers.Writer writer = answers.to(bytes)) {
            for (Prediction prediction : predictions) {
                writer.write(none, prediction);
            }
        }
        return bytes.size();
    }
}

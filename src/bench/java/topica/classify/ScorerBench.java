package topica.classify;

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
import topica.bundle.Model;
import topica.math.SparseRows;
import topica.vectorize.Row;

/// What it takes to make probabilities of a row.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Abstracts.DOCUMENTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScorerBench {

    private final Model model = Abstracts.model();
    private final SparseRows rows = rows(model);
    private final Classifier classifier = model.classifier();
    private final Scores scores = classifier.scores();

    private static SparseRows rows(Model model) {
        SparseRows.Builder rows =
                new SparseRows.Builder(model.vectorizer().features().size(), Abstracts.DOCUMENTS);
        Row row = new Row();
        for (Abstracts.Terms document : Abstracts.read().terms()) {
            model.vectorizer().transform(document.tokens(), document.titleTerms(), row);
            for (int i = 0; i < row.size(); i++) {
                rows.add(row.column(i), row.value(i));
            }
            rows.endRow();
        }
        return rows.build();
    }

    @Benchmark
    public float predict() {
        float sum = 0;
        for (int row = 0; row < rows.rows(); row++) {
            classifier.predict(rows, row, scores);
            sum += scores.primary(0);
        }
        return sum;
    }
}

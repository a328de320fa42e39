package topica.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import topica.math.SparseRows;

/// What each feature of a document adds to a score of the document, before calibration: these and the bias
/// add up to it.
///
/// @param values in the order of the document's row
public record Contributions(double bias, List<Double> values) {

    public Contributions {
        values = List.copyOf(values);
    }

    /// What makes the primary head's score of `label`, for one of many `rows` of length 1.
    public static Contributions primary(Weights weights, SparseRows rows, int row, int label) {
        return of(rows, row, weights.bias(label), feature -> weights.primary(feature, label));
    }

    /// What makes the multi-label head's score of `label`, for one of many `rows` of length 1.
    public static Contributions present(Weights weights, SparseRows rows, int row, int label) {
        float bias = weights.bias(weights.labels() + label);
        return of(rows, row, bias, feature -> weights.present(feature, label));
    }

    private static Contributions of(SparseRows rows, int row, double bias, IntToDoubleFunction weight) {
        List<Double> values = new ArrayList<>(rows.end(row) - rows.start(row));
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            values.add(rows.value(entry) * weight.applyAsDouble(rows.column(entry)));
        }
        return new Contributions(bias, values);
    }

    /// What makes this score higher than `other`, which is one of the same document.
    public Contributions minus(Contributions other) {
        List<Double> differences = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            differences.add(values.get(i) - other.values.get(i));
        }
        return new Contributions(bias - other.bias, differences);
    }

    /// The sum of all.
    public double score() {
        return bias + values.stream().mapToDouble(Double::doubleValue).sum();
    }
}

package topica.classify;

import java.util.ArrayList;
import java.util.List;
import topica.math.SparseRows;

/// What each feature of a document adds to a score of the document, before calibration: these and the bias
/// add up to it.
///
/// @param values in the order of the document's row
public record Contributions(double bias, List<Double> values) {

    public Contributions {
        values = List.copyOf(values);
    }

    /// What makes the score of `label` as the primary, for one of many `rows` of length 1.
    public static Contributions primary(Scorer scorer, SparseRows rows, int row, int label) {
        return scorer.contributions(rows, row, label);
    }

    /// What makes the score of `label` as one to be borne, for one of many `rows` of length 1.
    public static Contributions present(Scorer scorer, SparseRows rows, int row, int label) {
        return scorer.contributions(rows, row, scorer.labels() + label);
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

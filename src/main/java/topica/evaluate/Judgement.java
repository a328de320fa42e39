package topica.evaluate;

import java.util.List;

/// What was said of one document, beside what is true of it.
///
/// @param truth all categories of the document, primary first; never empty
/// @param label the likeliest primary
/// @param probability how likely `label` is said to be, in [0, 1]
/// @param labels the multi-label decision
/// @param ranked labels of the primary, best first
public record Judgement(
        String id, List<String> truth, String label, double probability, List<String> labels, List<String> ranked) {

    public Judgement {
        if (truth.isEmpty()) {
            throw new IllegalArgumentException("expected at least one true category of " + id + ", got none");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "expected a probability between 0 and 1 for " + id + ", got " + probability);
        }
        truth = List.copyOf(truth);
        labels = List.copyOf(labels);
        ranked = List.copyOf(ranked);
    }

    /// The same, said of a document of which this is true.
    public Judgement with(List<String> otherTruth) {
        return new Judgement(id, otherTruth, label, probability, labels, ranked);
    }

    String primary() {
        return truth.getFirst();
    }

    /// Whether the likeliest label is the primary.
    boolean right() {
        return label.equals(primary());
    }

    /// Whether the likeliest label is one of the document's categories.
    boolean anyCategory() {
        return truth.contains(label);
    }
}

package topica.baselines;

import java.util.List;

/// Texts to learn from, with the label of each.
record Examples(List<String> texts, List<String> labels) {

    Examples {
        if (texts.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "expected a label for each of " + texts.size() + " texts, got " + labels.size());
        }
        texts = List.copyOf(texts);
        labels = List.copyOf(labels);
        if (labels.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("expected at least two labels, got "
                    + labels.stream().distinct().toList());
        }
    }

    int size() {
        return texts.size();
    }

    /// The distinct labels by name.
    List<String> names() {
        return labels.stream().distinct().sorted().toList();
    }
}

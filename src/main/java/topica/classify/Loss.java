package topica.classify;

import topica.math.Exponential;

/// What a head is punished for.
sealed interface Loss {

    /// Replaces the scores at `scores[base … base + labels - 1]` by the gradient of the loss times
    /// `weight`; the padding behind them stays 0.
    ///
    /// @param truth the document's labels, primary first
    void gradient(double[] scores, int base, int labels, int[] truth, float weight);

    /// Softmax over all labels; `shared` of the truth is spread evenly over the labels beside the primary.
    record Softmax(double shared) implements Loss {

        @Override
        public void gradient(double[] scores, int base, int labels, int[] truth, float weight) {
            Exponential.softmax(scores, base, labels);
            int others = truth.length - 1;
            scores[base + truth[0]] -= others == 0 ? 1 : 1 - shared;
            for (int i = 1; i <= others; i++) {
                scores[base + truth[i]] -= shared / others;
            }
            for (int l = base; l < base + labels; l++) {
                scores[l] *= weight;
            }
        }
    }

    /// One logistic loss per label, each yes or no by itself.
    record Logistic() implements Loss {

        @Override
        public void gradient(double[] scores, int base, int labels, int[] truth, float weight) {
            for (int l = base; l < base + labels; l++) {
                scores[l] = Exponential.logistic(scores[l]);
            }
            for (int label : truth) {
                scores[base + label] -= 1;
            }
            for (int l = base; l < base + labels; l++) {
                scores[l] *= weight;
            }
        }
    }
}

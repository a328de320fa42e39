package topica.classify;

import java.util.Arrays;
import topica.math.DenseRows;
import topica.math.SparseRows;

/// One set of linear scores under training: for each feature a weight per label, and a bias as one more
/// feature.
///
/// Steps are AdaGrad's with one size per feature (Duchi, Hazan and Singer, "Adaptive subgradient methods",
/// JMLR 2011); each weight is drawn to 0 in step with how rarely its feature comes by, which is an L2
/// penalty without a pass over all weights. Every number is written by one thread in the order of the
/// documents, so that threads never show in the result.
final class Head {

    /// Rows are as wide as whole cache lines of floats.
    private static final int LINE = 16;

    /// Labels that are updated together.
    private static final int BLOCK = 64;

    /// Where the sums of squared gradients begin: so large that a feature seen once or twice moves little.
    private static final float FIRST_SQUARE = 0.1f;

    private final Loss loss;
    private final int labels;
    private final int width;
    private final int features;
    private final float[] rarities;
    private final float[] weights;
    private final float[] squares;
    private double[] gradients = new double[0];
    private float[] gradientSquares = new float[0];
    private float[] steps = new float[0];
    private float[] keeps = new float[0];

    /// @param rarities for each feature the number of documents over the number of those that have it
    Head(Loss loss, float[] rarities, int labels) {
        this.loss = loss;
        this.labels = labels;
        this.features = rarities.length;
        this.rarities = rarities;
        this.width = (labels + LINE - 1) / LINE * LINE;
        this.weights = new float[Math.multiplyExact(features + 1, width)];
        this.squares = new float[features + 1];
        Arrays.fill(squares, FIRST_SQUARE);
    }

    /// How many blocks of labels can be updated at once.
    int blocks() {
        return (width + BLOCK - 1) / BLOCK;
    }

    /// Makes room for a batch.
    void reserve(int documents, int entries) {
        if (gradients.length < documents * width) {
            gradients = new double[documents * width];
            gradientSquares = new float[documents];
        }
        if (steps.length < entries + documents) {
            steps = new float[entries + entries / 4 + documents];
            keeps = new float[steps.length];
        }
    }

    /// Computes the gradient of `row`, the document numbered `slot` in its batch.
    void forward(Examples examples, int row, int slot) {
        int base = slot * width;
        score(examples.rows(), row, gradients, base);
        loss.gradient(gradients, base, labels, examples.labels(row), examples.weight(row));
        double sum = 0;
        for (int at = base; at < base + labels; at++) {
            sum += gradients[at] * gradients[at];
        }
        gradientSquares[slot] = (float) sum;
    }

    /// Puts the scores of `row` at `into[base …]`; the padding behind the labels gets 0.
    void score(SparseRows rows, int row, double[] into, int base) {
        for (int label = 0; label < width; label++) {
            into[base + label] = weights[features * width + label];
        }
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            float value = rows.value(entry);
            int from = rows.column(entry) * width;
            for (int label = 0; label < width; label++) {
                into[base + label] += (double) value * weights[from + label];
            }
        }
    }

    /// Settles the step and the shrinking of each entry of the batch `documents[from … to-1]`.
    void measure(SparseRows rows, int[] documents, int from, int to, float rate, float shrinkage) {
        int next = 0;
        for (int i = from; i < to; i++) {
            float square = gradientSquares[i - from];
            for (int entry = rows.start(documents[i]); entry < rows.end(documents[i]); entry++) {
                int feature = rows.column(entry);
                float value = rows.value(entry);
                float size = size(feature, value * value * square, rate);
                keeps[next] = Math.max(0, 1 - shrinkage * size * rarities[feature]);
                steps[next++] = size * value;
            }
            steps[next++] = size(features, square, rate);
        }
    }

    private float size(int feature, float square, float rate) {
        squares[feature] += square;
        return rate / (float) Math.sqrt(squares[feature]);
    }

    /// Takes the steps of the batch for one block of labels.
    void update(SparseRows rows, int[] documents, int from, int to, int block) {
        int next = 0;
        int offset = block * BLOCK;
        int wide = Math.min(BLOCK, width - offset);
        for (int i = from; i < to; i++) {
            int gradient = (i - from) * width + offset;
            for (int entry = rows.start(documents[i]); entry < rows.end(documents[i]); entry++) {
                step(rows.column(entry) * width + offset, gradient, wide, keeps[next], steps[next]);
                next++;
            }
            step(features * width + offset, gradient, wide, 1, steps[next++]);
        }
    }

    private void step(int at, int gradient, int wide, float keep, float step) {
        for (int label = 0; label < wide; label++) {
            weights[at + label] = weights[at + label] * keep - (float) (step * gradients[gradient + label]);
        }
    }

    int width() {
        return width;
    }

    int labels() {
        return labels;
    }

    float weight(int feature, int label) {
        return weights[feature * width + label];
    }

    /// All weights but the biases, `features × labels`.
    DenseRows weights() {
        float[] all = new float[Math.multiplyExact(features, labels)];
        for (int feature = 0; feature < features; feature++) {
            System.arraycopy(weights, feature * width, all, feature * labels, labels);
        }
        return DenseRows.over(all, labels);
    }

    float bias(int label) {
        return weights[features * width + label];
    }

    /// A copy of all weights, to go back to.
    float[] snapshot() {
        return weights.clone();
    }

    void restore(float[] snapshot) {
        System.arraycopy(snapshot, 0, weights, 0, weights.length);
    }
}

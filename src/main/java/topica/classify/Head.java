package topica.classify;

import java.util.Arrays;
import topica.math.SparseRows;

/// One set of linear scores under training: for each feature a weight per label, and a bias as one more feature.
///
/// Updates are AdaGrad's with one step size per feature (Duchi, Hazan and Singer, "Adaptive subgradient methods", JMLR
/// 2011).
/// Every number is written by one thread in the order of the documents, so that threads never show in the result.
final class Head {

    /// Labels that are updated together: one cache line of floats.
    static final int BLOCK = 16;

    private final Loss loss;
    private final int labels;
    private final int width;
    private final int features;
    private final float[] weights;
    private final float[] squares;
    private float[] gradients = new float[0];
    private float[] gradientSquares = new float[0];
    private float[] steps = new float[0];

    Head(Loss loss, int features, int labels) {
        this.loss = loss;
        this.labels = labels;
        this.features = features;
        this.width = (labels + BLOCK - 1) / BLOCK * BLOCK;
        this.weights = new float[Math.multiplyExact(features + 1, width)];
        this.squares = new float[features + 1];
        Arrays.fill(squares, 1e-6f);
    }

    int blocks() {
        return width / BLOCK;
    }

    void reserve(int documents, int entries) {
        if (gradients.length < documents * width) {
            gradients = new float[documents * width];
            gradientSquares = new float[documents];
        }
        if (steps.length < entries) {
            steps = new float[entries + entries / 4];
        }
    }

    /// Computes the gradient of document `row`, the one numbered `slot` in its batch.
    void forward(Examples examples, int row, int slot) {
        int base = slot * width;
        score(examples.rows(), row, gradients, base);
        loss.gradient(gradients, base, labels, examples.labels(row), examples.weight(row));
        double sum = 0;
        for (int l = base; l < base + labels; l++) {
            sum += (double) gradients[l] * gradients[l];
        }
        gradientSquares[slot] = (float) sum;
    }

    /// Puts the scores of `row` at `into[base …]`; the padding behind the labels stays 0.
    void score(SparseRows rows, int row, float[] into, int base) {
        System.arraycopy(weights, features * width, into, base, width);
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            float value = rows.value(entry);
            int from = rows.column(entry) * width;
            for (int l = 0; l < width; l++) {
                into[base + l] += value * weights[from + l];
            }
        }
    }

    /// Moves the step sizes on by a batch and keeps, for each entry of it, the step to take.
    void measure(SparseRows rows, int[] batch, int from, int to, float rate) {
        int next = 0;
        for (int i = from; i < to; i++) {
            float square = gradientSquares[i - from];
            for (int entry = rows.start(batch[i]); entry < rows.end(batch[i]); entry++) {
                steps[next++] = step(rows.column(entry), rows.value(entry), square, rate);
            }
            steps[next++] = step(features, 1, square, rate);
        }
    }

    private float step(int feature, float value, float square, float rate) {
        squares[feature] += value * value * square;
        return rate * value / (float) Math.sqrt(squares[feature]);
    }

    /// Takes the steps of a batch for one block of labels.
    void update(SparseRows rows, int[] batch, int from, int to, int block, float shrink) {
        int next = 0;
        for (int i = from; i < to; i++) {
            int gradient = (i - from) * width + block * BLOCK;
            for (int entry = rows.start(batch[i]); entry < rows.end(batch[i]); entry++) {
                float step = steps[next++];
                float keep = 1 - shrink * Math.abs(step);
                int at = rows.column(entry) * width + block * BLOCK;
                for (int l = 0; l < BLOCK; l++) {
                    weights[at + l] = weights[at + l] * keep - step * gradients[gradient + l];
                }
            }
            float step = steps[next++];
            int bias = features * width + block * BLOCK;
            for (int l = 0; l < BLOCK; l++) {
                weights[bias + l] -= step * gradients[gradient + l];
            }
        }
    }

    int width() {
        return width;
    }

    float[] weights() {
        return weights;
    }
}

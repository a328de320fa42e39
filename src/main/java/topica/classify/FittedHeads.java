package topica.classify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import topica.run.Workers;

/// Both heads after training, in full precision. Immutable from here on.
///
/// Most weights hardly matter: what one does to scores is its distance from the feature's middle weight,
/// times how often and how strongly the feature comes by. The softmax never sees what all labels share, so
/// a feature's middle weight can be left out; the multi-label head keeps it as one number.
public final class FittedHeads {

    private static final int PIECES = 16;

    /// Effects are sorted into buckets by so many of their highest bits.
    private static final int BUCKET_BITS = 16;

    private final Head primary;
    private final Head present;
    private final float[] strengths;

    /// @param strengths for each feature the root of the sum of its squared values over the training rows
    FittedHeads(Head primary, Head present, float[] strengths) {
        this.primary = primary;
        this.present = present;
        this.strengths = strengths;
    }

    /// How far the weights of a feature are from their middle, in columns as [Weights] has them.
    private float[] distances(int feature) {
        int labels = primary.labels();
        float[] row = new float[2 * labels + 1];
        float[] sorted = new float[labels];
        for (Head head : new Head[] {primary, present}) {
            int offset = head == primary ? 0 : labels;
            for (int label = 0; label < labels; label++) {
                sorted[label] = head.weight(feature, label);
            }
            Arrays.sort(sorted);
            float middle = sorted[labels / 2];
            for (int label = 0; label < labels; label++) {
                row[offset + label] = head.weight(feature, label) - middle;
            }
            row[2 * labels] = middle;
        }
        return row;
    }

    /// The `most` weights that matter most, as whole numbers of 8 bits, and which features they belong to.
    ///
    /// @return the classifier's weights and, in rising order, the features that have any
    public Pruned pruned(int most, Workers workers) {
        float least = leastEffect(most, workers);
        int labels = primary.labels();
        WeightRows rows = new WeightRows();
        List<Integer> kept = IntStream.range(0, strengths.length)
                .filter(feature -> rows.add(distances(feature), least / strengths[feature]))
                .boxed()
                .toList();
        float[] biases = new float[2 * labels];
        for (int label = 0; label < labels; label++) {
            biases[label] = primary.bias(label);
            biases[labels + label] = present.bias(label);
        }
        return new Pruned(rows.weights(biases), kept);
    }

    /// Weights, and the numbers of the features they are for.
    public record Pruned(Weights weights, List<Integer> features) {}

    /// The effect above which no more than `most` weights are left; 0 where there are no more in the first
    /// place.
    private float leastEffect(int most, Workers workers) {
        long[][] counts = new long[PIECES][1 << BUCKET_BITS];
        workers.each(PIECES, piece -> {
            int end = (int) ((long) strengths.length * (piece + 1) / PIECES);
            for (int feature = (int) ((long) strengths.length * piece / PIECES); feature < end; feature++) {
                float[] distances = distances(feature);
                for (int column = 0; column < distances.length - 1; column++) {
                    float effect = Math.abs(distances[column]) * strengths[feature];
                    counts[piece][Float.floatToIntBits(effect) >>> (Integer.SIZE - BUCKET_BITS)]++;
                }
            }
        });
        long kept = 0;
        for (int bucket = counts[0].length - 1; bucket > 0; bucket--) {
            for (long[] piece : counts) {
                kept += piece[bucket];
            }
            if (kept > most) {
                return Float.intBitsToFloat((bucket + 1) << (Integer.SIZE - BUCKET_BITS));
            }
        }
        return 0;
    }
}

package topica.classify;

import java.util.Comparator;
import java.util.stream.IntStream;
import topica.run.Workers;

/// Both heads after training, in full precision. Immutable from here on.
public final class FittedHeads {

    private static final int PIECES = 16;

    private final Head primary;
    private final Head present;
    private final float[] rarities;

    FittedHeads(Head primary, Head present, float[] rarities) {
        this.primary = primary;
        this.present = present;
        this.rarities = rarities;
    }

    /// The numbers of the `most` features that move scores most over the training documents, in ascending
    /// order.
    ///
    /// How much a feature moves them: the length of its weights about their mean, in both heads, times the
    /// root of its document frequency.
    public int[] mostImportant(int most) {
        double[] importance = new double[rarities.length];
        for (int feature = 0; feature < importance.length; feature++) {
            importance[feature] = (spread(primary, feature) + spread(present, feature)) / rarities[feature];
        }
        return IntStream.range(0, importance.length)
                .boxed()
                .sorted(Comparator.<Integer, Double>comparing(feature -> -importance[feature])
                        .thenComparingInt(feature -> feature))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static double spread(Head head, int feature) {
        double sum = 0;
        double squares = 0;
        for (int label = 0; label < head.labels(); label++) {
            double weight = head.weight(feature, label);
            sum += weight;
            squares += weight * weight;
        }
        return squares - sum * sum / head.labels();
    }

    /// The weights as whole numbers of 8 bits: each feature's largest weight becomes 127.
    public Weights quantized() {
        int labels = primary.labels();
        int features = rarities.length;
        byte[] rows = new byte[Math.multiplyExact(features, 2 * labels)];
        float[] scales = new float[features];
        for (int feature = 0; feature < features; feature++) {
            float largest = 0;
            for (int label = 0; label < labels; label++) {
                largest = Math.max(largest, Math.abs(primary.weight(feature, label)));
                largest = Math.max(largest, Math.abs(present.weight(feature, label)));
            }
            scales[feature] = largest / Weights.LARGEST;
            float times = largest == 0 ? 0 : Weights.LARGEST / largest;
            int at = feature * 2 * labels;
            for (int label = 0; label < labels; label++) {
                rows[at + label] = (byte) Math.round(primary.weight(feature, label) * times);
                rows[at + labels + label] = (byte) Math.round(present.weight(feature, label) * times);
            }
        }
        float[] biases = new float[2 * labels];
        for (int label = 0; label < labels; label++) {
            biases[label] = primary.bias(label);
            biases[labels + label] = present.bias(label);
        }
        return new Weights(rows, scales, biases);
    }

    /// The classifier made of these heads, its probabilities and thresholds fitted on `validation`.
    public LinearClassifier calibrated(
            Examples validation, Calibrator calibrator, Thresholds thresholds, Workers workers) {
        Weights weights = quantized();
        int labels = weights.labels();
        Calibration none = Calibration.none(labels);
        LinearClassifier raw = new LinearClassifier(weights, none, new float[labels]);
        float[][] primaryScores = new float[validation.size()][labels];
        float[][] presentScores = new float[validation.size()][labels];
        workers.each(PIECES, piece -> {
            int end = (int) ((long) validation.size() * (piece + 1) / PIECES);
            for (int row = (int) ((long) validation.size() * piece / PIECES); row < end; row++) {
                raw.score(validation.rows(), row, primaryScores[row], presentScores[row]);
            }
        });
        Calibration calibration = calibrator.fit(primaryScores, presentScores, validation);
        for (float[] scores : presentScores) {
            calibration.bearing(scores);
        }
        return new LinearClassifier(weights, calibration, thresholds.fit(presentScores, validation));
    }
}

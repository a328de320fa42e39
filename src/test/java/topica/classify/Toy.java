package topica.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import topica.math.SparseRows;
import topica.run.Seed;

/// Small examples to learn from.
final class Toy {

    private Toy() {}

    /// Rows given in full.
    static SparseRows rows(float[]... full) {
        SparseRows.Builder rows = new SparseRows.Builder(full[0].length, full.length);
        for (float[] row : full) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] != 0) {
                    rows.add(column, row[column]);
                }
            }
            rows.endRow();
        }
        return rows.build();
    }

    /// Each of these documents counts 1.
    static Examples examples(SparseRows rows, List<int[]> labels) {
        float[] ones = new float[labels.size()];
        Arrays.fill(ones, 1);
        return new Examples(rows, labels, ones);
    }

    /// Documents without features.
    static Examples bare(List<int[]> labels) {
        return examples(rows(new float[labels.size()][1]), labels);
    }

    /// Documents of one or two labels: label `l` shows as feature `l`, beside three of the features behind
    /// the labels', which mean nothing.
    static Examples planted(Seed seed, int documents, int labels, int noise) {
        SplittableRandom random = seed.derive("planted").generator();
        SparseRows.Builder rows = new SparseRows.Builder(labels + noise, documents);
        List<int[]> truth = new ArrayList<>();
        for (int document = 0; document < documents; document++) {
            int[] own = random.ints(0, labels)
                    .distinct()
                    .limit(document % 3 == 0 ? 2 : 1)
                    .toArray();
            float share = (float) Math.sqrt(1.0 / (own.length + 4));
            for (int i = 0; i < own.length; i++) {
                rows.add(own[i], i == 0 ? (float) (share * Math.sqrt(2)) : share);
            }
            random.ints(labels, labels + noise).distinct().limit(3).forEach(column -> rows.add(column, share));
            rows.endRow();
            truth.add(own);
        }
        return examples(rows.build(), truth);
    }

    /// How often a classifier is right.
    ///
    /// @param primaries for so many documents about which label is the primary
    /// @param decisions for so many documents and labels about whether the one bears the other
    record Right(int primaries, int decisions) {}

    /// How often `classifier` is right about `examples`.
    static Right right(Classifier classifier, Examples examples) {
        Scores scores = classifier.scores();
        int primaries = 0;
        int decisions = 0;
        for (int row = 0; row < examples.size(); row++) {
            classifier.predict(examples.rows(), row, scores);
            primaries += scores.best() == examples.primary(row) ? 1 : 0;
            for (int label = 0; label < scores.labels(); label++) {
                decisions += (scores.present(label) >= 0.5) == examples.bears(row, label) ? 1 : 0;
            }
        }
        return new Right(primaries, decisions);
    }

    /// Weights given in full: for each feature `2·labels + 1` numbers.
    static Weights weights(float[] scales, float[] biases, byte[]... full) {
        int[] starts = new int[full.length + 1];
        short[] columns = new short[full.length * full[0].length];
        byte[] values = new byte[columns.length];
        int size = 0;
        for (int feature = 0; feature < full.length; feature++) {
            for (int column = 0; column < full[feature].length; column++) {
                if (full[feature][column] != 0) {
                    columns[size] = (short) column;
                    values[size++] = full[feature][column];
                }
            }
            starts[feature + 1] = size;
        }
        return new Weights(starts, Arrays.copyOf(columns, size), Arrays.copyOf(values, size), scales, biases);
    }

    /// A number of the bell curve, about 0 with a spread of 1.
    static double bell(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}

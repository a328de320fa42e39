package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.math.SparseRows;
import topica.run.Seed;
import topica.text.TermScanner;
import topica.text.Tokens;
import topica.vectorize.Fields;
import topica.vectorize.Row;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

class ClassifierTest {

    @Test
    void weighsFeaturesAndAddsABias() {
        Weights weights = Toy.weights(
                new float[] {1 / 127f, 0.1f}, new float[] {0, 1, 2, 3}, new byte[] {127, 0, -127, 0, 0}, new byte[] {
                    0, 10, 0, 15, 5
                });
        float[] primary = new float[2];
        float[] present = new float[2];
        weights.score(Toy.rows(new float[] {0.6f, 0.8f}), 0, weights.sums(), primary, present);
        assertThat(primary).containsExactly(new float[] {0.6f, 0.8f + 1}, within(1e-6f));
        assertThat(present).containsExactly(new float[] {-0.6f + 0.4f + 2, 1.6f + 3}, within(1e-6f));
    }

    @Test
    void makesProbabilitiesOfCalibratedScores() {
        Weights weights = Toy.weights(new float[1], new float[] {0, 1, 0, 1}, new byte[5]);
        Calibration calibration = new Calibration(
                (float) Math.log(3), new float[2], new float[] {1, 0}, new float[] {(float) Math.log(4), 0});
        Classifier classifier = new Classifier(weights, calibration, new float[2]);
        Scores scores = classifier.scores();
        classifier.predict(Toy.rows(new float[1]), 0, scores);
        assertThat(scores.primary(0)).isEqualTo(0.25f, within(1e-6f));
        assertThat(scores.primary(1)).isEqualTo(0.75f, within(1e-6f));
        assertThat(scores.present(0)).isEqualTo(0.8f, within(1e-6f));
        assertThat(scores.present(1)).isEqualTo(0.5f);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsWhatTheWeightsSay(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        int labels = 5;
        Weights weights = noise(random, 300, labels);
        SparseRows rows = Toy.planted(new Seed(seed), 50, labels, 295).rows();
        float[] primary = new float[labels];
        float[] present = new float[labels];
        for (int row = 0; row < rows.rows(); row++) {
            weights.score(rows, row, weights.sums(), primary, present);
            for (int label = 0; label < labels; label++) {
                double expected = weights.bias(label);
                double expectedPresent = weights.bias(labels + label);
                for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                    expected += rows.value(entry) * weights.primary(rows.column(entry), label);
                    expectedPresent += rows.value(entry) * weights.present(rows.column(entry), label);
                }
                assertThat((double) primary[label]).isCloseTo(expected, within(1e-4));
                assertThat((double) present[label]).isCloseTo(expectedPresent, within(1e-4));
            }
        }
    }

    @Test
    void judgesARowAloneAsAmongMany() {
        Vocabulary vocabulary = Vocabulary.of(List.of("a", "b", "a b"), new int[] {3, 2, 1}, 4);
        Vectorizer vectorizer = new Vectorizer(vocabulary, new Fields(0));
        Tokens tokens = new Tokens();
        new TermScanner().analyze("b a b", tokens);
        Row row = new Row();
        vectorizer.transform(tokens, 0, row);
        SparseRows.Builder rows = new SparseRows.Builder(3, 1);
        for (int i = 0; i < row.size(); i++) {
            rows.add(row.column(i), row.value(i));
        }
        rows.endRow();
        Classifier classifier = uncalibrated(noise(new Seed(1).generator(), 3, 4));
        Scores alone = classifier.scores();
        Scores among = classifier.scores();
        classifier.predict(row, alone);
        classifier.predict(rows.build(), 0, among);
        classifier.predict(row, alone);
        assertThat(alone.primaries()).isEqualTo(among.primaries());
        assertThat(alone.presences()).isEqualTo(among.presences());
    }

    @Test
    void refusesPartsThatDoNotFit() {
        Weights weights = Toy.weights(new float[1], new float[4], new byte[5]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Classifier(weights, Calibration.none(3), new float[2]))
                .withMessage("expected as many calibrated labels and thresholds as scores, got 3, 2 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Classifier(weights, Calibration.none(2), new float[] {0.5f, Float.NaN}))
                .withMessage("expected thresholds between 0 and 1, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(1, new float[2], new float[2], new float[1]))
                .withMessage("expected one number per label, got 2, 2 and 1");
        for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] one = {wrong};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Calibration(1, new float[1], one, new float[1]))
                    .withMessage("expected finite numbers, got " + wrong);
        }
    }

    @Test
    void doesNotChangeWithItsArrays() {
        Weights weights = Toy.weights(new float[1], new float[2], new byte[3]);
        float[] thresholds = {0.5f};
        Classifier classifier = new Classifier(weights, Calibration.none(1), thresholds);
        thresholds[0] = 1;
        classifier.thresholds()[0] = 1;
        assertThat(classifier.threshold(0)).isEqualTo(0.5f);
    }

    private static Classifier uncalibrated(Weights weights) {
        return new Classifier(weights, Calibration.none(weights.labels()), new float[weights.labels()]);
    }

    private static Weights noise(SplittableRandom random, int features, int labels) {
        byte[][] rows = new byte[features][2 * labels + 1];
        float[] scales = new float[features];
        for (int feature = 0; feature < features; feature++) {
            boolean sparse = random.nextBoolean();
            for (int column = 0; column <= 2 * labels; column++) {
                boolean stored = !sparse || random.nextInt(10) == 0;
                rows[feature][column] = (byte) (stored ? random.nextInt(-127, 128) : 0);
            }
            scales[feature] = (float) random.nextDouble(0.01);
        }
        float[] biases = new float[2 * labels];
        for (int i = 0; i < biases.length; i++) {
            biases[i] = (float) Toy.bell(random);
        }
        return Toy.weights(scales, biases, rows);
    }
}

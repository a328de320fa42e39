package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class FittedHeadsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheFeaturesThatTell(long seed) {
        try (Workers one = new Workers(1)) {
            FittedHeads heads = new LinearTrainer(4, 16, 0.5, 0, 0, new Seed(seed))
                    .fit(
                            Toy.planted(new Seed(seed), 400, 5, 60),
                            Toy.planted(new Seed(seed + 10), 100, 5, 60),
                            5,
                            one,
                            Progress.NONE);
            assertThat(heads.pruned(8, one).features()).hasSizeGreaterThan(2).isSubsetOf(0, 1, 2, 3, 4);
        }
    }

    /// Feature 0 says 1 for one label and 1 against another; feature 1 says a quarter but comes by with a
    /// strength of 8; feature 2 says the same of all labels; feature 3 never comes by.
    @Test
    void keepsTheWeightsThatMatterMost() {
        float[] strengths = {1, 8, 1, 0};
        float[][] primary = {{1, 0, -1}, {0.25f, 0, 0}, {5, 5, 5}, {3, 0, 0}};
        FittedHeads heads = new FittedHeads(head(3, primary), head(3, new float[4][3]), strengths);
        try (Workers one = new Workers(1)) {
            assertThat(heads.pruned(100, one).features()).containsExactly(0, 1);
            assertThat(heads.pruned(100, one).weights().size()).isEqualTo(3);
            assertThat(heads.pruned(3, one).features()).containsExactly(0, 1);
            assertThat(heads.pruned(2, one).features()).containsExactly(1);
            assertThat(heads.pruned(1, one).features()).containsExactly(1);
            assertThat(heads.pruned(1, one).weights().primary(0, 0)).isEqualTo(0.25f, within(1e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsNoMoreThanAsked(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        float[] strengths = new float[60];
        for (int feature = 0; feature < strengths.length; feature++) {
            strengths[feature] = (float) random.nextDouble(9);
        }
        FittedHeads heads =
                new FittedHeads(head(17, noise(random, 60, 17)), head(17, noise(random, 60, 17)), strengths);
        try (Workers one = new Workers(1);
                Workers three = new Workers(3)) {
            for (int most : new int[] {1, 40, 500, 5000}) {
                FittedHeads.Pruned pruned = heads.pruned(most, one);
                assertThat(pruned.weights().size())
                        .isLessThanOrEqualTo(most + pruned.features().size());
                assertThat(pruned.features())
                        .isSorted()
                        .hasSize(pruned.weights().features());
                assertThat(heads.pruned(most, three).features()).isEqualTo(pruned.features());
                assertThat(heads.pruned(most, three).weights().values())
                        .isEqualTo(pruned.weights().values());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void roundsByHalfAStepAtMost(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        int labels = 17;
        float[][] a = noise(random, 50, labels);
        float[][] b = noise(random, 50, labels);
        Weights weights = all(labels, a, b);
        assertThat(weights.features()).isEqualTo(50);
        for (int feature = 0; feature < 50; feature++) {
            float[] sorted = a[feature].clone();
            Arrays.sort(sorted);
            float step = weights.scales()[feature] * 1.0001f;
            for (int label = 0; label < labels; label++) {
                assertThat(weights.primary(feature, label))
                        .isEqualTo(a[feature][label] - sorted[labels / 2], within(step / 2));
                assertThat(weights.present(feature, label)).isEqualTo(b[feature][label], within(step));
            }
        }
    }

    @Test
    void roundsTheSmallestWeightsToo() {
        float[][] tiny = {{0, -1e-40f, 1e-40f}};
        assertThat(all(3, tiny, new float[1][3]).values()).containsExactly(-127, 127);
    }

    @Test
    void calibratesTheSameWithAnyNumberOfThreads() {
        Examples validation = Toy.planted(new Seed(2), 100, 3, 9);
        Classifier[] fitted = new Classifier[2];
        for (int i = 0; i < fitted.length; i++) {
            try (Workers workers = new Workers(1 + 2 * i)) {
                Weights weights = new LinearTrainer(3, 8, 0.5, 0, 0, new Seed(1))
                        .fit(Toy.planted(new Seed(1), 100, 3, 9), validation, 3, workers, Progress.NONE)
                        .pruned(Integer.MAX_VALUE, workers)
                        .weights();
                assertThat(weights.features()).isEqualTo(12);
                fitted[i] = new Calibrator(5).calibrate(weights, validation, workers);
            }
        }
        assertThat(fitted[0].calibration().slope())
                .isEqualTo(fitted[1].calibration().slope());
        assertThat(fitted[0].calibration().shifts())
                .isEqualTo(fitted[1].calibration().shifts());
        assertThat(fitted[0].calibration().presentSlopes())
                .isEqualTo(fitted[1].calibration().presentSlopes());
        assertThat(fitted[0].thresholds()).isEqualTo(fitted[1].thresholds());
    }

    private static Weights all(int labels, float[][] primary, float[][] present) {
        float[] strengths = new float[primary.length];
        Arrays.fill(strengths, 1);
        try (Workers one = new Workers(1)) {
            return new FittedHeads(head(labels, primary), head(labels, present), strengths)
                    .pruned(Integer.MAX_VALUE, one)
                    .weights();
        }
    }

    private static float[][] noise(SplittableRandom random, int features, int labels) {
        float[][] noise = new float[features][labels];
        for (float[] row : noise) {
            for (int label = 0; label < labels; label++) {
                row[label] = (float) Toy.bell(random);
            }
        }
        return noise;
    }

    /// A head with these weights.
    private static Head head(int labels, float[][] weights) {
        Head head = new Head(new Loss.Logistic(), new float[weights.length], labels);
        float[] planted = head.snapshot();
        for (int feature = 0; feature < weights.length; feature++) {
            System.arraycopy(weights[feature], 0, planted, feature * head.width(), labels);
        }
        head.restore(planted);
        return head;
    }
}

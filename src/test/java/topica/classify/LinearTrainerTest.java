package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Cancelled;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class LinearTrainerTest {

    private static final Seed SEED = new Seed(1);
    private static final LinearTrainer TRAINER = new LinearTrainer(8, 16, 0.5, 0, 0.1, SEED);

    /// More labels than are updated together.
    private static final int LABELS = 20;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learnsWhatCanBeLearnt(long seed) {
        Examples test = Toy.planted(new Seed(seed).derive("test"), 300, LABELS, 100);
        Classifier classifier = classifier(fit(TRAINER, new Seed(seed), 2));
        Toy.Right right = Toy.right(classifier, test);
        assertThat(right.primaries()).isGreaterThan(290);
        assertThat(right.decisions()).isGreaterThan(5850);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void fitsTheSameNumbersWithAnyNumberOfThreads(int threads) {
        assertSame(all(fit(TRAINER, SEED, threads)), all(fit(TRAINER, SEED, 1)));
    }

    @Test
    void hasItsOwnOrderForEachSeed() {
        LinearTrainer other = new LinearTrainer(8, 16, 0.5, 0, 0.1, new Seed(2));
        assertThat(all(fit(other, SEED, 1)).scales())
                .isNotEqualTo(all(fit(TRAINER, SEED, 1)).scales());
    }

    /// One document with one feature: the gradient is a half up for its label and a half down for the
    /// other, so the first step is `rate · ½ / √(0.1 + ½)`.
    @Test
    void takesTheFirstStepThatCanBeReckonedByHand() {
        Weights weights = ofOne(new LinearTrainer(1, 1, 0.1, 0, 0, SEED), 0);
        assertThat(apart(weights)).isEqualTo(0.1290994f, within(1e-6f));
        assertThat(weights.present(0, 0) - weights.present(0, 1)).isEqualTo(0.1290994f, within(1e-6f));
        assertThat(weights.bias(0)).isEqualTo(0.0645497f, within(1e-6f));
        assertThat(weights.bias(1)).isEqualTo(-0.0645497f, within(1e-6f));
    }

    @Test
    void goesBackToTheBestRound() {
        LinearTrainer two = new LinearTrainer(2, 1, 0.1, 0, 0, SEED);
        assertThat(apart(ofOne(two, 0))).isGreaterThan(0.15f);
        assertThat(apart(ofOne(two, 1))).isEqualTo(0.1290994f, within(1e-6f));
    }

    /// How much more the one feature says for label 0 than for label 1, as primaries.
    private static float apart(Weights weights) {
        return weights.primary(0, 0) - weights.primary(0, 1);
    }

    @Test
    void stopsWhenARoundMakesItWorse() {
        AtomicLong seen = new AtomicLong();
        Examples train = Toy.bare(List.of(new int[] {0}));
        try (Workers one = new Workers(1)) {
            new LinearTrainer(10, 1, 0.1, 0, 0, SEED)
                    .fit(train, Toy.bare(List.of(new int[] {1})), 2, one, (stage, done, total) -> seen.set(done));
        }
        assertThat(seen).hasValue(2);
    }

    @Test
    void drawsWeightsToNothing() {
        Weights free = all(fit(TRAINER, SEED, 1));
        Weights drawn = all(fit(new LinearTrainer(8, 16, 0.5, 1e-3, 0.1, SEED), SEED, 1));
        assertThat(sum(drawn)).isPositive().isLessThan(0.9 * sum(free));
    }

    @Test
    void learnsNothingFromDocumentsThatDoNotCount() {
        Examples train = new Examples(
                Toy.rows(new float[] {1, 0}, new float[] {0, 1}),
                List.of(new int[] {0}, new int[] {1}),
                new float[] {0, 2});
        Examples validation = Toy.examples(Toy.rows(new float[] {0, 1}), List.of(new int[] {1}));
        try (Workers one = new Workers(1)) {
            FittedHeads heads = new LinearTrainer(3, 1, 0.1, 0, 0, SEED).fit(train, validation, 2, one, Progress.NONE);
            assertThat(heads.pruned(100, one).features()).containsExactly(1);
            assertThat(apart(heads.pruned(100, one).weights())).isNegative();
        }
    }

    @Test
    void tellsHowFarItIs() {
        AtomicLong before = new AtomicLong();
        Examples train = Toy.planted(SEED, 50, 3, 5);
        try (Workers one = new Workers(1)) {
            new LinearTrainer(2, 16, 0.1, 0, 0, SEED).fit(train, train, 3, one, (stage, done, total) -> {
                assertThat(stage).isEqualTo("fitting");
                assertThat(total).isEqualTo(100);
                assertThat(done).isGreaterThan(before.getAndSet(done));
            });
        }
        assertThat(before).hasValue(100);
    }

    @Test
    void isCancelledByInterruption() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> fit(TRAINER, SEED, 1)).isInstanceOf(Cancelled.class);
        Thread.interrupted();
    }

    @Test
    void refusesSettingsOutOfRange() {
        refuses(() -> new LinearTrainer(0, 1, 1, 0, 0, SEED), "expected between 1 and 1000 rounds, got 0.0");
        refuses(() -> new LinearTrainer(1, 0, 1, 0, 0, SEED), "expected a batch of 1 to 65536 documents, got 0.0");
        refuses(() -> new LinearTrainer(1, 1, 0, 0, 0, SEED), "expected a rate above 0 and at most 100, got 0.0");
        refuses(() -> new LinearTrainer(1, 1, 1, 2, 0, SEED), "expected a shrinkage between 0 and 1, got 2.0");
        refuses(() -> new LinearTrainer(1, 1, 1, 0, .6, SEED), "expected a shared truth between 0 and 0.5, got 0.6");
    }

    private static void refuses(Runnable settings, String message) {
        assertThatIllegalArgumentException().isThrownBy(settings::run).withMessage(message);
    }

    private static FittedHeads fit(LinearTrainer trainer, Seed seed, int threads) {
        try (Workers workers = new Workers(threads)) {
            return trainer.fit(
                    Toy.planted(seed, 600, LABELS, 100),
                    Toy.planted(seed.derive("validation"), 100, LABELS, 100),
                    LABELS,
                    workers,
                    Progress.NONE);
        }
    }

    /// Fitted on one document of label 0, judged by one of label `truth`.
    private static Weights ofOne(LinearTrainer trainer, int truth) {
        try (Workers one = new Workers(1)) {
            return all(trainer.fit(
                    Toy.examples(Toy.rows(new float[] {1}), List.of(new int[] {0})),
                    Toy.examples(Toy.rows(new float[] {1}), List.of(new int[] {truth})),
                    2,
                    one,
                    Progress.NONE));
        }
    }

    private static Weights all(FittedHeads heads) {
        try (Workers one = new Workers(1)) {
            return heads.pruned(Integer.MAX_VALUE, one).weights();
        }
    }

    private static Classifier classifier(FittedHeads heads) {
        return new Classifier(all(heads), Calibration.none(LABELS), new float[LABELS]);
    }

    private static double sum(Weights weights) {
        double sum = 0;
        for (int feature = 0; feature < weights.features(); feature++) {
            for (int label = 0; label < weights.labels(); label++) {
                sum += Math.abs(weights.primary(feature, label)) + Math.abs(weights.present(feature, label));
            }
        }
        return sum;
    }

    private static void assertSame(Weights one, Weights other) {
        assertThat(one.packedCounts()).isEqualTo(other.packedCounts());
        assertThat(one.packedColumns()).isEqualTo(other.packedColumns());
        assertThat(one.values()).isEqualTo(other.values());
        assertThat(one.scales()).isEqualTo(other.scales());
        assertThat(one.biases()).isEqualTo(other.biases());
    }
}

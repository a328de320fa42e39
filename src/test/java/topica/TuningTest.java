package topica;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class TuningTest {

    private static final Training USUAL = Training.with(new Seed(3));

    /// Looks only at words that stand in more than 30 of 90 documents: at none that tells a subject.
    private static final Training BLIND = new Training(
            USUAL.space(),
            USUAL.fields(),
            new Training.Selection(31, 10_000, 10_000, 0),
            USUAL.weighting(),
            USUAL.steps(),
            USUAL.restraint(),
            USUAL.seed());

    private static Tuning tuned(Training start, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Tuning.of(start, ToyCorpus.corpus(new Seed(1), 90), workers, Progress.NONE);
        }
    }

    @Test
    void keepsWhatIsClearlyBetter() {
        Tuning tuning = tuned(BLIND, 1);
        assertThat(tuning.better()).isTrue();
        assertThat(tuning.training().selection().minDocumentFrequency()).isLessThan(6);
        assertThat(tuning.training().seed()).isEqualTo(BLIND.seed());
        assertThat(tuning.gain().accuracy().low()).isGreaterThan(0);
        assertThat(tuning.trials()).filteredOn(Tuning.Trial::kept).isNotEmpty();
    }

    @Test
    void keepsTheDefaultsWhereNothingIsBetter() {
        Tuning tuning = tuned(USUAL, 1);
        assertThat(tuning.better()).isFalse();
        assertThat(tuning.training()).isSameAs(USUAL);
        assertThat(tuning.trials()).hasSize(10);
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() {
        assertThat(tuned(BLIND, 2)).isEqualTo(tuned(BLIND, 1));
    }

    @Test
    void judgesByTheDocumentsGiven() {
        try (Workers one = new Workers(1)) {
            Tuning tuning = Tuning.of(
                    BLIND, ToyCorpus.corpus(new Seed(1), 90), ToyCorpus.corpus(new Seed(2), 60), one, Progress.NONE);
            assertThat(tuning.better()).isTrue();
            assertThat(tuning.gain().documents()).isEqualTo(60);
        }
    }
}

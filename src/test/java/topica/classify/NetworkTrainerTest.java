package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Cancelled;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class NetworkTrainerTest {

    private static final Seed SEED = new Seed(1);
    private static final NetworkTrainer TRAINER = new NetworkTrainer(32, 2, 0.1, SEED);
    private static final int LABELS = 10;
    private static final int DOCUMENTS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learnsWhatCanBeLearnt(long seed) {
        Examples test = Toy.planted(new Seed(seed).derive("test"), 300, LABELS, 50);
        Network network = fit(new NetworkTrainer(32, 2, 0.1, new Seed(seed)), new Seed(seed), 2);
        Classifier classifier = new Classifier(network, Calibration.none(LABELS), new float[LABELS]);
        Toy.Right right = Toy.right(classifier, test);
        assertThat(right.primaries()).isGreaterThan(285);
        assertThat(right.decisions()).isGreaterThan(2900);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void fitsTheSameNumbersWithAnyNumberOfThreads(int threads) {
        Network one = fit(TRAINER, SEED, 1);
        Network many = fit(TRAINER, SEED, threads);
        assertThat(many.packedInputs()).isEqualTo(one.packedInputs());
        assertThat(many.inputScales()).isEqualTo(one.inputScales());
        assertThat(many.unitBiases()).isEqualTo(one.unitBiases());
        assertThat(many.outputs()).isEqualTo(one.outputs());
        assertThat(many.outputScales()).isEqualTo(one.outputScales());
        assertThat(many.biases()).isEqualTo(one.biases());
    }

    @Test
    void beginsElsewhereForEachSeed() {
        assertThat(fit(new NetworkTrainer(32, 2, 0.1, new Seed(2)), SEED, 1).inputScales())
                .isNotEqualTo(fit(TRAINER, SEED, 1).inputScales());
    }

    @Test
    void stopsWhenItIsInterrupted() {
        try (Workers workers = new Workers(1)) {
            Examples train = Toy.planted(SEED, 100, LABELS, 50);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> TRAINER.fit(train, LABELS, workers, Progress.NONE))
                    .isInstanceOf(Cancelled.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void losesLittleByWholeNumbers() {
        FittedNetwork fitted = new FittedNetwork(1, 4, 2);
        System.arraycopy(new float[] {0.7f, -0.7f, 0.31f, 0}, 0, fitted.inputs, 0, 4);
        fitted.outputs[0] = 1;
        fitted.outputs[1] = -0.5f;
        Network network = fitted.quantized();
        assertThat(network.inputScales()[0]).isCloseTo(0.1f, within(1e-6f));
        assertThat(network.packedInputs()).containsExactly(0x97, 0x03);
        assertThat(network.outputs()).startsWith(127, -63);
    }

    @Test
    void refusesSizesThatMakeNoSense() {
        for (List<Integer> sizes :
                List.of(List.of(0, 1), List.of(6, 1), List.of(4100, 1), List.of(2, 0), List.of(2, 65))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NetworkTrainer(sizes.get(0), sizes.get(1), 0.1, SEED))
                    .withMessageStartingWith("expected hidden units up to 4096, a multiple of 4");
        }
    }

    private static Network fit(NetworkTrainer trainer, Seed data, int threads) {
        Examples train = Toy.planted(data.derive("train"), DOCUMENTS, LABELS, 50);
        try (Workers workers = new Workers(threads)) {
            return trainer.fit(train, LABELS, workers, Progress.NONE);
        }
    }
}

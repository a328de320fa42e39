package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.classify.Calibration;
import topica.classify.Classifier;
import topica.classify.Label;
import topica.classify.LabelSpace;
import topica.classify.Scores;
import topica.classify.Weights;
import topica.evaluate.Judgement;
import topica.math.SparseRows;

class DeciderTest {

    private static final LabelSpace SPACE = new LabelSpace(List.of(
            new Label("a", "", List.of(), false),
            new Label("b", "", List.of(), false),
            new Label("c", "", List.of(), false)));

    private static final Decider DECIDER = new Decider(SPACE, new float[] {.5f, .5f, .5f}, 2);

    /// `a` .2, `b` .5 and `c` .3 as primaries; .6, .1 and .9 to be borne.
    private static final Scores SCORES = scores(new double[] {.2, .5, .3}, new double[] {.6, .1, .9});

    @Test
    void ranksPrimaries() {
        assertThat(DECIDER.ranked(SCORES)).extracting(Prediction.Share::label).containsExactly("b", "c");
        assertThat(DECIDER.ranking(9).ranked(SCORES))
                .extracting(Prediction.Share::label)
                .containsExactly("b", "c", "a");
        assertThat(DECIDER.ranked(SCORES).getFirst().probability()).isEqualTo(.5f, within(1e-5f));
    }

    @Test
    void givesThePrimaryFirstThenWhatIsAboveItsThreshold() {
        List<Prediction.Share> borne = DECIDER.borne(SCORES);
        assertThat(borne).extracting(Prediction.Share::label).containsExactly("b", "c", "a");
        assertThat(borne.get(0).probability()).isEqualTo(.5f, within(1e-5f));
        assertThat(borne.get(1).probability()).isEqualTo(.9f, within(1e-5f));
        assertThat(borne.get(2).probability()).isEqualTo(.6f, within(1e-5f));
    }

    @Test
    void hasAThresholdForEachLabel() {
        assertThat(DECIDER.threshold(new float[] {.7f, 1, .7f}).borne(SCORES))
                .extracting(Prediction.Share::label)
                .containsExactly("b", "c");
        assertThat(DECIDER.threshold(new float[] {1, 1, 1}).borne(SCORES))
                .extracting(Prediction.Share::label)
                .containsExactly("b");
        assertThat(DECIDER.threshold(new float[3]).borne(SCORES)).hasSize(3);
    }

    @Test
    void judgesBesideTheTruth() {
        Judgement judgement = DECIDER.judge("x", List.of("c"), SCORES);
        assertThat(judgement.id()).isEqualTo("x");
        assertThat(judgement.truth()).containsExactly("c");
        assertThat(judgement.label()).isEqualTo("b");
        assertThat(judgement.probability()).isCloseTo(.5, within(1e-5));
        assertThat(judgement.labels()).containsExactly("b", "c", "a");
        assertThat(judgement.ranked()).containsExactly("b", "c");
    }

    @Test
    void refusesToRankNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DECIDER.ranking(0))
                .withMessage("expected to rank at least 1 label, got 0");
    }

    /// Of a classifier whose biases give these probabilities to any document.
    private static Scores scores(double[] primary, double[] present) {
        int labels = primary.length;
        float[] biases = new float[2 * labels];
        for (int label = 0; label < labels; label++) {
            biases[label] = (float) Math.log(primary[label]);
            biases[labels + label] = (float) Math.log(present[label] / (1 - present[label]));
        }
        Classifier classifier = new Classifier(
                Weights.unpack(new byte[2], new byte[0], new byte[0], new float[1], biases),
                Calibration.none(labels),
                new float[labels]);
        SparseRows.Builder empty = new SparseRows.Builder(1, 1);
        empty.endRow();
        Scores scores = classifier.scores();
        classifier.predict(empty.build(), 0, scores);
        return scores;
    }
}

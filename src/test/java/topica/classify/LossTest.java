package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class LossTest {

    private static final float NEVER = 7;

    @Test
    void pullsTowardsThePrimaryAndItsCompany() {
        double[] scores = {NEVER, 0, 0, 0, 0, NEVER};
        new Loss.Softmax(0.2).gradient(scores, 1, 4, new int[] {3, 0, 1}, 2);
        assertThat(scores).containsExactly(new double[] {NEVER, 0.3, 0.3, 0.5, -1.1, NEVER}, within(1e-6));
    }

    @Test
    void sharesNothingWithoutCompany() {
        double[] scores = {0, 0};
        new Loss.Softmax(0.2).gradient(scores, 0, 2, new int[] {1}, 1);
        assertThat(scores).containsExactly(0.5f, -0.5f);
    }

    @Test
    void asksForEachLabelByItself() {
        double[] scores = {NEVER, 0, 0, 0, NEVER};
        new Loss.Logistic().gradient(scores, 1, 3, new int[] {2, 0}, 3);
        assertThat(scores).containsExactly(NEVER, -1.5f, 1.5f, -1.5f, NEVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSlopeOfItsLoss(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        int labels = 2 + random.nextInt(20);
        int[] truth =
                random.ints(0, labels).distinct().limit(1 + random.nextInt(2)).toArray();
        double[] scores = new double[labels];
        for (int label = 0; label < labels; label++) {
            scores[label] = (float) random.nextDouble(-3, 3);
        }
        double shared = random.nextDouble(0, 0.5);
        double[] softmax = scores.clone();
        new Loss.Softmax(shared).gradient(softmax, 0, labels, truth, 1);
        double[] logistic = scores.clone();
        new Loss.Logistic().gradient(logistic, 0, labels, truth, 1);
        for (int label = 0; label < labels; label++) {
            double[] up = moved(scores, label, 1e-4);
            double[] down = moved(scores, label, -1e-4);
            assertThat(softmax[label])
                    .isCloseTo((softmax(up, truth, shared) - softmax(down, truth, shared)) / 2e-4, within(1e-5));
            assertThat(logistic[label]).isCloseTo((logistic(up, truth) - logistic(down, truth)) / 2e-4, within(1e-5));
        }
    }

    private static double[] moved(double[] scores, int label, double by) {
        double[] moved = new double[scores.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = scores[i] + (i == label ? by : 0);
        }
        return moved;
    }

    private static double softmax(double[] scores, int[] truth, double shared) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score);
        }
        double loss = Math.log(sum);
        for (int i = 0; i < truth.length; i++) {
            double part = truth.length == 1 ? 1 : i == 0 ? 1 - shared : shared / (truth.length - 1);
            loss -= part * scores[truth[i]];
        }
        return loss;
    }

    private static double logistic(double[] scores, int[] truth) {
        double loss = 0;
        for (double score : scores) {
            loss += Math.log(1 + Math.exp(score));
        }
        for (int label : truth) {
            loss -= scores[label];
        }
        return loss;
    }
}

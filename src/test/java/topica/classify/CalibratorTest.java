package topica.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.math.Exponential;
import topica.run.Seed;

class CalibratorTest {

    private static final int LABELS = 4;
    private static final int DOCUMENTS = 6000;
    private static final float[] NO_SHIFTS = new float[LABELS];

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leavesRightProbabilitiesAlone(long seed) {
        Calibration fitted = fit(new Calibrator(1), seed, 1, NO_SHIFTS);
        assertThat(fitted.slope()).isEqualTo(1, within(0.06f));
        assertThat(fitted.shifts()).containsExactly(NO_SHIFTS, within(0.12f));
        assertThat(fitted.presentSlopes()).containsExactly(new float[] {1, 1, 1, 1}, within(0.15f));
        assertThat(fitted.presentShifts()).containsExactly(NO_SHIFTS, within(0.15f));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2", "2, 0.5", "3, 2", "4, 5"})
    void findsHowSureScoresShouldBe(long seed, float slope) {
        Calibration fitted = fit(new Calibrator(1), seed, slope, NO_SHIFTS);
        assertThat(fitted.slope()).isEqualTo(slope, within(0.06f * slope));
        assertThat(fitted.shifts()).containsExactly(NO_SHIFTS, within(0.12f));
        float[] slopes = {slope, slope, slope, slope};
        assertThat(fitted.presentSlopes()).containsExactly(slopes, within(0.15f * slope));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhichLabelsWereScoredTooLow(long seed) {
        float[] shifts = {1, -0.5f, 0, -0.5f};
        Calibration fitted = fit(new Calibrator(1), seed, 1, shifts);
        assertThat(fitted.shifts()).containsExactly(shifts, within(0.12f));
        assertThat(fitted.presentShifts()).containsExactly(shifts, within(0.15f));
    }

    @Test
    void staysNearWhereTrainingPutItForWantOfDocuments() {
        float[][] scores = {{0, 1}};
        Calibration fitted = new Calibrator(10).fit(scores, scores, Toy.bare(List.of(new int[] {0})));
        assertThat(fitted.slope()).isBetween(0.9f, 0.99f);
        assertThat(fitted.shifts()[0]).isBetween(0.01f, 0.1f);
        assertThat(fitted.shifts()[1]).isBetween(-0.1f, -0.01f);
        assertThat(fitted.presentSlopes()).containsExactly(new float[] {1, 1}, within(0.1f));
        assertThat(fitted.presentShifts()).containsExactly(new float[] {0, 0}, within(0.1f));
    }

    @Test
    void survivesScoresThatAreWrongAndSure() {
        float[][] scores = {{30, -30}, {30, -30}, {-30, 30}, {-30, 30}, {30, -30}};
        Examples truth = Toy.bare(List.of(new int[] {0}, new int[] {1}, new int[] {0}, new int[] {1}, new int[] {0}));
        Calibration fitted = new Calibrator(1).fit(scores, scores, truth);
        assertThat(fitted.slope()).isEqualTo(0, within(0.1f));
        assertThat(fitted.presentSlopes()).containsExactly(new float[] {0, 0}, within(0.1f));
    }

    @Test
    void refusesToGoWithoutRestraint() {
        for (double wrong : new double[] {0, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Calibrator(wrong))
                    .withMessage("expected a restraint above 0, got " + wrong);
        }
    }

    /// The calibration of scores whose truth was drawn after `slope · score + shift`, in either head. For the
    /// multi-label head each document also bears one label more, so that it may bear none of the others.
    private static Calibration fit(Calibrator calibrator, long seed, float slope, float[] shifts) {
        SplittableRandom random = new Seed(seed).generator();
        float[][] scores = new float[DOCUMENTS][LABELS];
        List<int[]> primaries = new ArrayList<>();
        List<int[]> borne = new ArrayList<>();
        for (float[] row : scores) {
            float[] right = new float[LABELS];
            List<Integer> bears = new ArrayList<>(List.of(LABELS));
            for (int label = 0; label < LABELS; label++) {
                right[label] = (float) (2 * Toy.bell(random)) + shifts[label];
                row[label] = (right[label] - shifts[label]) / slope;
                if (random.nextDouble() < Exponential.logistic(right[label])) {
                    bears.add(label);
                }
            }
            Exponential.softmax(right, 0, LABELS);
            primaries.add(new int[] {drawn(right, random.nextDouble())});
            borne.add(bears.stream().mapToInt(label -> label).toArray());
        }
        Calibration primary = calibrator.fit(scores, scores, Toy.bare(primaries));
        float[][] wide =
                Arrays.stream(scores).map(row -> Arrays.copyOf(row, LABELS + 1)).toArray(float[][]::new);
        Calibration present = calibrator.fit(wide, wide, Toy.bare(borne));
        return new Calibration(
                primary.slope(),
                primary.shifts(),
                Arrays.copyOf(present.presentSlopes(), LABELS),
                Arrays.copyOf(present.presentShifts(), LABELS));
    }

    private static int drawn(float[] probabilities, double chance) {
        int label = 0;
        for (double left = chance - probabilities[0]; left > 0 && label < LABELS - 1; left -= probabilities[label]) {
            label++;
        }
        return label;
    }
}

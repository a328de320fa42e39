package topica.classify;

import java.util.Arrays;
import topica.math.Exponential;

/// How scores become probabilities: for the primary head one slope for all labels and one shift for each,
/// before the softmax, and a curve for the likeliest; for the multi-label head a slope and a shift for each
/// label, before the logistic function. Immutable.
///
/// Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", ICML 2017 (temperature and
/// vector scaling); Platt, "Probabilistic outputs for support vector machines", 1999.
public final class Calibration {

    private final float slope;
    private final float[] shifts;
    private final float[] presentSlopes;
    private final float[] presentShifts;
    private final Reliability reliability;

    /// The arrays have one number per label and are copied.
    ///
    /// @param reliability what the likeliest primary's probability is worth
    public Calibration(
            float slope, float[] shifts, float[] presentSlopes, float[] presentShifts, Reliability reliability) {
        if (shifts.length != presentSlopes.length || shifts.length != presentShifts.length) {
            throw new IllegalArgumentException("expected one number per label, got %d, %d and %d"
                    .formatted(shifts.length, presentSlopes.length, presentShifts.length));
        }
        requireFinite(slope);
        requireFinite(shifts);
        requireFinite(presentSlopes);
        requireFinite(presentShifts);
        this.slope = slope;
        this.shifts = shifts.clone();
        this.presentSlopes = presentSlopes.clone();
        this.presentShifts = presentShifts.clone();
        this.reliability = reliability;
    }

    /// A calibration that takes the likeliest primary's probability for what it is.
    public Calibration(float slope, float[] shifts, float[] presentSlopes, float[] presentShifts) {
        this(slope, shifts, presentSlopes, presentShifts, Reliability.PERFECT);
    }

    private static void requireFinite(float... numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("expected finite numbers, got " + number);
            }
        }
    }

    /// Leaves scores as they are.
    public static Calibration none(int labels) {
        float[] ones = new float[labels];
        Arrays.fill(ones, 1);
        return new Calibration(1, new float[labels], ones, new float[labels]);
    }

    /// The same with another curve for the likeliest primary.
    Calibration with(Reliability other) {
        return new Calibration(slope, shifts, presentSlopes, presentShifts, other);
    }

    public int labels() {
        return shifts.length;
    }

    public float slope() {
        return slope;
    }

    public float[] shifts() {
        return shifts.clone();
    }

    public float[] presentSlopes() {
        return presentSlopes.clone();
    }

    public float[] presentShifts() {
        return presentShifts.clone();
    }

    public Reliability reliability() {
        return reliability;
    }

    /// Turns the primary head's scores into probabilities.
    void primaries(float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] = slope * scores[label] + shifts[label];
        }
        Exponential.softmax(scores, 0, scores.length);
        reliability.apply(scores);
    }

    /// Turns the multi-label head's scores into probabilities.
    void bearing(float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] = (float) Exponential.logistic(presentSlopes[label] * scores[label] + presentShifts[label]);
        }
    }
}

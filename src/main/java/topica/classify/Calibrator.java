package topica.classify;

import java.util.Arrays;
import topica.math.Exponential;
import topica.run.Workers;

/// Finds the calibration that makes a classifier's probabilities right on documents it was not fitted on.
///
/// Slopes are held near 1 and shifts near 0 by a penalty of `restraint` documents, so that rare labels stay
/// near where training put them. A step that makes the loss worse is not taken but halved, so the least loss
/// is found however far the scores are off. Costs a few hundred passes over `documents × labels` scores.
public record Calibrator(double restraint) {

    private static final int ROUNDS = 300;
    private static final int NEWTON_ROUNDS = 60;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.5;
    private static final double SMALLEST_STEP = 1e-9;

    public Calibrator {
        if (!(restraint > 0)) {
            throw new IllegalArgumentException("expected a restraint above 0, got " + restraint);
        }
    }

    /// The loss at one place, and from there the step that would be right if all parameters were alone.
    private static final class Descent {

        private final double loss;
        private final double[] step;

        Descent(double loss, double... step) {
            this.loss = loss;
            this.step = step;
        }
    }

    /// The classifier with this scorer, its probabilities and thresholds fitted on `validation`.
    public Classifier calibrate(Scorer scorer, Examples validation, Workers workers) {
        return calibrate(scorer, RawScores.of(scorer, validation.rows(), workers), validation);
    }

    /// The same, with probabilities and thresholds fitted on scores that scorers much like this one gave.
    ///
    /// @param truth the documents scored, in the same order
    public Classifier calibrate(Scorer scorer, RawScores raw, Examples truth) {
        Calibration calibration = fit(raw.primary(), raw.present(), truth);
        float[][] primary = new float[raw.documents()][];
        float[][] present = new float[raw.documents()][];
        for (int document = 0; document < raw.documents(); document++) {
            primary[document] = raw.primary()[document].clone();
            present[document] = raw.present()[document].clone();
            calibration.primaries(primary[document]);
            calibration.bearing(present[document]);
        }
        Calibration reliable = calibration.with(reliability(primary, truth));
        return new Classifier(scorer, reliable, Thresholds.fit(present, truth));
    }

    private static Reliability reliability(float[][] probabilities, Examples truth) {
        float[] said = new float[probabilities.length];
        boolean[] right = new boolean[probabilities.length];
        for (int row = 0; row < said.length; row++) {
            int best = 0;
            for (int label = 1; label < probabilities[row].length; label++) {
                best = probabilities[row][label] > probabilities[row][best] ? label : best;
            }
            said[row] = probabilities[row][best];
            right[row] = truth.primary(row) == best;
        }
        return Reliability.fit(said, right);
    }

    /// @param primary scores of the primary head, `documents × labels`
    /// @param present scores of the multi-label head, `documents × labels`
    Calibration fit(float[][] primary, float[][] present, Examples truth) {
        int labels = primary[0].length;
        float[] slopes = new float[labels];
        float[] shifts = new float[labels];
        for (int label = 0; label < labels; label++) {
            double[] line = platt(present, truth, label);
            slopes[label] = (float) line[0];
            shifts[label] = (float) line[1];
        }
        double[] vector = vector(primary, truth);
        float[] primaryShifts = new float[labels];
        for (int label = 0; label < labels; label++) {
            primaryShifts[label] = (float) vector[label];
        }
        return new Calibration((float) vector[labels], primaryShifts, slopes, shifts);
    }

    /// The shift of each label and, behind them, the slope, by gradient descent with momentum.
    private double[] vector(float[][] scores, Examples truth) {
        int labels = scores[0].length;
        double[] fitted = new double[labels + 1];
        fitted[labels] = 1;
        double[] speed = new double[labels + 1];
        double rate = RATE;
        Descent here = vectorDescent(scores, truth, fitted);
        for (int round = 0; round < ROUNDS; round++) {
            double[] nextSpeed = new double[labels + 1];
            double[] next = new double[labels + 1];
            for (int i = 0; i <= labels; i++) {
                nextSpeed[i] = MOMENTUM * speed[i] + rate * here.step[i];
                next[i] = fitted[i] + nextSpeed[i];
            }
            Descent there = vectorDescent(scores, truth, next);
            if (there.loss > here.loss) {
                rate /= 2;
                Arrays.fill(speed, 0);
            } else {
                rate = Math.min(RATE, 2 * rate);
                fitted = next;
                speed = nextSpeed;
                here = there;
            }
            if (Math.max(rate * largest(here.step), largest(speed)) < SMALLEST_STEP) {
                break;
            }
        }
        return fitted;
    }

    private Descent vectorDescent(float[][] scores, Examples truth, double[] fitted) {
        int labels = scores[0].length;
        double[] gradient = new double[labels + 1];
        double[] curvature = new double[labels + 1];
        Arrays.fill(curvature, restraint);
        double loss = 0;
        for (int i = 0; i <= labels; i++) {
            double off = fitted[i] - (i == labels ? 1 : 0);
            gradient[i] = restraint * off;
            loss += restraint * off * off / 2;
        }
        double[] probabilities = new double[labels];
        for (int row = 0; row < scores.length; row++) {
            loss += logLoss(scores[row], fitted, truth.primary(row), probabilities);
            double mean = 0;
            double square = 0;
            for (int label = 0; label < labels; label++) {
                double p = probabilities[label];
                double error = p - (truth.primary(row) == label ? 1 : 0);
                gradient[label] += error;
                gradient[labels] += error * scores[row][label];
                curvature[label] += p * (1 - p);
                mean += p * scores[row][label];
                square += p * scores[row][label] * scores[row][label];
            }
            curvature[labels] += square - mean * mean;
        }
        double[] step = new double[labels + 1];
        Arrays.setAll(step, i -> -gradient[i] / curvature[i]);
        return new Descent(loss, step);
    }

    /// Puts the document's calibrated probabilities into `probabilities` and returns what `primary` costs.
    private static double logLoss(float[] scores, double[] fitted, int primary, double[] probabilities) {
        int labels = scores.length;
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < labels; label++) {
            probabilities[label] = fitted[labels] * scores[label] + fitted[label];
            highest = Math.max(highest, probabilities[label]);
        }
        double own = probabilities[primary] - highest;
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            probabilities[label] = Exponential.of(probabilities[label] - highest);
            sum += probabilities[label];
        }
        for (int label = 0; label < labels; label++) {
            probabilities[label] /= sum;
        }
        return StrictMath.log(sum) - own;
    }

    /// The slope and shift of one label's logistic regression on its score, by Newton's method.
    private double[] platt(float[][] scores, Examples truth, int label) {
        double[] fitted = {1, 0};
        double rate = 1;
        Descent here = plattDescent(scores, truth, label, fitted);
        for (int round = 0; round < NEWTON_ROUNDS; round++) {
            double[] next = {fitted[0] + rate * here.step[0], fitted[1] + rate * here.step[1]};
            Descent there = plattDescent(scores, truth, label, next);
            if (there.loss > here.loss) {
                rate /= 2;
            } else {
                rate = Math.min(1, 2 * rate);
                fitted = next;
                here = there;
            }
            if (rate * largest(here.step) < SMALLEST_STEP) {
                break;
            }
        }
        return fitted;
    }

    private static double largest(double[] steps) {
        double largest = 0;
        for (double step : steps) {
            largest = Math.max(largest, Math.abs(step));
        }
        return largest;
    }

    private Descent plattDescent(float[][] scores, Examples truth, int label, double[] fitted) {
        double gs = restraint * (fitted[0] - 1);
        double gb = restraint * fitted[1];
        double loss = (gs * gs + gb * gb) / (2 * restraint);
        double ss = restraint;
        double sb = 0;
        double bb = restraint;
        for (int row = 0; row < scores.length; row++) {
            double score = scores[row][label];
            double x = fitted[0] * score + fitted[1];
            double p = Exponential.logistic(x);
            boolean bears = truth.bears(row, label);
            double error = p - (bears ? 1 : 0);
            double spread = p * (1 - p);
            loss += Math.max(0, bears ? -x : x) + StrictMath.log1p(Exponential.of(-Math.abs(x)));
            gs += error * score;
            gb += error;
            ss += spread * score * score;
            sb += spread * score;
            bb += spread;
        }
        double determinant = ss * bb - sb * sb;
        return new Descent(loss, (sb * gb - bb * gs) / determinant, (sb * gs - ss * gb) / determinant);
    }
}

package topica.classify;

import java.util.Arrays;
import topica.math.Exponential;
import topica.run.Workers;

/// Finds the calibration that makes a classifier's probabilities right on documents it was not fitted on.
///
/// Shifts are held back by a penalty of `restraint` documents, so that rare labels stay near where training
/// put them. Costs a few hundred passes over `documents × labels` scores.
public record Calibrator(double restraint) {

    private static final int PIECES = 16;
    private static final int ROUNDS = 300;
    private static final int NEWTON_ROUNDS = 30;

    /// The classifier with these weights, its probabilities and thresholds fitted on `validation`.
    public LinearClassifier calibrate(Weights weights, Examples validation, Thresholds thresholds, Workers workers) {
        int labels = weights.labels();
        LinearClassifier raw = new LinearClassifier(weights, Calibration.none(labels), new float[labels]);
        float[][] primary = new float[validation.size()][labels];
        float[][] present = new float[validation.size()][labels];
        workers.each(PIECES, piece -> {
            int end = (int) ((long) validation.size() * (piece + 1) / PIECES);
            for (int row = (int) ((long) validation.size() * piece / PIECES); row < end; row++) {
                raw.score(validation.rows(), row, primary[row], present[row]);
            }
        });
        Calibration calibration = fit(primary, present, validation);
        for (float[] scores : present) {
            calibration.bearing(scores);
        }
        return new LinearClassifier(weights, calibration, thresholds.fit(present, validation));
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
        float[] probabilities = new float[labels];
        double[] curvature = new double[labels + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[labels + 1];
            Arrays.fill(curvature, restraint);
            for (int label = 0; label < labels; label++) {
                gradient[label] = restraint * fitted[label];
            }
            for (int row = 0; row < scores.length; row++) {
                for (int label = 0; label < labels; label++) {
                    probabilities[label] = (float) (fitted[labels] * scores[row][label] + fitted[label]);
                }
                Exponential.softmax(probabilities, 0, labels);
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
            for (int i = 0; i <= labels; i++) {
                speed[i] = 0.5 * speed[i] - 0.5 * gradient[i] / (curvature[i] + 1e-9);
                fitted[i] += speed[i];
            }
        }
        return fitted;
    }

    /// The slope and shift of one label's logistic regression on its score, by Newton's method, held near
    /// slope 1, shift 0.
    private double[] platt(float[][] scores, Examples truth, int label) {
        double slope = 1;
        double shift = 0;
        for (int round = 0; round < NEWTON_ROUNDS; round++) {
            double gs = restraint * (slope - 1);
            double gb = restraint * shift;
            double ss = restraint;
            double sb = 0;
            double bb = restraint;
            for (int row = 0; row < scores.length; row++) {
                double score = scores[row][label];
                double p = Exponential.logistic(slope * score + shift);
                double error = p - (truth.bears(row, label) ? 1 : 0);
                double spread = p * (1 - p);
                gs += error * score;
                gb += error;
                ss += spread * score * score;
                sb += spread * score;
                bb += spread;
            }
            double determinant = ss * bb - sb * sb;
            slope -= (bb * gs - sb * gb) / determinant;
            shift -= (ss * gb - sb * gs) / determinant;
        }
        return new double[] {slope, shift};
    }
}

package topica.space;

import topica.math.DenseRows;
import topica.run.Workers;

/// A part of a space before it is made small: vectors of all features, and the point from which documents are
/// looked at.
///
/// @param vectors `features × width`
/// @param shifts what is taken off the weighted sum of a document's vectors
/// @param weight the length of the part beside the others
@SuppressWarnings("ArrayRecordComponent")
record Block(String name, DenseRows vectors, double[] shifts, double weight) {

    /// Directions whose part is below this of the strongest are those of rounding.
    private static final double LEAST_PART = 1e-6;

    /// Turns vectors so that documents differ most in the first number and then less and less, keeps the first
    /// `width` and makes these more alike: each is divided by its standard deviation to the power of `evenness`.
    /// The mean document is looked at from, so that it becomes 0.
    ///
    /// @param documents the weighted sums of vectors that some documents make
    /// @param counts how much each of them counts
    /// @param evenness 0 to leave strengths as they are, 1 to make all the same
    static Block evened(
            String name,
            DenseRows vectors,
            DenseRows documents,
            float[] counts,
            int width,
            double evenness,
            double weight,
            Workers workers) {
        double[] mean = Products.mean(documents, counts);
        Eigen eigen = Eigen.of(Products.gram(documents, counts, mean, workers));
        double[] values = eigen.values();
        int kept = 0;
        while (kept < Math.min(width, values.length) && values[kept] > LEAST_PART * values[0]) {
            kept++;
        }
        if (kept == 0) {
            throw new IllegalArgumentException("expected documents that differ, got none");
        }
        double[][] turned = new double[mean.length][kept];
        double[] shifts = new double[kept];
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < kept; j++) {
                turned[i][j] = eigen.vectors()[i][j] * StrictMath.pow(values[j] / values[0], -evenness / 2);
                shifts[j] += mean[i] * turned[i][j];
            }
        }
        return new Block(name, Products.times(vectors, turned, workers), shifts, weight);
    }

    int width() {
        return vectors.columns();
    }

    /// The root of the mean square of all numbers.
    double size() {
        double squares = 0;
        for (float value : vectors.values()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / Math.max(1, vectors.values().length));
    }
}

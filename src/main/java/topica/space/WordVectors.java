package topica.space;

import topica.math.DenseRows;
import topica.math.SparseRows;
import topica.run.Progress;
import topica.run.Workers;

/// Vectors of features by the company they keep: what stands in like documents gets like vectors. Nobody's labels
/// are looked at.
final class WordVectors {

    private static final int FEATURES_AT_ONCE = 2048;
    private static final double LEAST_STRENGTH = 1e-4;

    private WordVectors() {}

    /// Vectors of all features of `documents`.
    ///
    /// @param documents of features, the first `contexts` of which are words that the others are known by
    /// @return `features × rank`, or fewer columns where there is not so much to tell apart
    static DenseRows of(SparseRows documents, int contexts, TruncatedSvd svd, Workers workers, Progress progress) {
        progress.at("counting co-occurrences", 0, -1);
        CoOccurrences company = new CoOccurrences(documents, contexts);
        TruncatedSvd.Fitted fitted = svd.fit(company.rows(0, contexts, workers), workers, progress);
        DenseRows folding = folding(fitted);
        int width = folding.columns();
        float[] vectors = new float[Math.multiplyExact(documents.columns(), width)];
        for (int from = 0; from < documents.columns(); from += FEATURES_AT_ONCE) {
            progress.at("placing words", from, documents.columns());
            int to = Math.min(documents.columns(), from + FEATURES_AT_ONCE);
            DenseRows some = Products.times(company.rows(from, to, workers), folding, workers);
            System.arraycopy(some.values(), 0, vectors, from * width, some.values().length);
        }
        return DenseRows.over(vectors, width);
    }

    /// The directions, each divided by its strength, so that strong ones do not drown the others.
    private static DenseRows folding(TruncatedSvd.Fitted fitted) {
        DenseRows directions = fitted.directions();
        DenseRows strengths = fitted.strengths();
        int width = 0;
        while (width < directions.columns() && strengths.value(0, width) > LEAST_STRENGTH * strengths.value(0, 0)) {
            width++;
        }
        float[] folding = new float[Math.multiplyExact(directions.rows(), width)];
        for (int i = 0; i < folding.length; i++) {
            folding[i] = directions.value(i / width, i % width) / strengths.value(0, i % width);
        }
        return DenseRows.over(folding, width);
    }
}

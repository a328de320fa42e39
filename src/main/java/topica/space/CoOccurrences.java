package topica.space;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import topica.math.SparseRows;
import topica.run.Workers;

/// How much more often features stand in one document with certain words, the contexts, than chance would have
/// it: positive pointwise mutual information. A document counts once, however long it is.
///
/// Levy and Goldberg, "Neural word embedding as implicit matrix factorization", NIPS 2014.
final class CoOccurrences {

    private static final int FEATURES_AT_ONCE = 128;

    private final SparseRows documents;
    private final SparseRows documentsOfFeatures;
    private final int contexts;
    private final float[] shares;
    private final double[] frequencies;
    private final double total;

    /// @param documents of features, the first `contexts` of which are the contexts; values count for nothing
    CoOccurrences(SparseRows documents, int contexts) {
        this.documents = documents;
        this.documentsOfFeatures = documents.transposed();
        this.contexts = contexts;
        this.shares = new float[documents.rows()];
        this.frequencies = new double[documents.columns()];
        for (int document = 0; document < shares.length; document++) {
            shares[document] = share(document);
        }
        double sum = 0;
        for (int feature = 0; feature < frequencies.length; feature++) {
            frequencies[feature] = frequency(feature);
            sum += feature < contexts ? frequencies[feature] : 0;
        }
        this.total = sum;
    }

    /// What each context of a document counts; 0 where there is none.
    private float share(int document) {
        int own = 0;
        for (int entry = documents.start(document); entry < documents.end(document); entry++) {
            own += documents.column(entry) < contexts ? 1 : 0;
        }
        return own == 0 ? 0 : 1f / own;
    }

    /// In how many documents with contexts the feature stands.
    private double frequency(int feature) {
        int count = 0;
        for (int entry = documentsOfFeatures.start(feature); entry < documentsOfFeatures.end(feature); entry++) {
            count += shares[documentsOfFeatures.column(entry)] > 0 ? 1 : 0;
        }
        return count;
    }

    /// The rows of the features from `from` to before `to`, as wide as there are contexts.
    SparseRows rows(int from, int to, Workers workers) {
        SparseRows.Builder rows = new SparseRows.Builder(contexts, to - from);
        Iterator<Integer> firsts = IntStream.iterate(from, first -> first < to, first -> first + FEATURES_AT_ONCE)
                .iterator();
        workers.<Integer, List<float[]>>inOrder(
                firsts,
                first -> rows(first, Math.min(to, first + FEATURES_AT_ONCE)),
                some -> some.forEach(row -> {
                    add(row, rows);
                    rows.endRow();
                }));
        return rows.build();
    }

    private static void add(float[] row, SparseRows.Builder rows) {
        for (int context = 0; context < row.length; context++) {
            if (row[context] > 0) {
                rows.add(context, row[context]);
            }
        }
    }

    private List<float[]> rows(int from, int to) {
        double[] sums = new double[contexts];
        return IntStream.range(from, to).mapToObj(feature -> row(feature, sums)).toList();
    }

    private float[] row(int feature, double[] sums) {
        Arrays.fill(sums, 0);
        for (int at = documentsOfFeatures.start(feature); at < documentsOfFeatures.end(feature); at++) {
            int document = documentsOfFeatures.column(at);
            for (int entry = documents.start(document); entry < documents.end(document); entry++) {
                if (documents.column(entry) < contexts) {
                    sums[documents.column(entry)] += shares[document];
                }
            }
        }
        float[] row = new float[contexts];
        for (int context = 0; context < contexts; context++) {
            double chance = frequencies[feature] * frequencies[context] / total;
            row[context] = sums[context] > chance ? (float) StrictMath.log(sums[context] / chance) : 0;
        }
        return row;
    }
}

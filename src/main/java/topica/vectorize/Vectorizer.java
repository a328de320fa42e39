package topica.vectorize;

import java.util.List;
import topica.math.SparseRows;
import topica.text.Tokens;

/// Terms become a sparse row: sublinear tf-idf over words and 2-grams of title and abstract, and again over
/// those of the title alone, scaled to length 1. Immutable and thread-safe.
///
/// Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988.
public final class Vectorizer {

    private static final int LOGARITHMS = 256;
    private static final float[] SUBLINEAR = new float[LOGARITHMS];

    static {
        for (int count = 1; count < LOGARITHMS; count++) {
            SUBLINEAR[count] = (float) (1 + StrictMath.log(count));
        }
    }

    private final Features features;
    private final Fields fields;
    private final float[] weights;

    public Vectorizer(Features features, Fields fields) {
        this.features = features;
        this.fields = fields;
        this.weights = features.inverseDocumentFrequencies();
        for (int feature = 0; feature < weights.length; feature++) {
            if (features.inTitle(feature)) {
                weights[feature] *= (float) fields.titleWeight();
            }
        }
    }

    public Features features() {
        return features;
    }

    public Fields fields() {
        return fields;
    }

    /// Makes `row` the row of the document whose terms are `tokens`, the first `titleTerms` of them its
    /// title's.
    public void transform(Tokens tokens, int titleTerms, Row row) {
        long[] terms = row.clear(tokens.count(), features.size());
        for (int i = 0; i < tokens.count(); i++) {
            terms[i] = tokens.hash(i);
        }
        fill(row, titleTerms, tokens.count());
    }

    /// Makes `row` the row of a document of `corpus`: the same as its tokens would give.
    void transform(TermSequences corpus, int document, Row row) {
        int[] sequence = corpus.sequence(document);
        int count = sequence.length - 1;
        long[] terms = row.clear(count, features.size());
        for (int i = 0; i < count; i++) {
            terms[i] = corpus.hash(sequence[i + 1]);
        }
        fill(row, sequence[0], count);
    }

    private void fill(Row row, int titleTerms, int count) {
        row.look(0, titleTerms, fields.titleWeight() > 0);
        row.look(titleTerms, count, false);
        row.count(features);
        for (int i = 0; i < row.size(); i++) {
            row.value(i, sublinear(row.takeCount(i)) * weights[row.column(i)]);
        }
        row.normalize();
    }

    /// Where the features of a document stand among its terms: each as often as its row counts it.
    public List<Occurrence> occurrences(Tokens tokens, int titleTerms) {
        return Occurrence.of(features, fields.titleWeight() > 0, tokens, titleTerms);
    }

    /// The rows of all documents of `corpus`, in order.
    public SparseRows transform(TermSequences corpus) {
        SparseRows.Builder rows = new SparseRows.Builder(features.size(), corpus.documents());
        Row row = new Row();
        for (int document = 0; document < corpus.documents(); document++) {
            transform(corpus, document, row);
            for (int i = 0; i < row.size(); i++) {
                rows.add(row.column(i), row.value(i));
            }
            rows.endRow();
        }
        return rows.build();
    }

    private static float sublinear(int count) {
        return SUBLINEAR[Math.min(count, LOGARITHMS - 1)];
    }
}

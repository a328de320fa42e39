package topica.vectorize;

import java.util.List;

/// What a model counts in documents, each with the number of documents that hold it: a vocabulary, or the
/// buckets of a hash. Numbered from 0. Immutable.
public abstract sealed class Features permits Vocabulary, HashedFeatures {

    /// Frequencies below this are those of many features.
    private static final int RARE = 1 << 12;

    private final int[] documentFrequencies;
    private final int documents;

    /// Takes the array as its own.
    Features(int[] documentFrequencies, int documents) {
        this.documentFrequencies = documentFrequencies;
        this.documents = documents;
    }

    public final int size() {
        return documentFrequencies.length;
    }

    /// In how many of the `documents()` the feature stands.
    public final int documentFrequency(int feature) {
        return documentFrequencies[feature];
    }

    /// How many documents were counted.
    public final int documents() {
        return documents;
    }

    /// The document frequencies of all features, as a new array.
    public final int[] documentFrequencies() {
        return documentFrequencies.clone();
    }

    /// The smoothed inverse document frequency of each feature, `ln((1 + documents) / (1 + frequency)) + 1`.
    ///
    /// Most features share their frequency with many others, and a logarithm takes its time.
    final float[] inverseDocumentFrequencies() {
        float[] inverse = new float[documentFrequencies.length];
        float[] known = new float[RARE];
        for (int feature = 0; feature < inverse.length; feature++) {
            int frequency = documentFrequencies[feature];
            if (frequency >= RARE) {
                inverse[feature] = inverse(frequency);
                continue;
            }
            if (known[frequency] == 0) {
                known[frequency] = inverse(frequency);
            }
            inverse[feature] = known[frequency];
        }
        return inverse;
    }

    private float inverse(int frequency) {
        return (float) (StrictMath.log((1.0 + documents) / (1.0 + frequency)) + 1);
    }

    /// The feature as it is shown.
    public abstract String feature(int feature);

    /// The features with these numbers, in this order, and nothing else.
    public abstract Features keep(List<Integer> numbers);

    /// Whether the feature counts in titles only.
    abstract boolean inTitle(int feature);

    /// Puts the number of the feature with each of the first `count` hashes, or `FeatureTable.ABSENT`, at the
    /// same place of `numbers`.
    ///
    /// @param fetched room for `count` slots
    abstract void find(long[] hashes, int count, long[] fetched, int[] numbers);
}

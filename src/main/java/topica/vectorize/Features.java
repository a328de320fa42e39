package topica.vectorize;

import java.util.List;

/// What a model counts in documents, each with the number of documents that hold it: a vocabulary, or the
/// buckets of a hash. Numbered from 0. Immutable.
public abstract sealed class Features permits Vocabulary, HashedFeatures {

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

    /// Smoothed inverse document frequency, `ln((1 + documents) / (1 + frequency)) + 1`.
    final float inverseDocumentFrequency(int feature) {
        return (float) (StrictMath.log((1.0 + documents) / (1.0 + documentFrequencies[feature])) + 1);
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

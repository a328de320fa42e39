package topica.vectorize;

import java.util.Arrays;
import java.util.List;

/// The features a model knows, in a fixed order, each a term or 2-gram with the number of documents that
/// hold it.
///
/// A feature is written as its terms parted by a blank; one that counts only in titles starts with
/// `title:`.
public final class Vocabulary {

    private final List<String> features;
    private final int[] documentFrequencies;
    private final int documents;
    private final HashIndex index;

    /// @throws IllegalArgumentException where a feature stands twice
    public Vocabulary(List<String> features, int[] documentFrequencies, int documents) {
        if (features.size() != documentFrequencies.length) {
            throw new IllegalArgumentException("expected a document frequency for each of %d features, got %d"
                    .formatted(features.size(), documentFrequencies.length));
        }
        this.features = List.copyOf(features);
        this.documentFrequencies = documentFrequencies.clone();
        this.documents = documents;
        this.index = new HashIndex(features.size());
        for (String feature : this.features) {
            if (index.add(FeatureHash.of(feature)) != index.size() - 1) {
                throw new IllegalArgumentException("the feature stands twice: " + feature);
            }
        }
    }

    public int size() {
        return features.size();
    }

    public List<String> features() {
        return features;
    }

    /// The features with these numbers, in this order, and nothing else.
    public Vocabulary keep(int[] kept) {
        return new Vocabulary(
                Arrays.stream(kept).mapToObj(features::get).toList(),
                Arrays.stream(kept).map(feature -> documentFrequencies[feature]).toArray(),
                documents);
    }

    public int[] documentFrequencies() {
        return documentFrequencies.clone();
    }

    /// In how many of the `documents()` the feature stands.
    public int documentFrequency(int feature) {
        return documentFrequencies[feature];
    }

    /// How many documents were counted.
    public int documents() {
        return documents;
    }

    /// The number of the feature with this hash, or a negative number.
    int find(long hash) {
        return index.find(hash);
    }

    /// Smoothed inverse document frequency, `ln((1 + documents) / (1 + frequency)) + 1`.
    float inverseDocumentFrequency(int feature) {
        return (float) (StrictMath.log((1.0 + documents) / (1.0 + documentFrequencies[feature])) + 1);
    }
}

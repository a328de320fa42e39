package topica.themes;

/// How much a term or phrase tells one class of documents from the others: how frequent it is in all the
/// class's text, and how rare anywhere.
///
/// Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022.
///
/// @param meanLength how many terms a class has on average
record ClassTfIdf(double meanLength) {

    /// @param count how often it stands in the class
    /// @param length how many terms the class has
    /// @param total how often it stands in all classes
    double score(int count, long length, int total) {
        return count == 0 ? 0 : (double) count / length * StrictMath.log(1 + meanLength / total);
    }
}

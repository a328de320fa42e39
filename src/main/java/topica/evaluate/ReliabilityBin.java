package topica.evaluate;

/// Documents whose likeliest labels have neighbouring probabilities: what was said of them, and what was so.
///
/// @param probability the mean probability of the likeliest label
/// @param accuracy the share whose likeliest label is the primary, with Wilson's interval
public record ReliabilityBin(int documents, double probability, Score accuracy) {}

package topica.themes;

/// A word that tells a theme from the others.
///
/// @param score its class-based tf-idf
/// @param documents how many of the theme's documents hold it, in any form
public record ScoredTerm(String text, double score, int documents) {}

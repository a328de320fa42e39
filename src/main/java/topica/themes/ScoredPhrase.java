package topica.themes;

/// A phrase that might name a theme, as most of its documents write it.
///
/// @param score how well it would
/// @param documents how many of the theme's documents hold it, in the singular or the plural
/// @param elsewhere how many documents outside the theme do
public record ScoredPhrase(String text, double score, int documents, int elsewhere) {}

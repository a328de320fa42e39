package topica.themes;

/// What may be wrong with a theme's name, or with the theme.
public enum Weakness {
    /// The theme's words seldom stand in the same documents.
    INCOHERENT,
    /// Few of its documents hold what the name says.
    NARROW_NAME,
    /// The name differs from another theme's by a word or so.
    LIKE_ANOTHER,
    /// The name is one word that many documents of other themes hold too.
    COMMON_WORD,
    /// No phrase would do, so the name is a list of words.
    WORDS_ONLY
}

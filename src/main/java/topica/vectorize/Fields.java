package topica.vectorize;

/// How much the title counts beside the text as a whole.
///
/// @param titleWeight the factor of features that count only in titles; 0 leaves them out. Hashed features
///     tell no field: any other weight counts as 1
public record Fields(double titleWeight) {

    public Fields {
        if (!(titleWeight >= 0 && titleWeight <= 100)) {
            throw new IllegalArgumentException("expected a title weight between 0 and 100, got " + titleWeight);
        }
    }
}

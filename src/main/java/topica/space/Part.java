package topica.space;

/// Some consecutive numbers of a space's rows that were made in one way.
///
/// @param name what they were made of
/// @param width how many there are
/// @param weight their length in each row beside that of the other parts
public record Part(String name, int width, double weight) {

    public Part {
        if (width < 1 || !(weight > 0 && weight <= 100)) {
            throw new IllegalArgumentException(
                    "expected a part of some width and a weight above 0, got " + width + " and " + weight);
        }
    }
}

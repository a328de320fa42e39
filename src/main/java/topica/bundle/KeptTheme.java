package topica.bundle;

import java.util.List;

/// What is kept of a theme, so that papers can be put into it later and it can be found again.
///
/// @param size how many documents it had
/// @param words that tell it from the others, the best first
public record KeptTheme(int id, String name, int size, List<String> words) {

    public KeptTheme {
        words = List.copyOf(words);
    }
}

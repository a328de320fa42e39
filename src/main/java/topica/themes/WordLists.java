package topica.themes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Words that say little of what a document is about.
final class WordLists {

    private static final Set<String> STOP = read("stop-words.txt");
    private static final Set<String> EMPTY = read("empty-words.txt");
    private static final Set<String> PLAIN = read("plain-words.txt");

    private WordLists() {}

    /// Whether a term has no meaning of its own.
    static boolean isStop(String term) {
        return STOP.contains(term);
    }

    /// Whether a term says nothing in an abstract: a stop word, a single letter, a number, or such as `paper`.
    static boolean isEmpty(String term, String base) {
        return term.length() < 2
                || STOP.contains(term)
                || EMPTY.contains(term)
                || EMPTY.contains(base)
                || term.codePoints().noneMatch(Character::isLetter);
    }

    /// Whether a base form says too little where it stands alone.
    static boolean isPlain(String base) {
        return PLAIN.contains(base);
    }

    private static Set<String> read(String name) {
        Set<String> words = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isEmpty()) {
                    words.addAll(Set.of(line.split(" ", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }
}

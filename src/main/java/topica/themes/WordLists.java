package topica.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import topica.text.BaseForms;
import topica.text.Tag;

/// Words that say little of what a document is about.
final class WordLists {

    private static final Set<String> STOP = read("stop-words.txt");
    private static final Set<String> EMPTY = read("empty-words.txt");
    private static final Set<String> PLAIN = read("plain-words.txt");
    private static final Set<String> PHRASES = phrases("empty-phrases.txt");

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

    /// Whether a phrase says nothing in an abstract, though its words might.
    static boolean isEmptyPhrase(String bases) {
        return PHRASES.contains(bases);
    }

    private static Set<String> phrases(String name) {
        BaseForms forms = new BaseForms();
        return lines(name)
                .map(line -> Stream.of(line.split(" ", -1))
                        .map(word -> forms.lemma(word, Tag.NOUN))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> read(String name) {
        return lines(name).flatMap(line -> Stream.of(line.split(" ", -1))).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

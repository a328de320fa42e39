package topica.text;

import java.util.List;

/// The words of one sentence in reading order, punctuation included.
public record Sentence(List<Word> words) {

    public Sentence {
        words = List.copyOf(words);
    }
}

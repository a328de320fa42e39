package topica.text;

import java.util.List;

/// What a careful reading of one text found, in reading order.
public record Analysis(List<Sentence> sentences) {

    public Analysis {
        sentences = List.copyOf(sentences);
    }

    /// All terms of the text: the same as the analyzer appends to [Tokens].
    public List<String> terms() {
        return sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .flatMap(word -> word.terms().stream())
                .toList();
    }
}

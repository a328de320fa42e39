package topica.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.baselines.Vocabulary.Word;

class VocabularyTest {

    @Test
    void countsTheDocumentsOfAWordOnce() {
        Vocabulary vocabulary = Vocabulary.of(List.of("b a, a!", "(A) c-b", "a"));
        assertThat(vocabulary.size()).isEqualTo(3);
        assertThat(vocabulary.read("c A?b unknown a"))
                .containsExactly(new Word("c", 2, 1), new Word("a", 0, 3), new Word("b", 1, 2), new Word("a", 0, 3));
    }

    @Test
    void keepsTheMostWidespreadWords() {
        String many = String.join(
                " ", IntStream.range(0, 20_001).mapToObj(i -> "w" + i).toList());
        Vocabulary vocabulary = Vocabulary.of(List.of(many, "w20000", "zebra zebra"));
        assertThat(vocabulary.size()).isEqualTo(20_000);
        assertThat(vocabulary.read("w20000 zebra w0 w9999"))
                .extracting(Word::text)
                .containsExactly("w20000", "w0");
    }

    @Test
    void lowersTheDottedIAlikeInEveryLanguage() {
        assertThat(Vocabulary.of(List.of("AI")).read("ai")).hasSize(1);
    }
}

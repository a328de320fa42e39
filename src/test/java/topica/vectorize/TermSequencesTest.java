package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class TermSequencesTest {

    @Test
    void numbersTermsAsTheyAppear() {
        TermSequences corpus = Texts.sequences("Deep nets|Nets learn deep nets", "|learn fast", "Fast|");
        assertThat(terms(corpus)).containsExactly("deep", "nets", "learn", "fast");
        assertThat(corpus.documents()).isEqualTo(3);
        assertThat(corpus.sequence(0)).containsExactly(2, 0, 1, 1, 2, 0, 1);
        assertThat(corpus.sequence(1)).containsExactly(0, 2, 3);
        assertThat(corpus.sequence(2)).containsExactly(1, 3);
        assertThat(corpus.hash(3)).isEqualTo(Texts.tokens("fast").hash(0));
    }

    @Test
    void keepsADictionaryWhenDocumentsGo() {
        TermSequences kept = Texts.sequences("a|", "b|", "c|", "b c|").keep(new int[] {3, 1});
        assertThat(terms(kept)).containsExactly("a", "b", "c");
        assertThat(kept.documents()).isEqualTo(2);
        assertThat(kept.sequence(0)).containsExactly(2, 1, 2);
        assertThat(kept.sequence(1)).containsExactly(1, 1);
    }

    @Test
    void mayHoldNothing() {
        assertThat(Texts.sequences().documents()).isZero();
        assertThat(Texts.sequences("|").sequence(0)).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameForAnyCutInParts(long seed) {
        List<String> texts = Texts.noise(new Seed(seed).generator(), 60);
        TermSequences whole = Texts.sequences(texts, texts.size());
        for (int size : new int[] {1, 7, 59}) {
            TermSequences parts = Texts.sequences(texts, size);
            assertThat(terms(parts)).isEqualTo(terms(whole));
            for (int document = 0; document < texts.size(); document++) {
                assertThat(parts.sequence(document)).containsExactly(whole.sequence(document));
            }
        }
    }

    private static List<String> terms(TermSequences corpus) {
        return IntStream.range(0, corpus.distinct()).mapToObj(corpus::term).toList();
    }
}

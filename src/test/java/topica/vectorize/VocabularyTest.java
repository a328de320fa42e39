package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.text.TermHash;
import topica.text.Tokens;

class VocabularyTest {

    private static final Vocabulary TOY =
            Vocabulary.of(List.of("deep", "deep nets", "title:deep"), new int[] {7, 3, 0}, 7);

    @Test
    void showsFeaturesAsTheirTerms() {
        assertThat(features(TOY)).containsExactly("deep", "deep nets", "title:deep");
        assertThat(TOY.terms()).containsExactly("deep", "nets");
        assertThat(IntStream.range(0, 3).mapToObj(TOY::inTitle)).containsExactly(false, false, true);
        assertThat(TOY.documentFrequency(1)).isEqualTo(3);
        assertThat(TOY.documents()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deep learning", "the Erdős number", "3.14 is no integer", "SAEs don't 我们 know ß"})
    void findsFeaturesByTheHashOfScannedTerms(String text) {
        Tokens tokens = Texts.tokens(text);
        for (int i = 1; i < tokens.count(); i++) {
            String first = tokens.term(i - 1);
            String second = tokens.term(i);
            Vocabulary vocabulary = Vocabulary.of(
                    List.of(second, first + " " + second, "title:" + second, "title:" + first + " " + second),
                    new int[4],
                    1);
            long pair = TermHash.pair(tokens.hash(i - 1), tokens.hash(i));
            assertThat(find(vocabulary, tokens.hash(i))).isZero();
            assertThat(find(vocabulary, pair)).isEqualTo(1);
            assertThat(find(vocabulary, Vocabulary.hashInTitle(tokens.hash(i)))).isEqualTo(2);
            assertThat(find(vocabulary, Vocabulary.hashInTitle(pair))).isEqualTo(3);
            assertThat(find(vocabulary, tokens.hash(i - 1))).isNegative();
        }
    }

    @Test
    void weighsRareFeaturesMore() {
        assertThat(TOY.inverseDocumentFrequencies()[0]).isEqualTo(1);
        assertThat(TOY.inverseDocumentFrequencies()[1]).isEqualTo(1.6931472f, within(1e-6f));
        assertThat(TOY.inverseDocumentFrequencies()[2]).isEqualTo(3.0794415f, within(1e-6f));
    }

    @Test
    void keepsSomeFeaturesAndOnlyTheirTerms() {
        Vocabulary kept = Vocabulary.of(List.of("a", "b c", "title:d", "d"), new int[] {1, 2, 3, 4}, 5)
                .keep(List.of(2, 1));
        assertThat(features(kept)).containsExactly("title:d", "b c");
        assertThat(kept.terms()).containsExactly("d", "b", "c");
        assertThat(kept.documentFrequency(0)).isEqualTo(3);
        assertThat(kept.documents()).isEqualTo(5);
        assertThat(find(kept, Texts.tokens("a").hash(0))).isNegative();
        assertThat(find(kept, Vocabulary.hashInTitle(Texts.tokens("d").hash(0))))
                .isZero();
    }

    @Test
    void refusesAFeatureTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vocabulary.of(List.of("a", "b", "title:a", "title:a"), new int[4], 1))
                .withMessage("two features are the same: number 2 and number 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vocabulary.of(List.of("a", "b"), new int[] {1}, 1))
                .withMessage("expected a document frequency for each of 2 features, got 1");
    }

    private static int find(Vocabulary vocabulary, long hash) {
        int[] found = new int[1];
        vocabulary.find(new long[] {hash}, 1, new long[1], found);
        return found[0];
    }

    static List<String> features(Vocabulary vocabulary) {
        return IntStream.range(0, vocabulary.size())
                .mapToObj(vocabulary::feature)
                .toList();
    }
}

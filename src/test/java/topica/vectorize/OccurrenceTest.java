package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.text.TermScanner;
import topica.text.Tokens;

class OccurrenceTest {

    private static final Vocabulary VOCABULARY =
            Vocabulary.of(List.of("a", "b", "a b", "title:a", "title:a b", "b a"), new int[] {1, 1, 1, 1, 1, 1}, 3);

    private static Tokens tokens(String text) {
        Tokens tokens = new Tokens();
        new TermScanner().analyze(text, tokens);
        return tokens;
    }

    @Test
    void standWhereTheirTermsDo() {
        assertThat(new Vectorizer(VOCABULARY, new Fields(1)).occurrences(tokens("a b a x b"), 2))
                .containsExactly(
                        new Occurrence(0, 0, 0, false),
                        new Occurrence(3, 0, 0, true),
                        new Occurrence(1, 1, 1, false),
                        new Occurrence(2, 0, 1, false),
                        new Occurrence(4, 0, 1, true),
                        new Occurrence(0, 2, 2, false),
                        new Occurrence(1, 4, 4, false));
    }

    @Test
    void areNoneInTitlesThatDoNotCount() {
        assertThat(new Vectorizer(VOCABULARY, new Fields(0)).occurrences(tokens("a"), 1))
                .containsExactly(new Occurrence(0, 0, 0, false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areTheFeaturesOfTheRow(boolean hashed) {
        Vectorizer vectorizer = new Vectorizer(hashed ? HashedFeatures.all(12) : VOCABULARY, new Fields(1));
        Tokens tokens = tokens("b a b c a a b d c");
        for (int titleTerms = 0; titleTerms <= tokens.count(); titleTerms++) {
            Row row = new Row();
            vectorizer.transform(tokens, titleTerms, row);
            Set<Integer> columns = new HashSet<>();
            for (int i = 0; i < row.size(); i++) {
                columns.add(row.column(i));
            }
            assertThat(vectorizer.occurrences(tokens, titleTerms).stream()
                            .map(Occurrence::feature)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(columns);
        }
    }
}

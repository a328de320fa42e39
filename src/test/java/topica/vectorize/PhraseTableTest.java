package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTableTest {

    private static List<List<Integer>> found(PhraseTable table, int... sequence) {
        List<List<Integer>> found = new ArrayList<>();
        for (int at = 0; at < sequence.length; at++) {
            table.find(sequence, at, sequence.length, (phrase, from, to) -> found.add(List.of(phrase, from, to)));
        }
        return found;
    }

    @Test
    void numbersPhrasesInTheOrderInWhichTheyCome() {
        PhraseTable table = new PhraseTable();

        assertThat(table.add(1, 2)).isZero();
        assertThat(table.add(1)).isEqualTo(1);
        assertThat(table.add(1, 2)).isZero();
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void findsPhrasesWithinLongerOnes() {
        PhraseTable table = new PhraseTable();
        table.add(1, 2, 3);
        table.add(2);
        table.add(3, 3);

        assertThat(found(table, 0, 1, 2, 3, 3)).containsExactly(List.of(0, 1, 4), List.of(1, 2, 3), List.of(2, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void findsAllOfMany(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PhraseTable table = new PhraseTable();
        List<int[]> phrases = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int[] phrase = random.ints(1 + random.nextInt(4), 0, 300).toArray();
            if (table.add(phrase) == phrases.size()) {
                phrases.add(phrase);
            }
        }

        for (int number = 0; number < phrases.size(); number++) {
            assertThat(found(table, phrases.get(number))).contains(List.of(number, 0, phrases.get(number).length));
        }
    }

    @Test
    void refusesAnEmptyPhrase() {
        assertThatThrownBy(() -> new PhraseTable().add()).isInstanceOf(IllegalArgumentException.class);
    }
}

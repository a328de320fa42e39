package topica.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Seed;

class SampleTest {

    private static Sample of(int most, int documents, long seed) {
        Sample sample = new Sample(most, new Seed(seed));
        IntStream.range(0, documents).forEach(i -> sample.add(Document.of("Paper " + i, "", new Source("toys", i))));
        return sample;
    }

    private static List<Long> lines(Sample sample) {
        return sample.documents().stream()
                .map(document -> document.source().line())
                .toList();
    }

    @Test
    void keepsEverythingInOrderWhereThereIsRoom() {
        Sample sample = of(5, 5, 1);
        assertThat(lines(sample)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(sample.left()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsNoneTwiceAndTheSameForTheSameSeed(long seed) {
        Sample sample = of(50, 500, seed);
        assertThat(lines(sample)).hasSize(50).doesNotHaveDuplicates().isEqualTo(lines(of(50, 500, seed)));
        assertThat(sample.left()).isEqualTo(450);
    }

    @Test
    void keepsLateOnesAsOftenAsEarlyOnes() {
        long late = IntStream.range(0, 200)
                .mapToLong(seed -> lines(of(10, 100, seed)).stream()
                        .filter(line -> line >= 50)
                        .count())
                .sum();
        assertThat(late).isBetween(900L, 1100L);
    }
}

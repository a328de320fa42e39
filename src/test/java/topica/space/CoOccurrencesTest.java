package topica.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import topica.math.SparseRows;
import topica.run.Workers;

class CoOccurrencesTest {

    private static SparseRows documents(int features, int[]... documents) {
        SparseRows.Builder rows = new SparseRows.Builder(features, documents.length);
        for (int[] document : documents) {
            for (int feature : document) {
                rows.add(feature, 0.5f);
            }
            rows.endRow();
        }
        return rows.build();
    }

    /// Of four documents two hold words 0 and 1, and two hold words 2 and 3: what stands together does so twice as
    /// often as chance would have it.
    @Test
    void countsHowMuchMoreOftenThanByChance() {
        SparseRows documents = documents(4, new int[] {0, 1}, new int[] {1, 0}, new int[] {2, 3}, new int[] {3, 2});
        try (Workers workers = new Workers(2)) {
            SparseRows rows = new CoOccurrences(documents, 4).rows(0, 4, workers);
            assertThat(rows.rows()).isEqualTo(4);
            for (int word = 0; word < 4; word++) {
                assertThat(rows.end(word) - rows.start(word)).isEqualTo(2);
                assertThat(rows.column(rows.start(word))).isEqualTo(word / 2 * 2);
                assertThat(rows.value(rows.start(word))).isCloseTo((float) Math.log(2), within(1e-6f));
            }
        }
    }

    @Test
    void leavesOutWhatStandsTogetherAsOftenAsByChance() {
        SparseRows documents = documents(2, new int[] {0, 1}, new int[] {0, 1});
        try (Workers workers = new Workers(1)) {
            SparseRows rows = new CoOccurrences(documents, 2).rows(0, 2, workers);
            assertThat(rows.end(1)).isZero();
        }
    }

    @Test
    void knowsOtherFeaturesByTheirContextsOnly() {
        SparseRows documents = documents(3, new int[] {0, 2}, new int[] {1}, new int[] {2});
        try (Workers workers = new Workers(1)) {
            SparseRows rows = new CoOccurrences(documents, 2).rows(2, 3, workers);
            assertThat(rows.columns()).isEqualTo(2);
            assertThat(rows.end(0)).isEqualTo(1);
            assertThat(rows.column(0)).isZero();
            // once with word 0, where 1 document × 1 document / 2 documents with words would be by chance
            assertThat(rows.value(0)).isCloseTo((float) Math.log(2), within(1e-6f));
        }
    }
}

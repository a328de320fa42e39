package topica.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.run.Seed;

class SparseRowsTest {

    private record Entry(int column, float value) {}

    @Test
    void keepsRowsInTheOrderTheyWereAdded() {
        SparseRows.Builder builder = new SparseRows.Builder(5, 3);
        builder.add(4, 1);
        builder.add(0, 2);
        builder.endRow();
        builder.endRow();
        builder.add(2, 3);
        builder.endRow();
        SparseRows rows = builder.build();
        assertThat(rows.rows()).isEqualTo(3);
        assertThat(rows.columns()).isEqualTo(5);
        assertThat(entries(rows))
                .containsExactly(List.of(new Entry(4, 1), new Entry(0, 2)), List.of(), List.of(new Entry(2, 3)));
    }

    @Test
    void changesRowsAndColumnsForEachOther() {
        SparseRows.Builder builder = new SparseRows.Builder(3, 2);
        builder.add(2, 1);
        builder.add(0, 2);
        builder.endRow();
        builder.add(2, 3);
        builder.endRow();
        SparseRows turned = builder.build().transposed();
        assertThat(turned.columns()).isEqualTo(2);
        assertThat(entries(turned))
                .containsExactly(List.of(new Entry(0, 2)), List.of(), List.of(new Entry(0, 1), new Entry(1, 3)));
        assertThat(entries(turned.transposed()))
                .containsExactly(List.of(new Entry(0, 2), new Entry(2, 1)), List.of(new Entry(2, 3)));
    }

    @Test
    void mayHaveNoRows() {
        assertThat(new SparseRows.Builder(5, 0).build().rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsMoreThanWasExpected(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        SparseRows.Builder builder = new SparseRows.Builder(1000, random.nextInt(3));
        List<List<Entry>> added = new ArrayList<>();
        for (int row = 0; row < 300; row++) {
            List<Entry> entries = new ArrayList<>();
            for (int i = random.nextInt(100); i > 0; i--) {
                Entry entry = new Entry(random.nextInt(1000), (float) random.nextDouble());
                entries.add(entry);
                builder.add(entry.column(), entry.value());
            }
            builder.endRow();
            added.add(entries);
        }
        assertThat(entries(builder.build())).isEqualTo(added);
    }

    private static List<List<Entry>> entries(SparseRows rows) {
        List<List<Entry>> all = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            List<Entry> entries = new ArrayList<>();
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                entries.add(new Entry(rows.column(entry), rows.value(entry)));
            }
            all.add(entries);
        }
        return all;
    }
}

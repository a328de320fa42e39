package topica.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DenseRowsTest {

    private final DenseRows rows = DenseRows.over(new float[] {1, 2, 3, 4, 5, 6}, 3);

    @Test
    void knowsItsRows() {
        assertThat(rows.rows()).isEqualTo(2);
        assertThat(rows.columns()).isEqualTo(3);
        assertThat(rows.row(1)).containsExactly(4, 5, 6);
        assertThat(rows.value(1, 2)).isEqualTo(6);
    }

    @Test
    void multipliesRowsOfTwo() {
        assertThat(rows.dot(1, rows, 0)).isEqualTo(4 + 10 + 18);
        assertThat(rows.dot(1, DenseRows.over(new float[] {1, 1, 1}, 3), 0)).isEqualTo(15);
    }

    @Test
    void keepsSomeRowsInAnyOrder() {
        assertThat(rows.keep(new int[] {1, 0, 1}).values()).containsExactly(4, 5, 6, 1, 2, 3, 4, 5, 6);
        assertThat(rows.keep(new int[0]).rows()).isZero();
        assertThat(rows.keep(new int[0]).columns()).isEqualTo(3);
    }

    @Test
    void putsRowsBehindOthers() {
        DenseRows both = rows.and(DenseRows.over(new float[] {7, 8, 9}, 3));
        assertThat(both.values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(both.rows()).isEqualTo(3);
        assertThat(rows.and(rows.keep(new int[0])).values()).isEqualTo(rows.values());
        assertThat(rows.rows()).isEqualTo(2);
    }

    @Test
    void refusesWhatAreNoRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> DenseRows.over(new float[4], 3));
        assertThatIllegalArgumentException().isThrownBy(() -> DenseRows.over(new float[0], 0));
    }
}

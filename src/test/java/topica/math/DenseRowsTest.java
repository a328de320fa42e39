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
    void refusesWhatAreNoRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> DenseRows.over(new float[4], 3));
        assertThatIllegalArgumentException().isThrownBy(() -> DenseRows.over(new float[0], 0));
    }
}

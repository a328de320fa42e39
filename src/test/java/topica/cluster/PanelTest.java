package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PanelTest {

    @Test
    void multipliesARowWithAllVectors() {
        float[][] vectors = new float[37][7];
        for (int i = 0; i < 37; i++) {
            for (int j = 0; j < 7; j++) {
                vectors[i][j] = i - 3f * j;
            }
        }
        Panel panel = Panel.of(vectors, 7);
        float[] products = panel.products();
        float[] row = {9, 9, 1, 2, 3, 4, 5, 6, 7};
        panel.multiply(row, 2, products);
        for (int i = 0; i < 37; i++) {
            assertThat(products[i]).isCloseTo(28 * i - 3f * 112, within(1e-3f));
        }
    }
}

package topica.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.math.DenseRows;
import topica.records.Source;
import topica.vectorize.Fields;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

class FeatureVectorsTest {

    private static final Vocabulary WORDS = Vocabulary.of(List.of("cell", "star"), new int[] {5, 5}, 10);

    private static final Block FIRST =
            new Block("first", DenseRows.over(new float[] {4, 0, 0, 4}, 2), new double[] {0, 0}, 1);

    private static float[] vector(String text, Block... blocks) {
        Space space = new Space(new Vectorizer(WORDS, new Fields(0)), FeatureVectors.of(List.of(blocks)));
        return space.of(Document.of("", text, new Source("test", 1)));
    }

    @Test
    void addsTheRowsOfAllFeaturesAndMakesTheSumOfLengthOne() {
        assertThat(vector("A cell.", FIRST)).containsExactly(1, 0);
        float half = (float) Math.sqrt(.5);
        assertThat(vector("A cell, a star.", FIRST)).containsExactly(new float[] {half, half}, within(1e-5f));
    }

    @Test
    void looksFromThePointThatIsTheSameForAll() {
        Block shifted = new Block("first", FIRST.vectors(), new double[] {0, 4}, 1);
        float half = (float) Math.sqrt(.5);
        assertThat(vector("A cell.", shifted)).containsExactly(new float[] {half, -half}, within(1e-5f));
    }

    @Test
    void givesEachPartItsWeight() {
        Block second = new Block("second", DenseRows.over(new float[] {100, -100}, 1), new double[] {0}, 0.75);
        assertThat(vector("A cell.", FIRST, second)).containsExactly(new float[] {.8f, 0, .6f}, within(1e-5f));
        assertThat(vector("A star.", FIRST, second)).containsExactly(new float[] {0, .8f, -.6f}, within(1e-5f));
    }

    @Test
    void givesZerosWhereNoWordIsKnown() {
        assertThat(vector("Nothing of that.", FIRST)).containsOnly(0);
    }

    @Test
    void refusesNumbersThatDoNotFitTogether() {
        List<Part> parts = List.of(new Part("words", 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureVectors(new byte[3], new float[2], new float[2], parts))
                .withMessage("expected 2 shifts and 2 rows of 2 numbers, got 2 and 3 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureVectors(new byte[4], new float[] {1, Float.NaN}, new float[2], parts))
                .withMessage("expected finite scales and shifts, got NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Part("words", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part("words", 1, Double.NaN));
    }
}

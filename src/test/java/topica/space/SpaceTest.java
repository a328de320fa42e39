package topica.space;

import java.util.List;
import topica.math.DenseRows;
import topica.vectorize.Fields;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

class SpaceTest implements EncoderContract {

    @Override
    public Encoder encoder() {
        Vocabulary words = Vocabulary.of(List.of("cell", "star"), new int[] {5, 5}, 10);
        Block block = new Block("first", DenseRows.over(new float[] {4, 1, 0, 4}, 2), new double[] {0, 0}, 1);
        return new Space(new Vectorizer(words, new Fields(0)), FeatureVectors.of(List.of(block)));
    }
}

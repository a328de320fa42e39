package topica.bundle;

import java.util.Map;
import topica.vectorize.PackedVocabulary;
import topica.vectorize.Vocabulary;

/// Vocabularies as tensors of a file, the same in every kind of file.
final class Vocabularies {

    private static final String TERMS = "vocabulary.terms";
    private static final String FEATURES = "vocabulary.features";
    private static final String FREQUENCIES = "vocabulary.frequencies";

    private Vocabularies() {}

    static Map<String, Tensor> tensors(Vocabulary vocabulary) {
        PackedVocabulary packed = vocabulary.packed();
        return Map.of(
                TERMS, Tensor.u8(packed.terms()),
                FEATURES, Tensor.u8(packed.features()),
                FREQUENCIES, Tensor.u8(packed.frequencies()));
    }

    /// The vocabulary in `bundle`.
    ///
    /// @param documents how many documents were counted
    static Vocabulary read(Bundle bundle, int documents) {
        return PackedVocabulary.of(
                        bundle.tensor(TERMS, Tensor.Kind.U8).bytes(),
                        bundle.tensor(FEATURES, Tensor.Kind.U8).bytes(),
                        bundle.tensor(FREQUENCIES, Tensor.Kind.U8).bytes(),
                        documents)
                .unpack();
    }
}

package topica.baselines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import topica.baselines.Vocabulary.Word;

/// What the baselines from OpenNLP share: its document categorizer over bags of words, whatever learns the
/// weights.
final class DocumentCategorizers {

    private DocumentCategorizers() {}

    static Baseline.Fitted fit(String algorithm, Examples examples) {
        Vocabulary vocabulary = Vocabulary.of(examples.texts());
        DocumentCategorizerME categorizer = train(algorithm, examples, vocabulary);
        return text -> {
            double[] probabilities = categorizer.categorize(words(vocabulary, text));
            return Ranking.of(examples.names(), label -> probabilities[categorizer.getIndex(label)]);
        };
    }

    private static DocumentCategorizerME train(String algorithm, Examples examples, Vocabulary vocabulary) {
        Iterator<DocumentSample> samples = IntStream.range(0, examples.size())
                .mapToObj(i -> new DocumentSample(
                        examples.labels().get(i),
                        words(vocabulary, examples.texts().get(i))))
                .iterator();
        ObjectStream<DocumentSample> stream = () -> samples.hasNext() ? samples.next() : null;
        try {
            return new DocumentCategorizerME(
                    DocumentCategorizerME.train("en", stream, parameters(algorithm), new DoccatFactory()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The vocabulary has already left out rare words, and nothing goes through temporary files.
    private static TrainingParameters parameters(String algorithm) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
        return parameters;
    }

    private static String[] words(Vocabulary vocabulary, String text) {
        return vocabulary.read(text).stream().map(Word::text).toArray(String[]::new);
    }
}

package topica.baselines;

import java.util.List;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import topica.run.Seed;

/// Multinomial naive Bayes over word counts, from Apache OpenNLP.
public record OpenNlpNaiveBayes() implements Baseline {

    @Override
    public String name() {
        return "OpenNLP naive Bayes";
    }

    @Override
    public Fitted fit(List<String> texts, List<String> labels, Seed seed) {
        return DocumentCategorizers.fit(NaiveBayesTrainer.NAIVE_BAYES_VALUE, new Examples(texts, labels));
    }
}

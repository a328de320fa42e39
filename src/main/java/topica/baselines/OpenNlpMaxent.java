package topica.baselines;

import java.util.List;
import opennlp.tools.ml.maxent.GISTrainer;
import topica.run.Seed;

/// Maximum entropy over word counts, fitted by generalized iterative scaling, from Apache OpenNLP.
public record OpenNlpMaxent() implements Baseline {

    @Override
    public String name() {
        return "OpenNLP maximum entropy";
    }

    @Override
    public Fitted fit(List<String> texts, List<String> labels, Seed seed) {
        return DocumentCategorizers.fit(GISTrainer.MAXENT_VALUE, new Examples(texts, labels));
    }
}

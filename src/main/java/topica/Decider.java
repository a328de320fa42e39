package topica;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import topica.classify.LabelSpace;
import topica.classify.Scores;
import topica.evaluate.Judgement;

/// Makes answers of probabilities: the likeliest primary, the runners-up, and every label above its
/// threshold. Immutable.
final class Decider {

    private final LabelSpace labels;
    private final float[] thresholds;
    private final int ranked;

    Decider(LabelSpace labels, float[] thresholds, int ranked) {
        if (ranked < 1) {
            throw new IllegalArgumentException("expected to rank at least 1 label, got " + ranked);
        }
        this.labels = labels;
        this.thresholds = thresholds;
        this.ranked = ranked;
    }

    Decider ranking(int most) {
        return new Decider(labels, thresholds, most);
    }

    Decider threshold(float[] others) {
        return new Decider(labels, others, ranked);
    }

    List<Prediction.Share> ranked(Scores scores) {
        List<Prediction.Share> shares = new ArrayList<>();
        for (int label : scores.ranked(ranked)) {
            shares.add(new Prediction.Share(labels.name(label), scores.primary(label)));
        }
        return shares;
    }

    /// The labels to bear: the likeliest primary first, the others by probability.
    List<Prediction.Share> borne(Scores scores) {
        int best = scores.best();
        List<Prediction.Share> borne = new ArrayList<>();
        for (int label = 0; label < thresholds.length; label++) {
            if (label != best && scores.present(label) >= thresholds[label]) {
                borne.add(new Prediction.Share(labels.name(label), scores.present(label)));
            }
        }
        borne.sort(Comparator.comparingDouble(share -> -share.probability()));
        float surest = Math.max(scores.primary(best), scores.present(best));
        borne.addFirst(new Prediction.Share(labels.name(best), surest));
        return borne;
    }

    /// What is said of a document, beside what is true of it; of the truth, each alias is its label.
    Judgement judge(String id, List<String> truth, Scores scores) {
        int best = scores.best();
        return new Judgement(
                id,
                labels.canonical(truth),
                labels.name(best),
                Math.min(1, scores.primary(best)),
                names(borne(scores)),
                names(ranked(scores)));
    }

    private static List<String> names(List<Prediction.Share> shares) {
        return shares.stream().map(Prediction.Share::label).toList();
    }
}

package topica;

import java.util.List;
import topica.classify.LabelSpace;

/// How much a document counts in training: less the older it is, and more the rarer its primary.
///
/// @param halfLifeYears the age, against the newest document, at which a document counts half
/// @param least what even the oldest counts
/// @param balance 0 to count all labels' documents alike, 1 to count all labels alike
public record Weighting(double halfLifeYears, double least, double balance) {

    /// Forgets slowly, never wholly, and takes labels as often as they come.
    public static final Weighting DEFAULT = new Weighting(4, 0.25, 0);

    /// The same for few documents, where rare labels would hardly be learned as they come.
    static final Weighting OF_FEW = new Weighting(DEFAULT.halfLifeYears, DEFAULT.least, 0.5);

    /// Forgets faster: what suits a hidden layer, which learns from very many documents.
    static final Weighting OF_VERY_MANY = new Weighting(2, 0.15, 0);

    private static final double MONTHS = 12;

    public Weighting {
        if (!(halfLifeYears > 0) || !(least >= 0 && least <= 1) || !(balance >= 0 && balance <= 1)) {
            throw new IllegalArgumentException(
                    "expected a half-life above 0, and a least weight and a balance between 0 and 1, got %s, %s and %s"
                            .formatted(halfLifeYears, least, balance));
        }
    }

    /// One weight per document, 1 on average over the labels; a document without a date counts as the
    /// newest do.
    float[] of(List<TrainingCorpus.Entry> entries, LabelSpace labels) {
        int newest =
                entries.stream().mapToInt(TrainingCorpus.Entry::months).max().orElse(0);
        double[] counts = new double[labels.size()];
        for (TrainingCorpus.Entry entry : entries) {
            counts[labels.find(entry.truth())[0]]++;
        }
        double mean = (double) entries.size() / labels.size();
        float[] weights = new float[entries.size()];
        for (int document = 0; document < weights.length; document++) {
            TrainingCorpus.Entry entry = entries.get(document);
            double years = entry.months() < 0 ? 0 : (newest - entry.months()) / MONTHS;
            double recency = Math.max(least, StrictMath.pow(0.5, years / halfLifeYears));
            double rarity = StrictMath.pow(mean / counts[labels.find(entry.truth())[0]], balance);
            weights[document] = (float) (recency * rarity);
        }
        return weights;
    }
}

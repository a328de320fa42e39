package topica;

import java.util.ArrayList;
import java.util.List;
import topica.classify.LabelSpace;

/// How often each label will come up next, told from the latest months.
///
/// The shares of labels move from month to month, and one month, such as the one a model is calibrated on,
/// is a poor guide to the next; some months together are a better one.
///
/// @param months how many, up to the newest document; 0 trusts the validation documents alone
/// @param restraint how many documents it takes to move the shares half way from those of the validation
///     documents
record RecentShares(int months, double restraint) {

    /// For each label the logarithm of its share in the latest months over that among the validation
    /// documents.
    float[] corrections(List<TrainingCorpus.Entry> train, List<TrainingCorpus.Entry> validation, LabelSpace labels) {
        List<TrainingCorpus.Entry> all = new ArrayList<>(train);
        all.addAll(validation);
        int newest = all.stream().mapToInt(TrainingCorpus.Entry::months).max().orElse(-1);
        double[] recent = new double[labels.size()];
        double seen = 0;
        for (TrainingCorpus.Entry entry : all) {
            if (newest >= 0 && entry.months() > newest - months) {
                recent[labels.find(entry.truth())[0]]++;
                seen++;
            }
        }
        double[] judged = new double[labels.size()];
        for (TrainingCorpus.Entry entry : validation) {
            judged[labels.find(entry.truth())[0]]++;
        }
        float[] corrections = new float[labels.size()];
        for (int label = 0; label < corrections.length; label++) {
            double share = (judged[label] + 0.5) / (validation.size() + 0.5 * labels.size());
            double expected = (recent[label] + restraint * share) / (seen + restraint);
            corrections[label] = (float) StrictMath.log(expected / share);
        }
        return corrections;
    }
}

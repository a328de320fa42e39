package topica.evaluate;

/// How well one label of the space is found: as the primary, and among all labels of a document. A ratio
/// over nothing is 0.
///
/// @param documents documents with this primary
/// @param predicted documents given this `label`
/// @param multiLabelDocuments documents with this category
/// @param multiLabelPredicted documents with this among their `labels`
public record LabelScore(
        String label,
        int documents,
        int predicted,
        double precision,
        double recall,
        double f1,
        int multiLabelDocuments,
        int multiLabelPredicted,
        double multiLabelPrecision,
        double multiLabelRecall,
        double multiLabelF1) {

    static LabelScore of(String label, int place, Counts single, Counts multi) {
        return new LabelScore(
                label,
                single.truth[place],
                single.predicted[place],
                single.precision(place),
                single.recall(place),
                single.f1(place),
                multi.truth[place],
                multi.predicted[place],
                multi.precision(place),
                multi.recall(place),
                multi.f1(place));
    }
}

package topica.classify;

import java.util.List;

/// Why a document got its labels.
///
/// @param label the likeliest primary
/// @param flags doubts about the document or the answer
/// @param reasons one or more
/// @param neighbours labelled papers like it, the most alike first; none where nobody looked
public record Explanation(
        String id,
        String label,
        double probability,
        List<String> flags,
        List<Reason> reasons,
        List<Neighbour> neighbours) {

    /// A labelled paper.
    ///
    /// @param labels the paper's own, primary first
    /// @param similarity the cosine of its row and the document's, between 0 and 1
    public record Neighbour(String id, String title, List<String> labels, double similarity) {

        public Neighbour {
            labels = List.copyOf(labels);
        }
    }

    public Explanation {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("expected at least one reason, got none");
        }
        flags = List.copyOf(flags);
        reasons = List.copyOf(reasons);
        neighbours = List.copyOf(neighbours);
    }

    /// The document's title, empty where there is none.
    public String title() {
        return reasons.getFirst().title().text();
    }
}

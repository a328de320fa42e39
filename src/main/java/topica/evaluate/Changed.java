package topica.evaluate;

import java.util.List;

/// A document whose likeliest label is another than before, and the terms that changed it.
///
/// @param title empty where there is none
/// @param truth its primary; empty where that is not known
/// @param terms the most decisive first
public record Changed(
        String id,
        String title,
        String truth,
        String before,
        double beforeProbability,
        String after,
        double afterProbability,
        List<Term> terms) {

    /// A word or 2-gram that speaks more for the new label, against the old one, than it did before.
    ///
    /// @param inTitle whether it counts because it stands in the title
    /// @param before what it added to the score of the new label above that of the old one; 0 where the model
    ///     before does not have both labels, or not the term
    /// @param after what it adds now
    public record Term(String term, boolean inTitle, double before, double after) {

        public double gain() {
            return after - before;
        }
    }

    public Changed {
        terms = List.copyOf(terms);
    }
}

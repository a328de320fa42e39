package topica.classify;

import java.util.List;
import topica.text.MarkedText;

/// Why a document got a score: what its terms add to it, one by one and marked in its text.
///
/// The terms and the bias add up to the score, the uncalibrated one that the question's probability is made
/// of; for [Question.Against], to the difference of two. So do the marks in both texts and the bias: a term
/// shares what it adds evenly over its places, and a 2-gram over its words.
///
/// @param terms what speaks for it most first, what speaks against it most last
public record Reason(
        Question question, double score, double bias, List<Term> terms, MarkedText title, MarkedText abstractText) {

    /// A word or 2-gram and what it adds.
    ///
    /// @param inTitle whether it counts because it stands in the title
    /// @param count how often it stands there
    public record Term(String term, boolean inTitle, int count, double contribution) {}

    public Reason {
        terms = List.copyOf(terms);
    }

    /// The largest weight of a mark, whatever its sign.
    public double strongest() {
        return Math.max(title.strongest(), abstractText.strongest());
    }
}

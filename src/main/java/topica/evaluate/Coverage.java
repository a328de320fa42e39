package topica.evaluate;

import java.util.List;

/// How right the answers are when only the surest are given.
///
/// Documents are answered by falling probability of their likeliest label. Among documents of equal
/// probability no order is better than another: any part of them is as right as all of them together.
/// El-Yaniv and Wiener, "On the foundations of noise-free selective classification", Journal of Machine
/// Learning Research 2010 (there as risk, which is 1 − accuracy).
///
/// @param area under the curve: the mean accuracy over every number of documents answered
/// @param points at every twentieth of the documents, the last being all of them; fewer for fewer than twenty
public record Coverage(Score area, List<Point> points) {

    public Coverage {
        points = List.copyOf(points);
    }

    /// Some of the documents are answered.
    ///
    /// @param coverage the share of documents answered
    /// @param probability the lowest of an answer that is given
    /// @param accuracy of the answers that are given, with Wilson's interval
    public record Point(double coverage, int documents, double probability, Score accuracy) {}
}

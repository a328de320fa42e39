package topica.survey;

import java.util.List;
import topica.cluster.Candidate;

/// How good the themes are as themes, whatever they are about.
///
/// @param npmi how much the words of a theme stand in the same documents, the mean over themes, from -1 to 1
/// @param diversity the share of distinct words among the words of all themes
/// @param stability how well the groups are found again in parts of the documents: the adjusted Rand index of fits on
///     two random 80 % of them, where they overlap; 0 where there are too few documents to tell
/// @param groups how many themes there are that have no others within them
/// @param outliers the share of documents that are in no theme
/// @param evidence what spoke for other numbers of groups, where the number was not given
public record Quality(
        double npmi, double diversity, double stability, int groups, double outliers, List<Candidate> evidence) {

    public Quality {
        evidence = List.copyOf(evidence);
    }
}

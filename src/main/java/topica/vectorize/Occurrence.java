package topica.vectorize;

import java.util.ArrayList;
import java.util.List;
import topica.text.TermHash;
import topica.text.Tokens;

/// A place of a feature among the terms of a document.
///
/// @param first number of the first term it is made of
/// @param last number of the last one: the same, or the next for a 2-gram
/// @param inTitle whether it counts because it stands in the title
public record Occurrence(int feature, int first, int last, boolean inTitle) {

    /// All occurrences of `features`, in the order in which their last terms stand.
    ///
    /// @param titles whether what stands in the title counts once more
    static List<Occurrence> of(Features features, boolean titles, Tokens tokens, int titleTerms) {
        List<Occurrence> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            boolean inTitle = i < titleTerms;
            add(found, features, tokens.hash(i), i, i, titles && inTitle);
            if (i > 0 && i != titleTerms) {
                add(found, features, TermHash.pair(tokens.hash(i - 1), tokens.hash(i)), i - 1, i, titles && inTitle);
            }
        }
        return found;
    }

    private static void add(
            List<Occurrence> found, Features features, long hash, int first, int last, boolean inTitle) {
        int feature = number(features, hash);
        if (feature >= 0) {
            found.add(new Occurrence(feature, first, last, false));
        }
        int titled = inTitle ? number(features, Vocabulary.hashInTitle(hash)) : FeatureTable.ABSENT;
        if (titled >= 0) {
            found.add(new Occurrence(titled, first, last, true));
        }
    }

    private static int number(Features features, long hash) {
        int[] number = new int[1];
        features.find(new long[] {hash}, 1, new long[1], number);
        return number[0];
    }
}

package topica;

import java.util.ArrayList;
import java.util.List;
import topica.documents.Excerpt;
import topica.text.Wording;

/// The doubts that a document's labels come with.
final class Doubts {

    private Doubts() {}

    /// All doubts, in alphabetical order.
    ///
    /// @param row what `excerpt` was read as
    /// @param outside whether the likeliest primary is an archive and no category
    static List<String> of(Excerpt excerpt, DocumentRow row, boolean outside) {
        Wording wording = Wording.of(row.tokens());
        boolean foreign = wording.mayBeForeign() && wording.isForeign(excerpt.words());
        boolean hasAbstract = row.titleTerms() < row.tokens().count();
        boolean noAbstract = hasAbstract && !foreign && wording.isNoAbstract();
        boolean tooShort = wording.isShort() && !(foreign && wording.hasManyLetters(excerpt.words()));
        if (!outside && !foreign && !noAbstract && !tooShort) {
            return excerpt.flags();
        }
        List<String> doubts = new ArrayList<>(excerpt.flags());
        add("outside-the-label-space", outside, doubts);
        add("not-english", foreign, doubts);
        add("not-an-abstract", noAbstract, doubts);
        add("too-short", tooShort, doubts);
        return doubts.stream().distinct().sorted().toList();
    }

    private static void add(String doubt, boolean holds, List<String> doubts) {
        if (holds) {
            doubts.add(doubt);
        }
    }
}

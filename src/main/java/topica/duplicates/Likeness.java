package topica.duplicates;

import java.util.Optional;

/// Whether two documents are one paper. Symmetric.
///
/// Papers with unlike titles are two, however alike their abstracts: authors write of their next drug, graph or
/// protocol in the same words, and hand in the abstract of the other paper by mistake.
final class Likeness {

    /// Two abstracts that share this little of the shorter one are about different things.
    private static final double LIKE = 0.2;

    /// Where the titles fit.
    private static final double NEARLY_EQUAL = 0.8;

    /// Where there are no two titles to tell companion papers apart.
    private static final double EQUAL_BUT_FOR_A_FEW_WORDS = 0.9;

    private static final double NEARLY_CONTAINED = 0.9;

    /// Shorter abstracts are not compared by their shingles.
    static final int FEWEST_SHINGLES = 20;

    /// Fewer words are no abstract of one's own: `No abstract available`.
    private static final int FEWEST_WORDS = 4;

    private final Sketch one;
    private final Sketch two;
    private final boolean texts;
    private final boolean titles;
    private final boolean sameTitle;

    private Likeness(Sketch one, Sketch two) {
        this.one = one;
        this.two = two;
        this.texts = one.hasText() && two.hasText();
        this.titles = one.hasTitle() && two.hasTitle();
        this.sameTitle = titles && one.title().equals(two.title());
    }

    /// Why they are one paper, or nothing if they are two.
    static Optional<Reason> of(Sketch one, Sketch two) {
        return new Likeness(one, two).reason();
    }

    /// Whether they have one id.
    static boolean shareId(Sketch one, Sketch two) {
        return one.id().equals(two.id());
    }

    private Optional<Reason> reason() {
        if (shareId(one, two) && one.hasOwnId() && !contradictsOneId()) {
            return Optional.of(new Reason.SameId());
        }
        if (sameTitle && !contradictsOneTitle()) {
            return Optional.of(new Reason.SameTitle());
        }
        if (texts && !titles && one.text().equals(two.text()) && tellsEnough()) {
            return Optional.of(new Reason.SameAbstract());
        }
        if (titles && !one.hasTitleLike(two)) {
            return Optional.empty();
        }
        double resemblance =
                fewestShingles() >= FEWEST_SHINGLES ? one.shingles().resemblance(two.shingles()) : 0;
        return resemblance >= (titles ? NEARLY_EQUAL : EQUAL_BUT_FOR_A_FEW_WORDS)
                ? Optional.of(new Reason.SimilarAbstract(resemblance))
                : Optional.empty();
    }

    private int fewestShingles() {
        return Math.min(one.shingles().count(), two.shingles().count());
    }

    /// Two lists number their papers from 1: then neither title nor abstract fits.
    private boolean contradictsOneId() {
        return texts ? !sameTitle && containment() < LIKE : titles && !sameTitle;
    }

    /// An abstract cut off, or written anew in part, is no other one. A generic title needs more: the abstract
    /// itself, or two records without any that have one id besides.
    private boolean contradictsOneTitle() {
        if (!one.isGeneric()) {
            return texts && containment() < LIKE;
        }
        return texts
                ? one.shingles().resemblance(two.shingles()) < NEARLY_EQUAL && containment() < NEARLY_CONTAINED
                : one.hasText() || two.hasText() || !shareId(one, two);
    }

    private boolean tellsEnough() {
        return one.words() >= FEWEST_WORDS || (!one.hasTitle() && !two.hasTitle());
    }

    private double containment() {
        return one.shingles().containment(two.shingles());
    }
}

package topica.classify;

/// What a classifier thinks of one document; reused from document to document. Not thread-safe.
public final class Scores {

    private final Sums sums;
    private final float[] primary;
    private final float[] present;

    Scores(int labels, Sums sums) {
        this.sums = sums;
        primary = new float[labels];
        present = new float[labels];
    }

    public int labels() {
        return primary.length;
    }

    /// The probability that `label` is the primary; over all labels these add up to 1.
    public float primary(int label) {
        return primary[label];
    }

    /// The probability that the document bears `label` at all.
    public float present(int label) {
        return present[label];
    }

    /// The likeliest primary; among equals the first.
    public int best() {
        int best = 0;
        for (int label = 1; label < primary.length; label++) {
            if (primary[label] > primary[best]) {
                best = label;
            }
        }
        return best;
    }

    /// The `most` likeliest primaries, best first; among equals the first.
    public int[] ranked(int most) {
        int[] ranked = new int[Math.min(most, primary.length)];
        int count = 0;
        for (int label = 0; label < primary.length; label++) {
            int at = count;
            while (at > 0 && primary[label] > primary[ranked[at - 1]]) {
                at--;
            }
            if (at < ranked.length) {
                count = Math.min(count + 1, ranked.length);
                System.arraycopy(ranked, at, ranked, at + 1, count - at - 1);
                ranked[at] = label;
            }
        }
        return ranked;
    }

    float[] primaries() {
        return primary;
    }

    float[] presences() {
        return present;
    }

    Sums sums() {
        return sums;
    }
}

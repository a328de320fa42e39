package topica.vectorize;

import topica.text.TermHash;

/// One sparse row under construction, reused from document to document. Not thread-safe: each thread has
/// its own.
public final class Row {

    private long[] terms = new long[0];
    private long[] hashes = new long[0];
    private long[] fetched = new long[0];
    private int[] numbers = new int[0];
    private int[] columns = new int[0];
    private float[] values = new float[0];
    private short[] counts = new short[0];
    private int looks;
    private int size;

    public int size() {
        return size;
    }

    /// The column of the entry at `index`; the order is that of first appearance in the text.
    public int column(int index) {
        return columns[index];
    }

    public float value(int index) {
        return values[index];
    }

    /// Forgets everything and makes room for so many terms, and features numbered below `width`.
    ///
    /// @return where the terms' hashes go
    long[] clear(int mostTerms, int width) {
        if (counts.length < width) {
            counts = new short[width];
        }
        if (terms.length < mostTerms) {
            terms = new long[mostTerms + mostTerms / 2];
            hashes = new long[4 * terms.length];
            fetched = new long[hashes.length];
            numbers = new int[hashes.length];
            columns = new int[hashes.length];
            values = new float[hashes.length];
        }
        looks = 0;
        size = 0;
        return terms;
    }

    /// Looks for the terms from `from` to before `to` and for the 2-grams they make; in a title also for
    /// what is counted there only.
    void look(int from, int to, boolean inTitle) {
        long previous = 0;
        int at = looks;
        for (int i = from; i < to; i++) {
            long term = terms[i];
            hashes[at++] = term;
            if (inTitle) {
                hashes[at++] = Vocabulary.hashInTitle(term);
            }
            if (i > from) {
                long pair = TermHash.pair(previous, term);
                hashes[at++] = pair;
                if (inTitle) {
                    hashes[at++] = Vocabulary.hashInTitle(pair);
                }
            }
            previous = term;
        }
        looks = at;
    }

    /// Counts all that was looked for and is one of `features`, each up to 32,767 times.
    void count(Features features) {
        features.find(hashes, looks, fetched, numbers);
        int found = 0;
        for (int i = 0; i < looks; i++) {
            int column = numbers[i];
            if (column >= 0) {
                int count = counts[column];
                counts[column] = (short) Math.min(count + 1, Short.MAX_VALUE);
                columns[found] = column;
                found += count == 0 ? 1 : 0;
            }
        }
        size = found;
    }

    /// The count of the entry at `index`, which is forgotten.
    int takeCount(int index) {
        int count = counts[columns[index]];
        counts[columns[index]] = 0;
        return count;
    }

    void value(int index, float value) {
        values[index] = value;
    }

    /// Scales the row to length 1; an empty row stays empty.
    void normalize() {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            squares += (double) values[i] * values[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            values[i] *= scale;
        }
    }
}

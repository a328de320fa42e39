package topica.vectorize;

/// One sparse row under construction, reused from document to document. Not thread-safe: each thread has
/// its own.
public final class Row {

    private int[] counts = new int[0];
    private long[] hashes = new long[0];
    private long[] fetched = new long[0];
    private int[] numbers = new int[0];
    private int[] columns = new int[0];
    private float[] values = new float[0];
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

    /// Forgets everything and makes room for `most` hashes of features out of `width`.
    void clear(int width, int most) {
        if (counts.length < width) {
            counts = new int[width];
        }
        if (hashes.length < most) {
            hashes = new long[most + most / 2];
            fetched = new long[hashes.length];
            numbers = new int[hashes.length];
            columns = new int[hashes.length];
            values = new float[hashes.length];
        }
        looks = 0;
        size = 0;
    }

    /// Looks for the feature with this hash, and for the same in the title if it stands there.
    void look(long hash, boolean inTitle) {
        hashes[looks++] = hash;
        if (inTitle) {
            hashes[looks++] = Vocabulary.hashInTitle(hash);
        }
    }

    /// Counts all that was looked for and is one of `features`.
    void count(Features features) {
        features.find(hashes, looks, fetched, numbers);
        for (int i = 0; i < looks; i++) {
            int column = numbers[i];
            if (column >= 0 && counts[column]++ == 0) {
                columns[size++] = column;
            }
        }
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

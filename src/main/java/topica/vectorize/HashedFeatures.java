package topica.vectorize;

import java.util.Arrays;
import java.util.List;

/// Features without a dictionary: each falls by its hash into one of `2^bits` buckets, and what falls
/// together counts as one. How large a model can get is known before any text is read. Immutable.
///
/// A bucket is the highest bits of the hash, and is shown as its number behind `#`. What stands in titles
/// has hashes and so buckets of its own, but a bucket does not know its field: a title weight above 0 counts
/// as 1. Counts have no signs here, because their logarithms are taken.
///
/// Weinberger et al., "Feature hashing for large scale multitask learning", ICML 2009.
public final class HashedFeatures extends Features {

    public static final int LEAST_BITS = 10;
    public static final int MOST_BITS = 22;

    private final int bits;
    private final int[] buckets;
    private final int[] numbers;

    /// @param buckets that are features, rising; what falls into others is passed over
    /// @param documentFrequencies one for each bucket
    /// @throws IllegalArgumentException if the bits are out of range, or the buckets no such buckets
    public HashedFeatures(int bits, int[] buckets, int[] documentFrequencies, int documents) {
        super(documentFrequencies.clone(), documents);
        check(bits);
        if (buckets.length != documentFrequencies.length) {
            throw new IllegalArgumentException("expected a document frequency for each of %d buckets, got %d"
                    .formatted(buckets.length, documentFrequencies.length));
        }
        this.bits = bits;
        this.buckets = buckets.clone();
        this.numbers = new int[1 << bits];
        Arrays.fill(numbers, FeatureTable.ABSENT);
        int previous = -1;
        for (int feature = 0; feature < buckets.length; feature++) {
            int bucket = this.buckets[feature];
            if (bucket <= previous || bucket >= numbers.length) {
                throw new IllegalArgumentException("expected rising buckets below %d, got %d after %d"
                        .formatted(numbers.length, bucket, previous));
            }
            int frequency = documentFrequency(feature);
            if (frequency < 0 || frequency > documents) {
                throw new IllegalArgumentException(
                        "expected bucket %d in up to %d documents, got %d".formatted(bucket, documents, frequency));
            }
            numbers[bucket] = feature;
            previous = bucket;
        }
    }

    /// All buckets, none of which was seen in any document.
    static HashedFeatures all(int bits) {
        check(bits);
        int[] buckets = new int[1 << bits];
        Arrays.setAll(buckets, bucket -> bucket);
        return new HashedFeatures(bits, buckets, new int[buckets.length], 0);
    }

    private static void check(int bits) {
        if (bits < LEAST_BITS || bits > MOST_BITS) {
            throw new IllegalArgumentException(
                    "expected %d to %d bits of a hash, got %d".formatted(LEAST_BITS, MOST_BITS, bits));
        }
    }

    /// How many bits of a hash tell the bucket.
    public int bits() {
        return bits;
    }

    /// The buckets that are features, in their order, as a new array.
    public int[] buckets() {
        return buckets.clone();
    }

    @Override
    public String feature(int feature) {
        return "#" + buckets[feature];
    }

    /// The features with these numbers and nothing else.
    ///
    /// @param kept rising
    @Override
    public HashedFeatures keep(List<Integer> kept) {
        int[] keptBuckets = kept.stream().mapToInt(feature -> buckets[feature]).toArray();
        int[] frequencies = kept.stream().mapToInt(this::documentFrequency).toArray();
        return new HashedFeatures(bits, keptBuckets, frequencies, documents());
    }

    @Override
    boolean inTitle(int feature) {
        return false;
    }

    @Override
    void find(long[] hashes, int count, long[] fetched, int[] found) {
        for (int i = 0; i < count; i++) {
            found[i] = numbers[(int) (hashes[i] >>> (Long.SIZE - bits))];
        }
    }
}

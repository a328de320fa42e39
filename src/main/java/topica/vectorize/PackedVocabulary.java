package topica.vectorize;

import java.io.ByteArrayOutputStream;

/// A vocabulary as bytes: about 7 a feature beside its distinct terms. Immutable.
///
/// `terms` are in UTF-8, parted by line feeds. `features` has 6 bytes each: two numbers of 3 bytes, low
/// byte first; the first is 0 or one more than the first term's number, the second is the last term's
/// number times 2, plus 1 for titles. `frequencies` are differences from one feature to the next,
/// zigzagged, 7 bits a byte, low bits first.
public final class PackedVocabulary {

    private static final int WIDTH = 6;
    private static final int MOST_TERMS = 1 << 23;

    private final byte[] terms;
    private final byte[] features;
    private final byte[] frequencies;
    private final int documents;

    private PackedVocabulary(byte[] terms, byte[] features, byte[] frequencies, int documents) {
        this.terms = terms;
        this.features = features;
        this.frequencies = frequencies;
        this.documents = documents;
    }

    /// The packed form that a file holds; see `unpack` for what it may be refused for. Takes the arrays as its
    /// own.
    public static PackedVocabulary of(byte[] terms, byte[] features, byte[] frequencies, int documents) {
        return new PackedVocabulary(terms, features, frequencies, documents);
    }

    static PackedVocabulary of(
            PackedTerms terms,
            int[] firsts,
            int[] seconds,
            boolean[] inTitle,
            int[] documentFrequencies,
            int documents) {
        if (terms.size() >= MOST_TERMS) {
            throw new IllegalArgumentException("expected fewer than 8 million terms, got " + terms.size());
        }
        byte[] features = new byte[Math.multiplyExact(WIDTH, seconds.length)];
        ByteArrayOutputStream frequencies = new ByteArrayOutputStream(2 * seconds.length);
        int previous = 0;
        for (int feature = 0; feature < seconds.length; feature++) {
            put(features, WIDTH * feature, firsts[feature] + 1);
            put(features, WIDTH * feature + 3, 2 * seconds[feature] + (inTitle[feature] ? 1 : 0));
            int difference = documentFrequencies[feature] - previous;
            put(frequencies, (difference << 1) ^ (difference >> 31));
            previous = documentFrequencies[feature];
        }
        return new PackedVocabulary(terms.utf8(), features, frequencies.toByteArray(), documents);
    }

    public byte[] terms() {
        return terms.clone();
    }

    public byte[] features() {
        return features.clone();
    }

    public byte[] frequencies() {
        return frequencies.clone();
    }

    /// How many documents were counted.
    public int documents() {
        return documents;
    }

    /// The vocabulary itself.
    ///
    /// @throws IllegalArgumentException if the bytes make none
    public Vocabulary unpack() {
        PackedTerms words = PackedTerms.of(terms);
        int size = features.length / WIDTH;
        int[] documentFrequencies = new int[size];
        boolean whole = unpackFrequencies(documentFrequencies) == frequencies.length;
        int[] firsts = new int[size];
        int[] seconds = new int[size];
        boolean[] inTitle = new boolean[size];
        for (int feature = 0; feature < size; feature++) {
            int second = take(WIDTH * feature + 3);
            firsts[feature] = take(WIDTH * feature) - 1;
            seconds[feature] = second >> 1;
            inTitle[feature] = (second & 1) == 1;
            if (firsts[feature] >= words.size() || seconds[feature] >= words.size()) {
                throw senseless(feature);
            }
        }
        if (!whole || size * WIDTH != features.length) {
            throw new IllegalArgumentException("it has more document frequencies than features");
        }
        return new Vocabulary(words, firsts, seconds, inTitle, documentFrequencies, documents);
    }

    /// Returns how many bytes that took.
    private int unpackFrequencies(int[] into) {
        int at = 0;
        int previous = 0;
        for (int feature = 0; feature < into.length; feature++) {
            int zigzag = 0;
            int shift = 0;
            byte b = -1;
            while (b < 0) {
                if (at == frequencies.length || shift > 28) {
                    throw new IllegalArgumentException("its document frequencies break off");
                }
                b = frequencies[at++];
                zigzag |= (b & 0x7F) << shift;
                shift += 7;
            }
            previous += (zigzag >>> 1) ^ -(zigzag & 1);
            into[feature] = previous;
            if (previous < 0 || previous > documents) {
                throw senseless(feature);
            }
        }
        return at;
    }

    private static IllegalArgumentException senseless(int feature) {
        return new IllegalArgumentException("its feature " + feature + " makes no sense");
    }

    private int take(int at) {
        return (features[at] & 0xFF) | (features[at + 1] & 0xFF) << 8 | (features[at + 2] & 0xFF) << 16;
    }

    private static void put(byte[] into, int at, int number) {
        into[at] = (byte) number;
        into[at + 1] = (byte) (number >> 8);
        into[at + 2] = (byte) (number >> 16);
    }

    private static void put(ByteArrayOutputStream into, int number) {
        int rest = number;
        while (rest >>> 7 != 0) {
            into.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        into.write(rest);
    }
}

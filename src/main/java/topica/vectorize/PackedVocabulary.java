package topica.vectorize;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /// The packed form that a file holds; see `unpack` for what it may be refused for.
    public static PackedVocabulary of(byte[] terms, byte[] features, byte[] frequencies, int documents) {
        return new PackedVocabulary(terms.clone(), features.clone(), frequencies.clone(), documents);
    }

    static PackedVocabulary of(
            List<String> terms,
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
        byte[] text = String.join("\n", terms).getBytes(StandardCharsets.UTF_8);
        return new PackedVocabulary(text, features, frequencies.toByteArray(), documents);
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
        List<String> words = List.of(new String(terms, StandardCharsets.UTF_8).split("\n", -1));
        int size = features.length / WIDTH;
        int[] firsts = new int[size];
        int[] seconds = new int[size];
        boolean[] inTitle = new boolean[size];
        int[] documentFrequencies = new int[size];
        int at = 0;
        int previous = 0;
        for (int feature = 0; feature < size; feature++) {
            firsts[feature] = take(WIDTH * feature) - 1;
            int second = take(WIDTH * feature + 3);
            seconds[feature] = second >> 1;
            inTitle[feature] = (second & 1) == 1;
            int zigzag = 0;
            for (int shift = 0; ; shift += 7) {
                if (at == frequencies.length || shift > 28) {
                    throw new IllegalArgumentException("its document frequencies break off");
                }
                byte b = frequencies[at++];
                zigzag |= (b & 0x7F) << shift;
                if (b >= 0) {
                    break;
                }
            }
            previous += (zigzag >>> 1) ^ -(zigzag & 1);
            documentFrequencies[feature] = previous;
            boolean known = firsts[feature] < words.size() && seconds[feature] < words.size();
            if (!known || previous < 0 || previous > documents) {
                throw new IllegalArgumentException("its feature " + feature + " makes no sense");
            }
        }
        if (at != frequencies.length || size * WIDTH != features.length) {
            throw new IllegalArgumentException("it has more document frequencies than features");
        }
        return new Vocabulary(words, firsts, seconds, inTitle, documentFrequencies, documents);
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

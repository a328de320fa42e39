package topica.vectorize;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import topica.text.TermHash;

/// Terms as the bytes of a file, in UTF-8 and parted by line feeds. Immutable.
///
/// A term becomes a string when it is asked for: labelling needs only its hash, and a model has many terms.
final class PackedTerms extends AbstractList<String> implements RandomAccess {

    private final byte[] utf8;
    private final int[] ends;

    private PackedTerms(byte[] utf8, int[] ends) {
        this.utf8 = utf8;
        this.ends = ends;
    }

    /// Takes the array as its own; it holds one term at least, which may be empty.
    static PackedTerms of(byte[] utf8) {
        int[] ends = new int[1024];
        int count = 0;
        for (int at = 0; at <= utf8.length; at++) {
            if (at == utf8.length || utf8[at] == '\n') {
                ends = count < ends.length ? ends : Arrays.copyOf(ends, 2 * count);
                ends[count++] = at;
            }
        }
        return new PackedTerms(utf8, Arrays.copyOf(ends, count));
    }

    static PackedTerms of(List<String> terms) {
        byte[] utf8 = String.join("\n", terms).getBytes(StandardCharsets.UTF_8);
        return terms.isEmpty() ? new PackedTerms(utf8, new int[0]) : of(utf8);
    }

    /// All of them, as a new array.
    byte[] utf8() {
        return utf8.clone();
    }

    /// The hash of each term.
    long[] hashes() {
        long[] hashes = new long[ends.length];
        for (int term = 0; term < hashes.length; term++) {
            hashes[term] = TermHash.of(utf8, start(term), ends[term]);
        }
        return hashes;
    }

    private int start(int term) {
        return term == 0 ? 0 : ends[term - 1] + 1;
    }

    @Override
    public String get(int term) {
        return new String(utf8, start(term), ends[term] - start(term), StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return ends.length;
    }
}

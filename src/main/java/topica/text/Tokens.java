package topica.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The terms of one text in reading order, as hashes beside their lower-case bytes. Reused from text to text.
///
/// Not thread-safe: each thread has its own.
public final class Tokens {

    private byte[] bytes = new byte[4096];
    private int[] ends = new int[512];
    private long[] hashes = new long[512];
    private int written;
    private int count;

    /// How many terms there are.
    public int count() {
        return count;
    }

    /// The 64-bit hash of the term at `index`, never 0; equal terms have equal hashes, in every run.
    public long hash(int index) {
        return hashes[index];
    }

    /// The term itself: slow, for the few that are shown to somebody.
    public String term(int index) {
        int from = start(index);
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }

    /// All terms, for tests and explanations.
    public List<String> terms() {
        List<String> terms = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            terms.add(term(i));
        }
        return terms;
    }

    /// Forgets all terms.
    public void clear() {
        written = 0;
        count = 0;
    }

    /// Makes room for a text of `length` bytes, so that the scanner need not look.
    void reserve(int length) {
        if (bytes.length < written + length) {
            bytes = Arrays.copyOf(bytes, Math.max(written + length, 2 * bytes.length));
        }
        int most = count + length / 2 + 1;
        if (ends.length < most) {
            ends = Arrays.copyOf(ends, Math.max(most, 2 * ends.length));
            hashes = Arrays.copyOf(hashes, ends.length);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the next term's bytes begin.
    int written() {
        return written;
    }

    /// The bytes from `written()` up to `end` are one more term.
    void add(int end, long hash) {
        ends[count] = end;
        hashes[count++] = hash;
        written = end;
    }

    /// Adds a term that is already a string.
    void add(String term) {
        byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, written, utf8.length);
        add(written + utf8.length, TermHash.of(utf8, 0, utf8.length));
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}

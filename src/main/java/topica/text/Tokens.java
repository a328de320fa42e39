package topica.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The terms of one text in reading order, as hashes and places in the text. Reused from text to text.
///
/// Not thread-safe: each thread has its own.
public final class Tokens {

    private static final String NUMBER = "0";

    private byte[] text = new byte[4096];
    private int[] starts = new int[512];
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
        int length = ends[index] - starts[index];
        if (length == 0) {
            return NUMBER;
        }
        byte[] lower = new byte[length];
        for (int i = 0; i < length; i++) {
            byte b = text[starts[index] + i];
            lower[i] = (byte) (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
        }
        return new String(lower, StandardCharsets.UTF_8);
    }

    /// Where in `text()` the term at `index` begins.
    int start(int index) {
        return starts[index];
    }

    /// Where in `text()` the term at `index` ends; a number ends where it begins.
    int end(int index) {
        return ends[index];
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

    /// Takes a copy of a text, in which terms will be found, and puts at least eight zeros behind it.
    ///
    /// @return where the copy begins in `text()`
    int take(byte[] utf8, int from, int length) {
        int start = makeRoom(length);
        System.arraycopy(utf8, from, text, start, length);
        endText(start + length);
        return start;
    }

    /// Makes room for a text of so many bytes.
    ///
    /// @return where in `text()` it is to begin
    int makeRoom(int most) {
        int end = written + most;
        if (text.length < end + Long.BYTES) {
            text = Arrays.copyOf(text, Math.max(end + Long.BYTES, 2 * text.length));
        }
        int mostTerms = count + most / 2 + 1;
        if (hashes.length < mostTerms) {
            hashes = Arrays.copyOf(hashes, Math.max(mostTerms, 2 * hashes.length));
            starts = Arrays.copyOf(starts, hashes.length);
            ends = Arrays.copyOf(ends, hashes.length);
        }
        return written;
    }

    /// Ends the text that was put where room was made, with eight zeros behind it.
    void endText(int end) {
        Arrays.fill(text, end, end + Long.BYTES, (byte) 0);
        written = end;
    }

    /// The texts taken so far, one behind the other.
    byte[] text() {
        return text;
    }

    /// Where the last text taken ends.
    int written() {
        return written;
    }

    /// What stands in the text from `start` to before `end` is one more term, but for its capitals; where
    /// nothing does, the term stands for a number.
    void add(int start, int end, long hash) {
        starts[count] = start;
        ends[count] = end;
        hashes[count++] = hash;
    }

    /// Adds a term that is already a string, and not empty.
    void add(String term) {
        byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
        int start = take(utf8, 0, utf8.length);
        add(start, written, TermHash.of(utf8, 0, utf8.length));
    }
}

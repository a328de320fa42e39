package topica.vectorize;

import java.util.Arrays;

/// Phrases as sequences of numbers, found in longer ones: a tree in one open-addressing table.
///
/// Finding is thread-safe once all phrases are added; looking from one place costs a step for each number that
/// some phrase goes on with.
public final class PhraseTable {

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] nodes = new int[keys.length];
    private int[] phraseOfNode = {NONE, NONE};
    private int size = 1;
    private int phrases;

    /// Hears of each phrase that is found.
    public interface Sink {

        /// The phrase numbered `phrase` stands at `from … to-1`.
        void found(int phrase, int from, int to);
    }

    /// How many phrases there are.
    public int size() {
        return phrases;
    }

    /// The number of this phrase, which gets the next one if it is new.
    public int add(int... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("expected a phrase of at least one number");
        }
        int node = ROOT;
        for (int number : numbers) {
            node = childOrNew(node, number);
        }
        if (phraseOfNode[node] == NONE) {
            phraseOfNode[node] = phrases++;
        }
        return phraseOfNode[node];
    }

    /// Tells `sink` the phrases that begin at `from` and end before `to`, the shortest first.
    public void find(int[] sequence, int from, int to, Sink sink) {
        int node = ROOT;
        for (int at = from; at < to; at++) {
            node = child(node, sequence[at]);
            if (node == NONE) {
                return;
            }
            if (phraseOfNode[node] != NONE) {
                sink.found(phraseOfNode[node], from, at + 1);
            }
        }
    }

    private int child(int node, int number) {
        long key = key(node, number);
        int at = slot(key);
        return keys[at] == key ? nodes[at] : NONE;
    }

    private int childOrNew(int node, int number) {
        long key = key(node, number);
        int at = slot(key);
        if (keys[at] == key) {
            return nodes[at];
        }
        keys[at] = key;
        nodes[at] = size;
        if (size == phraseOfNode.length) {
            phraseOfNode = Arrays.copyOf(phraseOfNode, 2 * size);
        }
        phraseOfNode[size] = NONE;
        if (2 * ++size > keys.length) {
            grow();
        }
        return size - 1;
    }

    /// Never 0, which marks a free place.
    private static long key(int node, int number) {
        return (node + 1L) << Integer.SIZE | Integer.toUnsignedLong(number);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> Integer.SIZE) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[2 * oldKeys.length];
        nodes = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int at = slot(oldKeys[old]);
                keys[at] = oldKeys[old];
                nodes[at] = oldNodes[old];
            }
        }
    }
}

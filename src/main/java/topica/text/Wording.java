package topica.text;

import java.util.Arrays;

/// What the words of a text say of its kind: is it English, is it an abstract? Made in one pass over its
/// terms.
///
/// @param terms how many there are
/// @param english how many of them tell English from other languages
/// @param votes how much more speaks for an abstract than against; below 0 in 3 of 10,000 abstracts of arXiv
public record Wording(int terms, int english, int votes) {

    /// Of fewer terms shares say little.
    private static final int FEWEST_TERMS = 12;

    /// What 20 terms of a mean abstract vote: a short text is not judged by a word or two.
    private static final int HEAD_START = 214;

    private static final int SLOTS = 1 << 12;
    private static final long[] HASHES = new long[SLOTS];
    private static final WordKind[] KINDS = new WordKind[SLOTS];

    static {
        Arrays.fill(KINDS, WordKind.OTHER);
        for (WordKind kind : WordKind.values()) {
            for (long hash : kind.hashes()) {
                int slot = slot(hash);
                HASHES[slot] = hash;
                KINDS[slot] = kind;
            }
        }
    }

    public static Wording of(Tokens tokens) {
        long[] seen = new long[SLOTS / Long.SIZE];
        int english = 0;
        int votes = HEAD_START;
        for (int i = 0; i < tokens.count(); i++) {
            int slot = slot(tokens.hash(i));
            WordKind kind = KINDS[slot];
            english += kind == WordKind.ENGLISH ? 1 : 0;
            votes += (kind.isCountedOnce() && !isFirst(slot, seen) ? WordKind.OTHER : kind).vote();
        }
        return new Wording(tokens.count(), english, votes);
    }

    private static boolean isFirst(int slot, long[] seen) {
        long before = seen[slot / Long.SIZE];
        seen[slot / Long.SIZE] |= 1L << slot;
        return before != seen[slot / Long.SIZE];
    }

    /// Where in the table `hash` is, or would be.
    private static int slot(long hash) {
        int slot = (int) hash & (SLOTS - 1);
        while (HASHES[slot] != 0 && HASHES[slot] != hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /// Whether the text has too few terms to tell much by them.
    public boolean isShort() {
        return terms < FEWEST_TERMS;
    }

    /// Whether English words are so rare that `isForeign` should be asked. They were 7 in 100 terms or more in
    /// each of 40,000 abstracts of arXiv.
    public boolean mayBeForeign() {
        return isShort() || lacksEnglish();
    }

    /// Whether `text`, which may be foreign, is in another language than English. A short text is judged by
    /// its script alone.
    public boolean isForeign(String text) {
        return Languages.isInOtherScript(text) || (!isShort() && Languages.isForeign(text));
    }

    /// Whether the text, being English, is something else than an abstract.
    public boolean isNoAbstract() {
        return !isShort() && (lacksEnglish() || votes < 0);
    }

    private boolean lacksEnglish() {
        return 14 * english + 7 < terms;
    }
}

package topica.text;

import java.util.List;

/// What the words of a text say of its kind: is it English, is it an abstract? Made in one pass over its
/// terms.
///
/// @param terms how many there are
/// @param english how many of them tell English from other languages
/// @param votes how much more speaks for an abstract than against: below 0 in 3 of 10,000 abstracts
public record Wording(int terms, int english, int votes) {

    /// Of fewer terms shares say little.
    private static final int FEWEST_TERMS = 12;

    /// As many as 12 words of such languages have at least.
    private static final int MANY_LETTERS = 40;

    /// What 20 terms of a mean abstract vote: a short text is not judged by a word or two.
    private static final int HEAD_START = 214;

    /// The kinds, each at its number.
    private static final List<WordKind> KINDS = List.of(
            WordKind.OTHER,
            WordKind.ENGLISH,
            WordKind.SHARED,
            WordKind.NARRATIVE,
            WordKind.SIGN,
            WordKind.EVERYDAY,
            WordKind.FAMILIAR);

    /// Which bits of an entry have the number of its kind.
    private static final int NUMBER = 7;

    /// The words, from the even place that the low bits of a word's hash name: the number of its kind, and
    /// in the other bits the high ones of the hash; 0 where there is no word.
    private static final int[] TABLE = new int[1 << 13];

    /// By the number of a kind.
    private static final int[] VOTES = new int[NUMBER + 1];

    private static final int[] ENGLISH = new int[NUMBER + 1];
    private static final int COUNTED_ONCE = KINDS.indexOf(WordKind.EVERYDAY);

    static {
        for (int number = 0; number < KINDS.size(); number++) {
            VOTES[number] = KINDS.get(number).vote();
            for (long hash : KINDS.get(number).hashes()) {
                TABLE[slot(hash)] = high(hash) | number;
            }
        }
        ENGLISH[KINDS.indexOf(WordKind.ENGLISH)] = 1;
    }

    public static Wording of(Tokens tokens) {
        long[] seen = new long[TABLE.length / Long.SIZE];
        int english = 0;
        int votes = HEAD_START;
        for (int i = 0; i < tokens.count(); i++) {
            int number = number(tokens.hash(i));
            if (number >= COUNTED_ONCE && !isFirst(slot(tokens.hash(i)), seen)) {
                number = 0;
            }
            english += ENGLISH[number];
            votes += VOTES[number];
        }
        return new Wording(tokens.count(), english, votes);
    }

    /// The number of the kind of the word with this hash. Which terms are such words no processor can foresee,
    /// so both places are looked at without a jump.
    private static int number(long hash) {
        int place = place(hash);
        int second = TABLE[place + 1];
        int number = numberIf(TABLE[place], hash) | numberIf(second, hash);
        return second == 0 || number != 0 ? number : TABLE[slot(hash)] & NUMBER;
    }

    /// The number in `entry` if that is the word's with this hash, else 0.
    private static int numberIf(int entry, long hash) {
        int difference = (entry ^ high(hash)) & ~NUMBER;
        return entry & NUMBER & ~((difference | -difference) >> (Integer.SIZE - 1));
    }

    private static boolean isFirst(int slot, long[] seen) {
        long before = seen[slot / Long.SIZE];
        seen[slot / Long.SIZE] |= 1L << slot;
        return before != seen[slot / Long.SIZE];
    }

    /// Where in the table the word with this hash is, or would be.
    private static int slot(long hash) {
        int slot = place(hash);
        while (TABLE[slot] != 0 && (TABLE[slot] & ~NUMBER) != high(hash)) {
            slot = (slot + 1) % TABLE.length;
        }
        return slot;
    }

    private static int place(long hash) {
        return (int) hash & (TABLE.length - 2);
    }

    private static int high(long hash) {
        return (int) (hash >>> Integer.SIZE) & ~NUMBER;
    }

    /// Whether the text has too few terms to tell much by them.
    public boolean isShort() {
        return terms < FEWEST_TERMS;
    }

    /// Whether `text` is longer than its terms tell: in Chinese, Japanese and Thai nothing stands between words.
    public boolean hasManyLetters(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= MANY_LETTERS;
    }

    /// Whether English words are so rare that `isForeign` should be asked. They were in none of 100,000
    /// abstracts of arXiv.
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
        return 16 * english + 5 < terms;
    }
}

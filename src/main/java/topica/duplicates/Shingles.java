package topica.duplicates;

import java.util.Arrays;

/// The runs of three words in a text, each once, as numbers. Immutable.
///
/// Two different runs get one number by chance once in four billion.
final class Shingles {

    private static final int WORDS = 3;
    private static final int PRIME = 0x01000193;

    /// Rising.
    private final int[] numbers;

    private Shingles(int[] numbers) {
        this.numbers = numbers;
    }

    /// @param normalized words parted by single blanks; fewer than three of them are one shingle
    static Shingles of(String normalized) {
        if (normalized.isEmpty()) {
            return new Shingles(new int[0]);
        }
        int[] words = words(normalized);
        int[] runs = new int[Math.max(1, words.length - WORDS + 1)];
        for (int run = 0; run < runs.length; run++) {
            int number = 0;
            for (int word = run; word < Math.min(words.length, run + WORDS); word++) {
                number = mixed(number * 31 + words[word]);
            }
            runs[run] = number;
        }
        return new Shingles(Arrays.stream(runs).sorted().distinct().toArray());
    }

    private static int[] words(String normalized) {
        int[] words = new int[normalized.length() / 2 + 1];
        int count = 0;
        int word = 0;
        for (int i = 0; i < normalized.length(); i++) {
            char c = normalized.charAt(i);
            if (c == ' ') {
                words[count++] = mixed(word);
                word = 0;
            } else {
                word = (word ^ c) * PRIME;
            }
        }
        words[count++] = mixed(word);
        return Arrays.copyOf(words, count);
    }

    /// Appleby, the finaliser of MurmurHash3 (2011).
    static int mixed(int number) {
        int z = (number ^ (number >>> 16)) * 0x85ebca6b;
        z = (z ^ (z >>> 13)) * 0xc2b2ae35;
        return z ^ (z >>> 16);
    }

    int count() {
        return numbers.length;
    }

    /// The least of `factor * shingle + summand`, as 32-bit numbers; there is at least one shingle.
    int least(int factor, int summand) {
        int least = Integer.MAX_VALUE;
        for (int number : numbers) {
            least = Math.min(least, factor * number + summand);
        }
        return least;
    }

    /// How many shingles both have, of those that either has: 1 for equal texts.
    double resemblance(Shingles other) {
        int common = common(other);
        return common == 0 ? 0 : common / (double) (count() + other.count() - common);
    }

    /// How many shingles both have, of those of the shorter text: 1 for a text and its beginning.
    double containment(Shingles other) {
        int common = common(other);
        return common == 0 ? 0 : common / (double) Math.min(count(), other.count());
    }

    private int common(Shingles other) {
        int common = 0;
        int mine = 0;
        int its = 0;
        while (mine < numbers.length && its < other.numbers.length) {
            int order = Integer.compare(numbers[mine], other.numbers[its]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return common;
    }
}

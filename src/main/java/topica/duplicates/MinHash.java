package topica.duplicates;

import java.util.SplittableRandom;
import topica.run.Seed;

/// Tells texts that are alike from all others without comparing them: alike ones have one of their keys in
/// common, others hardly ever.
///
/// Each key is made of the least shingles by four orders of chance. Texts that share `s` of their shingles
/// have one of 16 keys in common with probability `1 - (1 - s⁴)¹⁶`: .9998 at .8, .64 at .5, .0016 at .1.
/// Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences 1997.
/// Immutable.
final class MinHash {

    static final int BANDS = 16;

    private static final int ROWS = 4;

    private final int[] factors = new int[BANDS * ROWS];
    private final int[] summands = new int[BANDS * ROWS];

    MinHash(Seed seed) {
        SplittableRandom random = seed.derive("minhash").generator();
        for (int i = 0; i < factors.length; i++) {
            factors[i] = random.nextInt() | 1;
            summands[i] = random.nextInt();
        }
    }

    /// The key of these shingles, of which there is one at least, for each band; never 0.
    void keys(Shingles shingles, int[] keys, int from) {
        for (int band = 0; band < BANDS; band++) {
            int key = band;
            for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
                key = Shingles.mixed(key * 31 + shingles.least(factors[row], summands[row]));
            }
            keys[from + band] = key == 0 ? 1 : key;
        }
    }
}

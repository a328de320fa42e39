package topica;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import topica.run.Seed;
import topica.run.Shuffle;

/// Documents dealt to folds by seed: each fold gets its share of every primary, and documents of one id share
/// a fold. Immutable.
final class Folds {

    private final int count;
    private final int[] foldOf;

    private Folds(int count, int[] foldOf) {
        this.count = count;
        this.foldOf = foldOf;
    }

    /// @param ids of the documents
    /// @param primaries of the same documents
    /// @throws IllegalArgumentException for fewer than two folds, or more folds than distinct documents
    static Folds deal(List<String> ids, List<String> primaries, int folds, Seed seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("expected at least 2 folds, got " + folds);
        }
        Map<String, Integer> foldOfId = new HashMap<>();
        int[] foldOf = new int[ids.size()];
        for (int document : byPrimary(primaries, seed)) {
            String id = ids.get(document);
            foldOfId.putIfAbsent(id, foldOfId.size() % folds);
            foldOf[document] = foldOfId.getOrDefault(id, 0);
        }
        if (foldOfId.size() < folds) {
            throw new IllegalArgumentException("expected at least one labelled document for each of the " + folds
                    + " folds, got " + foldOfId.size());
        }
        return new Folds(folds, foldOf);
    }

    /// The numbers of the documents, shuffled, then ordered by primary.
    private static List<Integer> byPrimary(List<String> primaries, Seed seed) {
        return Arrays.stream(Shuffle.of(primaries.size(), seed.derive("folds").generator()))
                .boxed()
                .sorted(Comparator.comparing(primaries::get))
                .toList();
    }

    int count() {
        return count;
    }

    /// The numbers of the documents in `fold`, rising.
    int[] in(int fold) {
        return where(document -> foldOf[document] == fold);
    }

    /// The numbers of all other documents, rising.
    int[] outside(int fold) {
        return where(document -> foldOf[document] != fold);
    }

    private int[] where(IntPredicate wanted) {
        return IntStream.range(0, foldOf.length).filter(wanted).toArray();
    }
}

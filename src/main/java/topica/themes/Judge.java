package topica.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says which phrases would do for a group's name, and how well.
final class Judge {

    /// So many go on to compete for names.
    private static final int MOST = 60;

    /// A shorter phrase is left out where a longer one has this share of its documents.
    private static final double MOST_OF = 0.6;

    private static final double[] BY_LENGTH = {0.35, 1, 1.15, 1.1, 1};

    private static final double PLAIN = 0.43;

    /// A phrase in this share of the documents gets half of what one in all of them would.
    private static final double HALF_COVERED = 0.05;

    /// A phrase that ends where names end less often is a piece of one.
    private static final double LEAST_WHOLENESS = 0.35;

    private final Phrases phrases;
    private final PhraseCounts totals;
    private final ClassTfIdf weights;
    private final int documents;

    Judge(Phrases phrases, PhraseCounts totals, ClassTfIdf weights, int documents) {
        this.phrases = phrases;
        this.totals = totals;
        this.weights = weights;
        this.documents = documents;
    }

    /// The best phrases of a group, the best first.
    ///
    /// @param length how many words the group has
    List<Candidate> candidates(List<Integer> members, long length) {
        PhraseCounts counts = PhraseCounts.of(phrases, members);
        int fewest = fewestDocuments(members.size());
        List<Candidate> found = new ArrayList<>();
        for (int phrase : counts.found()) {
            if (counts.documents(phrase) >= fewest && phrases.wholeness(phrase) >= LEAST_WHOLENESS) {
                found.add(new Candidate(
                        phrase,
                        phrases.bases(phrase),
                        counts.documents(phrase),
                        totals.documents(phrase),
                        score(phrase, counts, members.size(), length)));
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> phrases.text(candidate.phrase())));
        List<Candidate> best = found.subList(0, Math.min(MOST, found.size()));
        return best.stream()
                .filter(candidate -> best.stream()
                        .noneMatch(longer ->
                                longer.holds(candidate) && longer.documents() >= MOST_OF * candidate.documents()))
                .toList();
    }

    private static int fewestDocuments(int size) {
        return size <= 2 ? 1 : Math.max(2, size / 200);
    }

    private double score(int phrase, PhraseCounts counts, int size, long length) {
        int times = Math.min(counts.times(phrase), 2 * counts.documents(phrase));
        double weight = weights.score(times, Math.max(1, length), totals.times(phrase));
        double titles = 1 + (double) counts.titles(phrase) / counts.documents(phrase);
        double coverage = (double) counts.documents(phrase) / size;
        double share = share(phrase, counts, size);
        return weight
                * titles
                * form(phrase)
                * share
                * share
                * coverage
                / (coverage + HALF_COVERED)
                * Math.sqrt(phrases.wholeness(phrase));
    }

    private double form(int phrase) {
        int words = phrases.bases(phrase).size();
        return BY_LENGTH[Math.min(words, BY_LENGTH.length) - 1] * (phrases.isPlain(phrase) ? PLAIN : 1);
    }

    /// How much of the phrase would be in the group if the group were as large as all else.
    private double share(int phrase, PhraseCounts counts, int size) {
        double here = (double) counts.documents(phrase) / size;
        double elsewhere =
                (double) (totals.documents(phrase) - counts.documents(phrase)) / Math.max(1, documents - size);
        return here / (here + elsewhere);
    }
}

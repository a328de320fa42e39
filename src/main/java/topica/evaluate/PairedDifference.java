package topica.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import topica.run.Seed;

/// Whether the second labelling of the same documents is better than the first.
///
/// @param documents documents whose primary is in the label space; the others are left out
/// @param accuracy the second accuracy less the first
/// @param onlyFirst documents that only the first labelled right
/// @param onlySecond documents that only the second labelled right
/// @param midP two-sided mid-p value of McNemar's test: how often labellings that are equally good would
///     differ at least so much. Fagerland, Lydersen and Laake, "The McNemar test for binary matched-pairs
///     data", BMC Medical Research Methodology 2013
public record PairedDifference(int documents, Score accuracy, int onlyFirst, int onlySecond, double midP) {

    /// Both lists hold the same documents in the same order.
    public static PairedDifference of(
            List<Judgement> first, List<Judgement> second, Collection<String> space, Seed seed) {
        Set<String> known = Set.copyOf(space);
        int[] gains = gains(first, second, known);
        if (gains.length == 0) {
            throw new IllegalArgumentException("expected documents whose primary is one of the " + known.size()
                    + " labels, got none among " + first.size());
        }
        Score accuracy = Bootstrap.of(gains.length, seed, times -> difference(gains, times))
                .score(Double::doubleValue);
        int losses = (int) IntStream.of(gains).filter(gain -> gain < 0).count();
        int wins = (int) IntStream.of(gains).filter(gain -> gain > 0).count();
        return new PairedDifference(gains.length, accuracy, losses, wins, midP(losses, wins));
    }

    /// For each document in the space: 1 where only the second is right, −1 where only the first is, else 0.
    private static int[] gains(List<Judgement> first, List<Judgement> second, Set<String> space) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "expected two labellings of the same documents, got " + first.size() + " and " + second.size());
        }
        return IntStream.range(0, first.size())
                .filter(i -> space.contains(first.get(i).primary()))
                .map(i -> gain(first.get(i), second.get(i)))
                .toArray();
    }

    private static int gain(Judgement first, Judgement second) {
        if (!first.id().equals(second.id()) || !first.primary().equals(second.primary())) {
            throw new IllegalArgumentException(
                    "expected the same document in both labellings, got " + first.id() + " and " + second.id());
        }
        return right(second) - right(first);
    }

    private static int right(Judgement judgement) {
        return judgement.label().equals(judgement.primary()) ? 1 : 0;
    }

    private static double difference(int[] gains, int[] times) {
        int sum = 0;
        for (int i = 0; i < gains.length; i++) {
            sum += gains[i] * times[i];
        }
        return (double) sum / gains.length;
    }

    /// Twice the chance of fewer than `min(losses, wins)` heads in as many fair throws as there are
    /// differences, plus the chance of exactly so many.
    private static double midP(int losses, int wins) {
        int throwsMade = losses + wins;
        int heads = Math.min(losses, wins);
        double chance = binomial(throwsMade, heads);
        double sum = chance;
        for (int k = heads; k > 0; k--) {
            chance *= (double) k / (throwsMade - k + 1);
            sum += 2 * chance;
        }
        return Math.min(1, sum);
    }

    private static double binomial(int throwsMade, int heads) {
        double log = -throwsMade * StrictMath.log(2);
        for (int k = 1; k <= heads; k++) {
            log += StrictMath.log((double) (throwsMade - heads + k) / k);
        }
        return StrictMath.exp(log);
    }
}

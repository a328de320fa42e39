package topica.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import topica.math.DenseRows;
import topica.run.Seed;
import topica.run.Workers;

/// Finds how many groups there are. Of the numbers tried, those stand for election whose groups reproduce as
/// much as the best do, within one standard error; of these the one of best quality wins, or where nobody
/// measures quality the one that reproduces most.
///
/// What groups reproduce is their agreement between fits on parts of the rows times the information the fits
/// share (see [Stability]). Agreement alone favours very few groups, information alone too many.
///
/// @param fewest the smallest number tried
/// @param most the largest number tried, and never more than one for 20 rows
/// @param pairs of fits for each number
public record GroupSearch(int fewest, int most, int pairs) {

    private static final int ROWS_PER_GROUP = 20;
    private static final int ROUNDS = 30;

    public GroupSearch {
        if (fewest < 1 || most < fewest || pairs < 2) {
            throw new IllegalArgumentException("expected from 1 group on, fewest before most, and 2 pairs, got "
                    + fewest + ", " + most + " and " + pairs);
        }
    }

    /// From 2 to 256 groups, five pairs for each number.
    public GroupSearch() {
        this(2, 256, 5);
    }

    /// What was found.
    ///
    /// @param evidence for every number tried, ascending
    public record Choice(Clustering clustering, List<Candidate> evidence) {}

    /// The numbers to try for so many rows: from `fewest` on, each about √2 times the last.
    public int[] candidates(int rows) {
        int last = Math.clamp(rows / ROWS_PER_GROUP, fewest, most);
        return IntStream.iterate(0, step -> step + 1)
                .map(step -> (int) Math.round(fewest * Math.pow(2, step / 2.0)))
                .takeWhile(groups -> groups <= last)
                .distinct()
                .toArray();
    }

    /// The number whose groups reproduce most, from the rows alone.
    public Choice choose(DenseRows rows, OutlierRule outliers, Seed seed, Workers workers) {
        List<Candidate> evidence = evidence(rows, seed, workers);
        Candidate best = best(evidence);
        return new Choice(new KMeans(best.groups()).fit(rows, outliers, seed, workers), evidence);
    }

    /// The number of best quality among those that stand for election; the fewest groups of equals.
    public Choice choose(
            DenseRows rows, OutlierRule outliers, ToDoubleFunction<Clustering> quality, Seed seed, Workers workers) {
        List<Candidate> evidence = new ArrayList<>(evidence(rows, seed, workers));
        Stability best = best(evidence).stability();
        List<Choice> elected = new ArrayList<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < evidence.size(); i++) {
            Candidate candidate = evidence.get(i);
            if (candidate.stability().reproduced() < best.reproduced() - best.error()) {
                continue;
            }
            Clustering found = new KMeans(candidate.groups()).fit(rows, outliers, seed, workers);
            double value = quality.applyAsDouble(found);
            evidence.set(i, new Candidate(candidate.groups(), candidate.stability(), OptionalDouble.of(value)));
            if (elected.isEmpty() || value > highest) {
                highest = value;
                elected.add(new Choice(found, evidence));
            }
        }
        return new Choice(elected.getLast().clustering(), List.copyOf(evidence));
    }

    private List<Candidate> evidence(DenseRows rows, Seed seed, Workers workers) {
        Rows dense = new Dense(rows);
        int[] order = dense.inOrderOfContents();
        List<Candidate> evidence = new ArrayList<>();
        for (int groups : candidates(order.length)) {
            KMeans means = new KMeans(groups, 1, ROUNDS);
            Stability stability = Stability.of(means, dense, order, pairs, seed.derive("of " + groups), workers);
            evidence.add(new Candidate(groups, stability, OptionalDouble.empty()));
        }
        return List.copyOf(evidence);
    }

    private static Candidate best(List<Candidate> evidence) {
        return evidence.stream()
                .max(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.stability().reproduced())
                        .thenComparing(
                                Comparator.comparingInt(Candidate::groups).reversed()))
                .orElseThrow();
    }
}

package topica.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import topica.math.DenseRows;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// Finds how many groups there are from what they reproduce: their agreement between fits on parts of the rows
/// times the information the fits share (see [Stability]). Agreement alone favours very few groups, information
/// alone too many.
///
/// The number in the middle of the peak is the mean, on a logarithmic scale, of the numbers tried, weighted by
/// the eighth power of what they reproduce; by the sixteenth of up to 600 rows, which have no broad peak.
///
/// @param fewest the smallest number tried
/// @param most the largest number tried, and never more than one for 20 rows; for 10 of up to 600, 5 of the fewest
/// @param pairs of fits for each number
public record GroupSearch(int fewest, int most, int pairs) {

    private static final int ROWS_PER_GROUP = 20;
    private static final int ROWS_PER_GROUP_OF_FEW = 10;
    private static final int ROWS_PER_FEW_GROUPS = 5;
    private static final int FEW_GROUPS = 12;
    private static final int ROUNDS = 20;
    private static final int MOST_ROWS = 6_000;

    /// Up to so many rows joining them two by two finds more than k-means does, and more pairs are needed to tell.
    private static final int FEW_ROWS = 600;

    private static final int PAIRS_OF_FEW_ROWS = 10;

    private static final int PEAK = 8;
    private static final int PEAK_OF_FEW_ROWS = 16;

    /// Numbers beyond so many times the best one are not tried once they reproduce so much less.
    private static final int FAR = 4;

    private static final double MUCH_LESS = .8;

    public GroupSearch {
        if (fewest < 1 || most < fewest || pairs < 2) {
            throw new IllegalArgumentException("expected from 1 group on, fewest before most, and 2 pairs, got "
                    + fewest + ", " + most + " and " + pairs);
        }
    }

    /// From 2 to 256 groups, three pairs for each number.
    public GroupSearch() {
        this(2, 256, 3);
    }

    /// What was found.
    ///
    /// @param groups how many there are
    /// @param evidence for every number tried, ascending
    public record Choice(int groups, List<Candidate> evidence) {

        public Choice {
            evidence = List.copyOf(evidence);
        }
    }

    /// The numbers to try for so many rows: from `fewest` on, each about √2 times the last.
    public int[] candidates(int rows) {
        int sizes = rows <= FEW_ROWS ? ROWS_PER_GROUP_OF_FEW : ROWS_PER_GROUP;
        int last = Math.clamp(Math.max(rows / sizes, Math.min(rows / ROWS_PER_FEW_GROUPS, FEW_GROUPS)), fewest, most);
        return IntStream.iterate(0, step -> step + 1)
                .map(step -> (int) Math.round(fewest * Math.pow(2, step / 2.0)))
                .takeWhile(groups -> groups <= last)
                .distinct()
                .toArray();
    }

    /// What finds so many groups best in so many rows.
    public static Clusterer clusterer(int groups, int rows) {
        return rows <= FEW_ROWS ? new Agglomerative(groups) : new KMeans(groups);
    }

    /// What finds nearly the same in a third of the time.
    public static Clusterer quickClusterer(int groups, int rows) {
        return rows <= FEW_ROWS ? new Agglomerative(groups) : new KMeans(groups, 1, ROUNDS);
    }

    /// As many groups as the middle of the peak says, from the rows alone.
    ///
    /// @throws topica.run.Cancelled when the thread is interrupted
    public Choice choose(DenseRows rows, Seed seed, Workers workers, Progress progress) {
        Trial trial = new Trial(rows, seed, workers, progress);
        List<Candidate> evidence = trial.all();
        return new Choice(trial.middle, evidence);
    }

    /// As many groups as there were before, if they reproduce as much as the best do, within one standard error;
    /// else as many as the middle of the peak says.
    public Choice keep(int before, DenseRows rows, Seed seed, Workers workers, Progress progress) {
        Trial trial = new Trial(rows, seed, workers, progress);
        List<Candidate> evidence = new ArrayList<>(trial.all());
        Candidate old = trial.one(before);
        if (evidence.stream().noneMatch(candidate -> candidate.groups() == before)) {
            evidence.add(old);
            evidence.sort(Comparator.comparingInt(Candidate::groups));
        }
        Stability best = best(evidence);
        boolean stays = reproduced(old) >= best.reproduced() - best.error();
        return new Choice(stays ? before : trial.middle, evidence);
    }

    private static Stability best(List<Candidate> evidence) {
        return evidence.stream()
                .map(Candidate::stability)
                .max(Comparator.comparingDouble(Stability::reproduced))
                .orElseThrow();
    }

    /// Fits for the numbers of the grid, and for the middle of the peak they show.
    private final class Trial {

        private final Rows rows;
        private final int[] order;
        private final Seed seed;
        private final Workers workers;
        private final Progress progress;
        private int middle;

        Trial(DenseRows rows, Seed seed, Workers workers, Progress progress) {
            this.rows = new Dense(rows);
            this.order = this.rows.inOrderOfContents();
            this.seed = seed;
            this.workers = workers;
            this.progress = progress;
        }

        List<Candidate> all() {
            List<Candidate> grid = new ArrayList<>();
            Candidate best = new Candidate(fewest, new Stability(0, 0, 0));
            int[] numbers = candidates(order.length);
            for (int groups : numbers) {
                progress.at("trying numbers of groups", grid.size(), numbers.length);
                Candidate candidate = one(groups);
                grid.add(candidate);
                best = reproduced(candidate) > reproduced(best) ? candidate : best;
                if (groups >= FAR * best.groups() && reproduced(candidate) < MUCH_LESS * reproduced(best)) {
                    break;
                }
            }
            middle = GroupSearch.middle(grid, order.length <= FEW_ROWS ? PEAK_OF_FEW_ROWS : PEAK);
            if (grid.stream().anyMatch(candidate -> candidate.groups() == middle)) {
                return grid;
            }
            return Stream.concat(grid.stream(), Stream.of(one(middle)))
                    .sorted(Comparator.comparingInt(Candidate::groups))
                    .toList();
        }

        private Candidate one(int groups) {
            boolean few = order.length <= FEW_ROWS;
            Stability stability = Stability.of(
                    quickClusterer(groups, order.length),
                    rows,
                    order,
                    MOST_ROWS,
                    few ? Math.max(pairs, PAIRS_OF_FEW_ROWS) : pairs,
                    seed.derive("of " + groups),
                    workers);
            return new Candidate(groups, stability);
        }
    }

    private static double reproduced(Candidate candidate) {
        return candidate.stability().reproduced();
    }

    private static int middle(List<Candidate> grid, int peak) {
        double all = 0;
        double sum = 0;
        for (Candidate candidate : grid) {
            double weight = StrictMath.pow(Math.max(0, candidate.stability().reproduced()), peak);
            all += weight;
            sum += weight * StrictMath.log(candidate.groups());
        }
        return all == 0 ? grid.getFirst().groups() : (int) Math.round(StrictMath.exp(sum / all));
    }
}

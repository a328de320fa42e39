package topica;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import topica.evaluate.Judgement;
import topica.evaluate.PairedDifference;
import topica.evaluate.Score;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;
import topica.vectorize.Fields;

/// Finds settings that suit a person's documents: one setting after another is moved, and stays where it does
/// better on the same documents.
///
/// As many tries make some look good by chance, the settings found are compared with those they began from
/// once more, with another seed, and kept only where they are clearly better. On documents given for
/// validation that seed changes the fit alone, so that a little of the gain is chance.
///
/// @param training the settings found, or those it began from
/// @param trials what was tried, in order
/// @param better whether the settings found are other ones
/// @param gain the best that was found against what it began from, at the second look
public record Tuning(Training training, List<Trial> trials, boolean better, PairedDifference gain) {

    /// Of a larger corpus a sample of so many documents is tried on; enough to hold back some.
    private static final int MOST_DOCUMENTS = 20_000;

    private static final double PROMISING = 0.3;
    private static final double CLEAR = 0.05;

    public Tuning {
        trials = List.copyOf(trials);
    }

    /// One setting moved.
    ///
    /// @param name what was moved, and where to
    /// @param accuracy with it
    /// @param gain against the best before
    /// @param kept whether it became the best
    public record Trial(String name, Score accuracy, PairedDifference gain, boolean kept) {}

    private record Move(String name, UnaryOperator<Training> apply) {}

    private static final List<Move> MOVES = List.of(
            weighting("balance 1", old -> new Weighting(old.halfLifeYears(), old.least(), 1)),
            weighting("balance 0.2", old -> new Weighting(old.halfLifeYears(), old.least(), 0.2)),
            new Move("title weight 0.5", old -> with(old, new Fields(0.5))),
            new Move("title weight 2", old -> with(old, new Fields(2))),
            new Move("words of 1 document", old -> with(old, 1)),
            new Move("words of 5 documents", old -> with(old, 5)),
            steps("rate 0.35", old -> new Training.Steps(old.rounds(), 0.35, old.sharedTruth(), old.layer())),
            steps("rate 1.4", old -> new Training.Steps(old.rounds(), 1.4, old.sharedTruth(), old.layer())),
            steps("shared truth 0", old -> new Training.Steps(old.rounds(), old.rate(), 0, old.layer())),
            weighting("half-life 100 years", old -> new Weighting(100, old.least(), old.balance())));

    /// Tries on folds of `corpus`, or on what is held back where it is large.
    public static Tuning of(Training start, TrainingCorpus corpus, Workers workers, Progress progress) {
        TrainingCorpus tried = sample(corpus, start.seed());
        return search(start, training -> training.fit(tried, workers, Progress.NONE), progress);
    }

    /// Tries on documents given for validation.
    public static Tuning of(
            Training start, TrainingCorpus train, TrainingCorpus validation, Workers workers, Progress progress) {
        TrainingCorpus tried = sample(train, start.seed());
        return search(start, training -> training.fit(tried, validation, workers, Progress.NONE), progress);
    }

    private static TrainingCorpus sample(TrainingCorpus corpus, Seed seed) {
        if (corpus.size() <= MOST_DOCUMENTS) {
            return corpus;
        }
        int[] order = Shuffle.of(corpus.size(), seed.derive("tuning").generator());
        return corpus.keep(Arrays.stream(order, 0, MOST_DOCUMENTS).sorted().toArray());
    }

    private static Tuning search(Training start, Function<Training, Training.Outcome> fit, Progress progress) {
        Training best = start;
        Training.Outcome bestOutcome = fit.apply(start);
        List<Trial> trials = new ArrayList<>();
        for (Move move : MOVES) {
            progress.at("trying " + move.name(), trials.size(), MOVES.size());
            Training moved = move.apply().apply(best);
            Training.Outcome outcome = fit.apply(moved);
            PairedDifference gain = gain(bestOutcome, outcome, start.seed());
            boolean kept = gain.accuracy().value() > 0 && gain.midP() < PROMISING;
            trials.add(new Trial(move.name(), outcome.evaluation().accuracy(), gain, kept));
            if (kept) {
                best = moved;
                bestOutcome = outcome;
            }
        }
        Seed other = start.seed().derive("second look");
        PairedDifference gain = gain(fit.apply(with(start, other)), fit.apply(with(best, other)), other);
        boolean better = gain.accuracy().value() > 0 && gain.midP() < CLEAR;
        return new Tuning(better ? best : start, trials, better, gain);
    }

    /// The second against the first, over the labels both know.
    private static PairedDifference gain(Training.Outcome first, Training.Outcome second, Seed seed) {
        List<Judgement> judgements = second.judgements();
        return PairedDifference.of(
                first.judgements(), judgements, first.model().labels().names(), seed);
    }

    private static Move weighting(String name, UnaryOperator<Weighting> change) {
        return new Move(
                name,
                old -> new Training(
                        old.space(),
                        old.fields(),
                        old.selection(),
                        change.apply(old.weighting()),
                        old.steps(),
                        old.restraint(),
                        old.seed()));
    }

    private static Move steps(String name, UnaryOperator<Training.Steps> change) {
        return new Move(
                name,
                old -> new Training(
                        old.space(),
                        old.fields(),
                        old.selection(),
                        old.weighting(),
                        change.apply(old.steps()),
                        old.restraint(),
                        old.seed()));
    }

    private static Training with(Training old, Fields fields) {
        return new Training(
                old.space(), fields, old.selection(), old.weighting(), old.steps(), old.restraint(), old.seed());
    }

    private static Training with(Training old, int frequency) {
        Training.Selection selection = old.selection();
        return new Training(
                old.space(),
                old.fields(),
                new Training.Selection(frequency, selection.candidates(), selection.weights(), selection.hashBits()),
                old.weighting(),
                old.steps(),
                old.restraint(),
                old.seed());
    }

    private static Training with(Training old, Seed seed) {
        return new Training(
                old.space(), old.fields(), old.selection(), old.weighting(), old.steps(), old.restraint(), seed);
    }
}

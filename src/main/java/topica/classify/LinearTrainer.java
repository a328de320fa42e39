package topica.classify;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import topica.math.DenseRows;
import topica.math.Exponential;
import topica.math.SparseRows;
import topica.run.Cancelled;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;

/// Fits the primary head (softmax over all labels) and the multi-label head (a logistic loss per label) on
/// the same rows, by mini-batches whose steps shrink to nothing over the rounds.
///
/// Training stops early once a round leaves the log loss on validation worse than the one before; the best
/// round counts. The result is the same for any number of threads.
///
/// @param rounds passes over the training rows at most
/// @param batch documents whose gradients are taken at the same weights
/// @param rate the first step size
/// @param shrinkage the strength of the L2 penalty
/// @param sharedTruth the part of a document's truth that its labels beside the primary share, for the
///     primary head
public record LinearTrainer(int rounds, int batch, double rate, double shrinkage, double sharedTruth, Seed seed) {

    private static final int FORWARD_PIECES = 16;

    public LinearTrainer {
        require(rounds >= 1 && rounds <= 1000, "between 1 and 1000 rounds", rounds);
        require(batch >= 1 && batch <= 1 << 16, "a batch of 1 to 65536 documents", batch);
        require(rate > 0 && rate <= 100, "a rate above 0 and at most 100", rate);
        require(shrinkage >= 0 && shrinkage <= 1, "a shrinkage between 0 and 1", shrinkage);
        require(sharedTruth >= 0 && sharedTruth <= 0.5, "a shared truth between 0 and 0.5", sharedTruth);
    }

    private static void require(boolean holds, String expected, double got) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + expected + ", got " + got);
        }
    }

    /// Both heads fitted on `train`, stopped by `validation`.
    ///
    /// @param labels how many labels there are
    public FittedHeads fit(Examples train, Examples validation, int labels, Workers workers, Progress progress) {
        float[] rarities = rarities(train);
        List<Head> heads = List.of(
                new Head(new Loss.Softmax(sharedTruth), rarities, labels),
                new Head(new Loss.Logistic(), rarities, labels));
        int[] order = IntStream.range(0, train.size()).toArray();
        SplittableRandom random = seed.derive("order").generator();
        double best = Double.POSITIVE_INFINITY;
        List<float[]> bestWeights = List.of();
        for (int round = 0; round < rounds; round++) {
            Shuffle.again(order, random);
            pass(train, order, round, heads, workers, progress);
            double loss = rounds == 1 ? 0 : logLoss(heads.getFirst(), validation, workers);
            if (loss > best) {
                for (int head = 0; head < heads.size(); head++) {
                    heads.get(head).restore(bestWeights.get(head));
                }
                break;
            }
            best = loss;
            if (round + 1 < rounds) {
                bestWeights = heads.stream().map(Head::snapshot).toList();
            }
        }
        return new FittedHeads(heads.get(0), heads.get(1), strengths(train.rows()));
    }

    /// The weights of the primary head alone after all rounds: `features × labels`.
    ///
    /// @param labels how many labels there are
    public DenseRows primaryWeights(Examples train, int labels, Workers workers, Progress progress) {
        Head head = new Head(new Loss.Softmax(sharedTruth), rarities(train), labels);
        int[] order = IntStream.range(0, train.size()).toArray();
        SplittableRandom random = seed.derive("order").generator();
        for (int round = 0; round < rounds; round++) {
            Shuffle.again(order, random);
            pass(train, order, round, List.of(head), workers, progress);
        }
        return head.weights();
    }

    private void pass(Examples train, int[] order, int round, List<Head> heads, Workers workers, Progress progress) {
        long total = (long) rounds * order.length;
        for (int first = 0; first < order.length; first += batch) {
            if (Thread.interrupted()) {
                throw new Cancelled();
            }
            int from = first;
            int to = Math.min(order.length, from + batch);
            long done = (long) round * order.length + from;
            float step = (float) (rate * (1 - (double) done / total));
            int entries = IntStream.range(from, to)
                    .map(i -> train.rows().end(order[i]) - train.rows().start(order[i]))
                    .sum();
            heads.forEach(head -> head.reserve(to - from, entries));
            workers.each(FORWARD_PIECES, piece -> {
                int end = from + (to - from) * (piece + 1) / FORWARD_PIECES;
                for (int i = from + (to - from) * piece / FORWARD_PIECES; i < end; i++) {
                    for (Head head : heads) {
                        head.forward(train, order[i], i - from);
                    }
                }
            });
            workers.each(
                    heads.size(),
                    head -> heads.get(head).measure(train.rows(), order, from, to, step, (float) shrinkage));
            int blocks = heads.getFirst().blocks();
            workers.each(
                    heads.size() * blocks,
                    piece -> heads.get(piece / blocks).update(train.rows(), order, from, to, piece % blocks));
            progress.at("fitting", done + to - from, total);
        }
    }

    private static float[] rarities(Examples train) {
        int[] documents = new int[train.rows().columns()];
        for (int entry = 0; entry < train.rows().end(train.size() - 1); entry++) {
            documents[train.rows().column(entry)]++;
        }
        float[] rarities = new float[documents.length];
        for (int feature = 0; feature < rarities.length; feature++) {
            rarities[feature] = (float) train.size() / Math.max(1, documents[feature]);
        }
        return rarities;
    }

    private static float[] strengths(SparseRows rows) {
        double[] squares = new double[rows.columns()];
        for (int entry = 0; entry < rows.end(rows.rows() - 1); entry++) {
            squares[rows.column(entry)] += rows.value(entry) * rows.value(entry);
        }
        float[] strengths = new float[squares.length];
        for (int feature = 0; feature < strengths.length; feature++) {
            strengths[feature] = (float) Math.sqrt(squares[feature]);
        }
        return strengths;
    }

    private static double logLoss(Head head, Examples validation, Workers workers) {
        double[] losses = new double[validation.size()];
        workers.each(FORWARD_PIECES, piece -> {
            double[] scores = new double[head.width()];
            int end = (int) ((long) losses.length * (piece + 1) / FORWARD_PIECES);
            for (int row = (int) ((long) losses.length * piece / FORWARD_PIECES); row < end; row++) {
                head.score(validation.rows(), row, scores, 0);
                Exponential.softmax(scores, 0, head.labels());
                losses[row] = -StrictMath.log(Math.max(1e-12, scores[validation.primary(row)]));
            }
        });
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum;
    }
}

package topica.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import topica.classify.Examples;
import topica.classify.LinearTrainer;
import topica.math.DenseRows;
import topica.math.SparseRows;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;
import topica.vectorize.FeatureCounter;
import topica.vectorize.Fields;
import topica.vectorize.TermSequences;
import topica.vectorize.Vectorizer;
import topica.vectorize.Vocabulary;

/// Fits a space: a part by the company that words keep, and where documents have labels a part by what a linear
/// classifier of these has learned to tell apart, in which directions are made more alike so that rare labels
/// count beside frequent ones.
///
/// @param minDocumentFrequency in how many documents a feature must stand
/// @param features how many words and 2-grams the space knows
/// @param contexts how many of the words are what company is made of
/// @param words how the part of words is made
/// @param labels how the part of labels is made
public record SpaceTrainer(
        int minDocumentFrequency, int features, int contexts, Words words, Labels labels, Seed seed) {

    private static final int TRIED_FOR_EACH = 12;
    private static final int EXTRA = 20;

    /// Directions are made alike, and beyond so many words for each they are noise.
    private static final int WORDS_FOR_EACH = 10;

    private static final int FEWEST_DIRECTIONS = 2;

    public SpaceTrainer {
        if (minDocumentFrequency < 1 || features < 1 || contexts < 1) {
            throw new IllegalArgumentException("expected at least one document, feature and context, got %d, %d and %d"
                    .formatted(minDocumentFrequency, features, contexts));
        }
    }

    /// How the part of words is made.
    ///
    /// @param width how many numbers at most
    /// @param rounds how often co-occurrences sharpen directions
    /// @param evenness how far directions are made alike: from 0 to 1
    /// @param weight of the part
    public record Words(int width, int rounds, double evenness, double weight) {

        public Words {
            if (width < FEWEST_DIRECTIONS) {
                throw new IllegalArgumentException("expected at least " + FEWEST_DIRECTIONS + " numbers, got " + width);
            }
        }
    }

    /// How the part of labels is made.
    ///
    /// @param width how many numbers at most
    /// @param rounds how often the classifier sees each document
    /// @param rate its first step
    /// @param balance how far labels are made to count the same whatever their frequency: from 0 to 1
    /// @param evenness how far directions are made alike: from 0 to 1
    /// @param weight of the part
    public record Labels(int width, int rounds, double rate, double balance, double evenness, double weight) {}

    /// How many words and 2-grams make a file of under 20 MB.
    public static final int DEFAULT_FEATURES = 45_000;

    /// What suits a few hundred thousand abstracts.
    public static SpaceTrainer with(int features, Seed seed) {
        return new SpaceTrainer(
                5, features, 12_000, new Words(250, 3, 0.25, 0.6), new Labels(140, 4, 0.7, 0.5, 0.5, 1), seed);
    }

    /// Fits a space on `corpus`.
    ///
    /// @param truths the labels of each document, primary first, numbered from 0; empty where it has none
    /// @param labelCount how many labels there are; below 2 there is no part of labels
    /// @throws IllegalArgumentException if no feature is frequent enough
    public Space fit(TermSequences corpus, List<int[]> truths, int labelCount, Workers workers, Progress progress) {
        progress.at("counting features", 0, -1);
        Vocabulary tried = new FeatureCounter(corpus, new Fields(0))
                .vocabulary(minDocumentFrequency, Math.multiplyExact(TRIED_FOR_EACH, features), workers);
        Vocabulary chosen = FeatureChoice.of(tried, contexts, features);
        int known = FeatureChoice.contexts(chosen, contexts);
        if (known == 0) {
            throw new IllegalArgumentException(
                    "expected words that stand in at least %d documents and not in nearly all, got none in %d"
                            .formatted(minDocumentFrequency, corpus.documents()));
        }
        Vectorizer vectorizer = new Vectorizer(chosen, new Fields(0));
        SparseRows rows = vectorizer.transform(corpus);
        List<Block> blocks = new ArrayList<>();
        blocks.add(words(rows, known, workers, progress));
        if (labelCount > 1) {
            int[] labelled = IntStream.range(0, truths.size())
                    .filter(document -> truths.get(document).length > 0)
                    .toArray();
            List<int[]> own = IntStream.of(labelled).mapToObj(truths::get).toList();
            SparseRows labelledRows =
                    labelled.length == rows.rows() ? rows : vectorizer.transform(corpus.keep(labelled));
            blocks.add(labels(labelledRows, own, labelCount, workers, progress));
        }
        return new Space(vectorizer, FeatureVectors.of(blocks));
    }

    private Block words(SparseRows rows, int known, Workers workers, Progress progress) {
        int rank = Math.clamp(known / WORDS_FOR_EACH, FEWEST_DIRECTIONS, words.width());
        TruncatedSvd svd = new TruncatedSvd(rank, EXTRA, words.rounds(), seed.derive("words"));
        DenseRows vectors = WordVectors.of(rows, known, svd, workers, progress);
        DenseRows documents = Products.times(rows, vectors, workers);
        float[] counts = Products.ones(rows.rows());
        return Block.evened(
                "words", vectors, documents, counts, words.width(), words.evenness(), words.weight(), workers);
    }

    private Block labels(SparseRows rows, List<int[]> truths, int labelCount, Workers workers, Progress progress) {
        float[] counts = counts(truths, labelCount);
        int batch = Math.clamp(rows.rows() / 64, 1, 256);
        DenseRows weights = new LinearTrainer(labels.rounds(), batch, labels.rate(), 0, 0.5, seed.derive("labels"))
                .primaryWeights(new Examples(rows, truths, counts), labelCount, workers, progress);
        DenseRows documents = Products.times(rows, weights, workers);
        return Block.evened(
                "labels", weights, documents, counts, labels.width(), labels.evenness(), labels.weight(), workers);
    }

    /// How much each document counts: the less the more frequent its primary is, 1 in the mean.
    private float[] counts(List<int[]> truths, int labelCount) {
        int[] frequencies = new int[labelCount];
        truths.forEach(truth -> frequencies[truth[0]]++);
        double[] own = truths.stream()
                .mapToDouble(truth -> StrictMath.pow(frequencies[truth[0]], -labels.balance()))
                .toArray();
        double sum = 0;
        for (double count : own) {
            sum += count;
        }
        float[] counts = new float[own.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (float) (own[i] * own.length / sum);
        }
        return counts;
    }
}

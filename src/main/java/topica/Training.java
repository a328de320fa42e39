package topica;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import topica.bundle.Model;
import topica.bundle.Provenance;
import topica.classify.Calibrator;
import topica.classify.Classifier;
import topica.classify.Examples;
import topica.classify.FittedHeads;
import topica.classify.LabelSpace;
import topica.classify.LabelSpaceRule;
import topica.classify.LinearTrainer;
import topica.classify.Network;
import topica.classify.NetworkTrainer;
import topica.classify.Scorer;
import topica.classify.Scores;
import topica.evaluate.Evaluation;
import topica.evaluate.Judgement;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;
import topica.vectorize.FeatureCounter;
import topica.vectorize.Features;
import topica.vectorize.Fields;
import topica.vectorize.HashedFeatures;
import topica.vectorize.Vectorizer;

/// How a labeller is trained: features are counted and tried, the most telling ones kept, both heads fitted
/// on those, and probabilities and thresholds set on validation documents.
///
/// @param space how the label space is drawn
/// @param fields how much titles count
/// @param selection which features are tried and kept
/// @param weighting how much each document counts
/// @param steps how the heads learn
/// @param restraint how many documents it takes to move a probability far from where training put it
public record Training(
        LabelSpaceRule space,
        Fields fields,
        Selection selection,
        Weighting weighting,
        Steps steps,
        double restraint,
        Seed seed) {

    public Training {
        if (!(restraint > 0)) {
            throw new IllegalArgumentException("expected a restraint above 0, got " + restraint);
        }
    }

    /// Which features are tried and kept.
    ///
    /// @param minDocumentFrequency in how many documents a feature must stand to be tried
    /// @param candidates how many are tried at most, the most frequent first
    /// @param weights how many of their weights are kept at most, those that matter most
    /// @param hashBits 0 to keep a vocabulary; otherwise features are the buckets of so many bits of a hash:
    ///     all of them are candidates, and a title weight above 0 counts as 1
    public record Selection(int minDocumentFrequency, int candidates, int weights, int hashBits) {

        /// What suits corpora from a hundred documents to a few hundred thousand, and makes a model of
        /// under 20 MB.
        public static final Selection DEFAULT = new Selection(3, 800_000, 5_400_000, 0);

        private static final int FEW_DOCUMENTS = 2;

        public Selection {
            if (minDocumentFrequency < 1 || candidates < 1 || weights < 1) {
                throw new IllegalArgumentException("expected at least one document, feature and weight, got "
                        + minDocumentFrequency + ", " + candidates + " and " + weights);
            }
            if (hashBits != 0 && (hashBits < HashedFeatures.LEAST_BITS || hashBits > HashedFeatures.MOST_BITS)) {
                throw new IllegalArgumentException("expected no bits of a hash or %d to %d, got %d"
                        .formatted(HashedFeatures.LEAST_BITS, HashedFeatures.MOST_BITS, hashBits));
            }
        }
    }

    /// How the heads learn.
    ///
    /// @param rounds passes of linear weights over the documents at most; 0 for as many as suit their number
    /// @param rate the first step size of linear weights
    /// @param sharedTruth the part of a document's truth that its labels beside the primary share
    /// @param layer the hidden layer that scores go through where there are enough documents
    public record Steps(int rounds, double rate, double sharedTruth, Layer layer) {

        public static final Steps DEFAULT = new Steps(0, 0.7, 0.1);

        public Steps(int rounds, double rate, double sharedTruth) {
            this(rounds, rate, sharedTruth, Layer.DEFAULT);
        }
    }

    /// A hidden layer: better than weights alone where there are very many documents.
    ///
    /// @param fewest from how many documents on there is one
    /// @param units how many hidden units
    /// @param features how many features it knows, the most frequent first
    /// @param teachers how many networks are fitted on the labels, without each fold, for it to learn from
    public record Layer(int fewest, int units, int features, int teachers) {

        public static final Layer DEFAULT = new Layer(100_000, 128, 250_000, 2);

        public static final Layer NONE = new Layer(Integer.MAX_VALUE, 4, 1, 1);
    }

    /// The settings that a person who sets none gets: a label for whatever is the primary of three documents.
    public static Training with(Seed seed) {
        return new Training(
                new LabelSpaceRule(Set.of(), 3),
                new Fields(1),
                Selection.DEFAULT,
                Weighting.DEFAULT,
                Steps.DEFAULT,
                RESTRAINT,
                seed);
    }

    private static final int LARGEST_BATCH = 256;
    private static final int BATCHES_PER_ROUND = 64;
    private static final int DOCUMENTS_TO_SEE = 1_000_000;
    private static final int MOST_ROUNDS = 100;
    private static final int HELD_OUT_ONE_IN = 10;
    static final int RANKED = 3;

    /// Up to so many documents none is held back.
    private static final int FEW = 10_000;

    private static final int FOLDS = 5;
    private static final double RESTRAINT = 5;
    private static final double LITTLE_RESTRAINT = 1;

    /// What came of training.
    ///
    /// @param model ready to label; its provenance is empty but for settings and scores
    /// @param evaluation on the validation documents, which also set probabilities and thresholds: a little
    ///     too good
    /// @param judgements what it rests on
    /// @param documents how many were fitted on
    /// @param outside how many were left out because their primary is no label
    public record Outcome(Model model, Evaluation evaluation, List<Judgement> judgements, int documents, int outside) {

        public Outcome {
            judgements = List.copyOf(judgements);
        }
    }

    /// Trains on `corpus`.
    ///
    /// Of a large corpus one document in ten is held back for validation. Of one of up to 10,000 documents
    /// none is: what models of five folds say of the documents they were not fitted on is as good as
    /// validation, and settings left at their defaults are those that suit few documents.
    public Outcome fit(TrainingCorpus corpus, Workers workers, Progress progress) {
        long distinct = corpus.entries().stream()
                .map(TrainingCorpus.Entry::id)
                .distinct()
                .count();
        if (corpus.size() <= FEW && distinct >= FOLDS) {
            return new CrossFit(forFew(corpus.size()), FOLDS).fit(corpus, workers, progress);
        }
        return fitHoldingBack(corpus, workers, progress);
    }

    /// The same, with what suits few documents wherever it has what suits many.
    private Training forFew(int documents) {
        Training usual = with(seed);
        int frequency = selection.minDocumentFrequency() == Selection.DEFAULT.minDocumentFrequency()
                ? Selection.FEW_DOCUMENTS
                : selection.minDocumentFrequency();
        int rounds = steps.rounds() > 0 ? steps.rounds() : Math.clamp(50_000 / Math.max(1, documents), 12, 20);
        return new Training(
                space,
                fields,
                new Selection(frequency, selection.candidates(), selection.weights(), selection.hashBits()),
                weighting.equals(Weighting.DEFAULT) ? Weighting.OF_FEW : weighting,
                new Steps(rounds, steps.rate(), steps.sharedTruth(), steps.layer()),
                restraint == usual.restraint() ? LITTLE_RESTRAINT : restraint,
                seed);
    }

    private Outcome fitHoldingBack(TrainingCorpus corpus, Workers workers, Progress progress) {
        int[] order = Shuffle.of(corpus.size(), seed.derive("held out").generator());
        int held = Math.ceilDiv(order.length, HELD_OUT_ONE_IN);
        int[] validation = Arrays.stream(order, 0, held).sorted().toArray();
        int[] train = Arrays.stream(order, held, order.length).sorted().toArray();
        return fit(corpus.keep(train), corpus.keep(validation), workers, progress);
    }

    /// Trains on `train` and chooses on `validation`.
    ///
    /// @throws IllegalArgumentException if there are fewer than two labels, none of them in `validation`,
    ///     or no feature frequent enough
    public Outcome fit(TrainingCorpus train, TrainingCorpus validation, Workers workers, Progress progress) {
        LabelSpace labels = space.of(train.primaries());
        TrainingCorpus inside = inside(train, labels);
        TrainingCorpus chosenOn = inside(validation, labels);
        if (chosenOn.size() == 0) {
            throw new IllegalArgumentException("expected validation documents with one of the labels " + labels.names()
                    + ", got none among " + validation.size());
        }
        Fitted fitted = fitted(inside, chosenOn, labels, workers, progress);
        progress.at("calibrating", 0, -1);
        Examples chosen = examples(fitted.vectorizer(), chosenOn, labels);
        Classifier classifier = new Calibrator(restraint).calibrate(fitted.scorer(), chosen, workers);
        List<Judgement> judgements = judgements(classifier, labels, chosen, chosenOn);
        Evaluation evaluation = evaluation(judgements, labels);
        Model model = new Model(
                labels, fitted.vectorizer(), classifier, provenance(evaluation, inside.size(), 0), Optional.empty());
        return new Outcome(model, evaluation, judgements, inside.size(), train.size() - inside.size());
    }

    /// A scorer and what makes the rows it is for.
    record Fitted(Scorer scorer, Vectorizer vectorizer) {}

    /// Features selected and heads fitted on `train`, as long as they get better on `validation`; all documents
    /// are of the space.
    Fitted fitted(
            TrainingCorpus train, TrainingCorpus validation, LabelSpace labels, Workers workers, Progress progress) {
        progress.at("counting features", 0, -1);
        Features tried = tried(new FeatureCounter(train.sequences(), fields), workers);
        if (tried.size() == 0) {
            throw new IllegalArgumentException("expected words that stand in at least %d documents, got none in %d"
                    .formatted(selection.minDocumentFrequency(), train.size()));
        }
        if (hasLayer(train.size())) {
            return network(tried, train, labels, workers, progress);
        }
        FittedHeads.Pruned pruned =
                heads(tried, train, validation, labels, workers, progress).pruned(selection.weights(), workers);
        return new Fitted(pruned.weights(), new Vectorizer(tried.keep(pruned.features()), fields));
    }

    private boolean hasLayer(int documents) {
        return documents >= steps.layer().fewest();
    }

    /// How much documents count where there are so many of them: what was set, or what suits their number.
    private Weighting weighting(int documents) {
        return hasLayer(documents) && weighting.equals(Weighting.DEFAULT) ? Weighting.OF_VERY_MANY : weighting;
    }

    private Fitted network(
            Features tried, TrainingCorpus train, LabelSpace labels, Workers workers, Progress progress) {
        Layer layer = steps.layer();
        List<Integer> kept = IntStream.range(0, tried.size())
                .boxed()
                .sorted(Comparator.comparingInt(tried::documentFrequency).reversed())
                .limit(layer.features())
                .sorted()
                .toList();
        Vectorizer vectorizer = new Vectorizer(tried.keep(kept), fields);
        float[] counts = weighting(train.size()).of(train.entries(), labels);
        Network network = new NetworkTrainer(layer.units(), layer.teachers(), steps.sharedTruth(), seed)
                .fit(examples(vectorizer, train, labels, counts), labels.size(), workers, progress);
        return new Fitted(network, vectorizer);
    }

    private Features tried(FeatureCounter counter, Workers workers) {
        return selection.hashBits() == 0
                ? counter.vocabulary(selection.minDocumentFrequency(), selection.candidates(), workers)
                : counter.hashed(selection.hashBits(), selection.minDocumentFrequency());
    }

    private FittedHeads heads(
            Features features,
            TrainingCorpus train,
            TrainingCorpus validation,
            LabelSpace labels,
            Workers workers,
            Progress progress) {
        Vectorizer vectorizer = new Vectorizer(features, fields);
        Examples examples = examples(vectorizer, train, labels, weighting.of(train.entries(), labels));
        Examples judges = examples(vectorizer, validation, labels);
        return trainer(train.size()).fit(examples, judges, labels.size(), workers, progress);
    }

    private LinearTrainer trainer(int documents) {
        int enough = steps.rounds() > 0
                ? steps.rounds()
                : Math.clamp(DOCUMENTS_TO_SEE / Math.max(1, documents), 3, MOST_ROUNDS);
        int batch = Math.clamp(documents / BATCHES_PER_ROUND, 1, LARGEST_BATCH);
        return new LinearTrainer(enough, batch, steps.rate(), 0, steps.sharedTruth(), seed);
    }

    static TrainingCorpus inside(TrainingCorpus corpus, LabelSpace labels) {
        return corpus.keep(IntStream.range(0, corpus.size())
                .filter(document -> labels.find(corpus.entry(document).truth()).length > 0)
                .toArray());
    }

    private static Examples examples(Vectorizer vectorizer, TrainingCorpus corpus, LabelSpace labels, float[] weights) {
        List<int[]> numbers = corpus.entries().stream()
                .map(entry -> labels.find(entry.truth()))
                .toList();
        return new Examples(vectorizer.transform(corpus.sequences()), numbers, weights);
    }

    static Examples examples(Vectorizer vectorizer, TrainingCorpus corpus, LabelSpace labels) {
        return examples(vectorizer, corpus, labels, evenly(corpus.size()));
    }

    private static float[] evenly(int documents) {
        float[] ones = new float[documents];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static List<Judgement> judgements(
            Classifier classifier, LabelSpace labels, Examples examples, TrainingCorpus corpus) {
        Decider decider = new Decider(labels, classifier.thresholds(), RANKED);
        Scores scores = classifier.scores();
        return IntStream.range(0, examples.size())
                .mapToObj(row -> {
                    classifier.predict(examples.rows(), row, scores);
                    TrainingCorpus.Entry entry = corpus.entry(row);
                    return decider.judge(entry.id(), entry.truth(), scores);
                })
                .toList();
    }

    Evaluation evaluation(List<Judgement> judgements, LabelSpace labels) {
        return Evaluation.of(judgements, labels.names(), seed.derive("evaluation"));
    }

    /// @param documents how many were fitted on
    /// @param folds 0 where validation documents were held back or given
    Provenance provenance(Evaluation evaluation, int documents, int folds) {
        SequencedMap<String, String> settings = settings(documents);
        if (folds > 0) {
            settings.put("folds", Integer.toString(folds));
        }
        return new Provenance(
                Version.PRODUCER,
                Optional.empty(),
                seed.value(),
                settings,
                List.of(),
                Optional.empty(),
                evaluation.scores());
    }

    /// By name, as text: what a model file says of how it was made; nothing of what had no part in it.
    private SequencedMap<String, String> settings(int documents) {
        SequencedMap<String, String> settings = new TreeMap<>();
        settings.put(
                "archives", String.join(",", space.archives().stream().sorted().toList()));
        settings.put("minDocuments", Integer.toString(space.minDocuments()));
        settings.put("titleWeight", Double.toString(fields.titleWeight()));
        settings.put("minDocumentFrequency", Integer.toString(selection.minDocumentFrequency()));
        settings.put("candidates", Integer.toString(selection.candidates()));
        if (hasLayer(documents)) {
            settings.put("hiddenUnits", Integer.toString(steps.layer().units()));
            settings.put("features", Integer.toString(steps.layer().features()));
            settings.put("teachers", Integer.toString(steps.layer().teachers()));
        } else {
            settings.put("weights", Integer.toString(selection.weights()));
            settings.put("rounds", Integer.toString(steps.rounds()));
            settings.put("rate", Double.toString(steps.rate()));
        }
        if (selection.hashBits() > 0) {
            settings.put("hashBits", Integer.toString(selection.hashBits()));
        }
        Weighting counts = weighting(documents);
        settings.put("halfLifeYears", Double.toString(counts.halfLifeYears()));
        settings.put("leastWeight", Double.toString(counts.least()));
        settings.put("balance", Double.toString(counts.balance()));
        settings.put("sharedTruth", Double.toString(steps.sharedTruth()));
        settings.put("restraint", Double.toString(restraint));
        return settings;
    }
}

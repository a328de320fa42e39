package topica;

import java.util.ArrayList;
import java.util.List;
import topica.baselines.Baseline;
import topica.baselines.Ranking;
import topica.classify.LabelSpace;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.evaluate.Judgement;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// Judges every document by a classifier that was trained on the other folds only.
///
/// Folds are dealt by seed; each gets its share of every primary, and documents of one id share a fold. All
/// classifiers are trained and judged on the same folds. Immutable.
public final class CrossValidation {

    private static final int CHUNK = 500;
    private static final int RANKED = 3;

    private final List<Document> documents;
    private final Folds folds;
    private final Seed seed;

    private CrossValidation(List<Document> documents, Folds folds, Seed seed) {
        this.documents = documents;
        this.folds = folds;
        this.seed = seed;
    }

    /// Deals `documents`, each with at least one label, to the folds.
    ///
    /// @throws IllegalArgumentException for fewer than two folds, or more folds than distinct documents
    public static CrossValidation of(List<Document> documents, int folds, Seed seed) {
        List<Document> all = List.copyOf(documents);
        List<String> ids = all.stream().map(Document::id).toList();
        List<String> primaries = all.stream().map(CrossValidation::primary).toList();
        return new CrossValidation(all, Folds.deal(ids, primaries, folds, seed), seed);
    }

    private static String primary(Document document) {
        return document.truth().getFirst();
    }

    /// The label space that training on all documents would draw.
    public LabelSpace space(Training training) {
        return training.space()
                .of(documents.stream().map(CrossValidation::primary).toList());
    }

    /// What Topica says of each document, in the order given.
    public List<Judgement> judge(Training training, Workers workers, Progress progress) {
        TrainingCorpus corpus = corpus(workers);
        LabelSpace space = space(training);
        Judgement[] judgements = new Judgement[documents.size()];
        for (int fold = 0; fold < folds.count(); fold++) {
            int held = fold;
            Progress named = (stage, done, total) ->
                    progress.at("fold %d of %d: %s".formatted(held + 1, folds.count(), stage), done, total);
            TrainingCorpus others = corpus.keep(folds.outside(held));
            Labeller labeller =
                    Labeller.of(training.fit(others, workers, named).model()).ranking(RANKED);
            int[] mine = folds.in(held);
            workers.each(
                    mine.length,
                    i -> judgements[mine[i]] = labeller.judge(documents.get(mine[i]))
                            .with(space.canonical(documents.get(mine[i]).truth())));
        }
        return List.of(judgements);
    }

    /// What a baseline says of each document, in the order given: one label, with no others beside it.
    ///
    /// It learns the labels of `space`, archives too; documents without one are not learned from.
    public List<Judgement> judge(Baseline baseline, LabelSpace space, Workers workers) {
        Judgement[] judgements = new Judgement[documents.size()];
        workers.each(folds.count(), held -> {
            List<String> texts = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (int document : folds.outside(held)) {
                space.find(primary(documents.get(document))).ifPresent(label -> {
                    texts.add(text(documents.get(document)));
                    labels.add(space.name(label));
                });
            }
            Baseline.Fitted fitted = baseline.fit(texts, labels, seed.derive(baseline.name()));
            for (int document : folds.in(held)) {
                Document judged = documents.get(document);
                judgements[document] = judgement(judged, space, fitted.rank(text(judged)));
            }
        });
        return List.of(judgements);
    }

    private static Judgement judgement(Document document, LabelSpace space, Ranking ranking) {
        List<String> ranked = ranking.places().stream()
                .limit(RANKED)
                .map(Ranking.Place::label)
                .toList();
        Ranking.Place best = ranking.best();
        double probability = Math.clamp(best.probability(), 0, 1);
        List<String> truth = space.canonical(document.truth());
        return new Judgement(document.id(), truth, best.label(), probability, List.of(best.label()), ranked);
    }

    private static String text(Document document) {
        return document.title() + "\n" + document.abstractText();
    }

    private TrainingCorpus corpus(Workers workers) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < documents.size(); from += CHUNK) {
            List<Document> part = documents.subList(from, Math.min(documents.size(), from + CHUNK));
            chunks.add(() ->
                    part.stream().<ReadOutcome>map(ReadOutcome.Accepted::new).toList());
        }
        return TrainingCorpus.read(chunks.iterator(), workers, reject -> {}, count -> {});
    }
}

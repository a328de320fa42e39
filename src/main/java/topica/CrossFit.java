package topica;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import topica.bundle.Model;
import topica.classify.Calibrator;
import topica.classify.Classifier;
import topica.classify.Examples;
import topica.classify.LabelSpace;
import topica.classify.RawScores;
import topica.classify.Scores;
import topica.evaluate.Evaluation;
import topica.evaluate.Judgement;
import topica.run.Progress;
import topica.run.Workers;

/// Training on a corpus too small to hold documents back from: it learns from all of them, and sets
/// probabilities and thresholds on what models fitted on the other folds say of each.
///
/// A tenth of a few hundred documents says next to nothing of how often each label comes; all of them do.
/// Chernozhukov et al., "Double/debiased machine learning", Econometrics Journal 2018 (cross-fitting).
///
/// @param training how each model is fitted; as nothing is held back, it goes through the documents as often
///     as its steps say
record CrossFit(Training training, int folds) {

    Training.Outcome fit(TrainingCorpus corpus, Workers workers, Progress progress) {
        LabelSpace labels = training.space().of(corpus.primaries());
        TrainingCorpus inside = Training.inside(corpus, labels);
        Training.Fitted fitted = training.fitted(inside, inside, labels, workers, progress);
        RawScores raw = outOfFold(inside, labels, workers, progress);
        progress.at("calibrating", 0, -1);
        Examples truth = Training.examples(fitted.vectorizer(), inside, labels);
        Classifier classifier = new Calibrator(training.restraint()).calibrate(fitted.scorer(), raw, truth);
        List<Judgement> judgements = judgements(classifier, labels, raw, inside);
        Evaluation evaluation = training.evaluation(judgements, labels);
        Model model = new Model(
                labels,
                fitted.vectorizer(),
                classifier,
                training.provenance(evaluation, inside.size(), folds),
                Optional.empty());
        return new Training.Outcome(model, evaluation, judgements, inside.size(), corpus.size() - inside.size());
    }

    private RawScores outOfFold(TrainingCorpus inside, LabelSpace labels, Workers workers, Progress progress) {
        Folds dealt = Folds.deal(
                inside.entries().stream().map(TrainingCorpus.Entry::id).toList(),
                inside.primaries().stream().map(labels::canonical).toList(),
                folds,
                training.seed());
        RawScores raw = new RawScores(inside.size(), labels.size());
        for (int fold = 0; fold < folds; fold++) {
            TrainingCorpus others = inside.keep(dealt.outside(fold));
            Training.Fitted fitted = training.fitted(others, others, labels, workers, progress);
            int[] mine = dealt.in(fold);
            raw.put(
                    fitted.scorer(),
                    fitted.vectorizer().transform(inside.keep(mine).sequences()),
                    mine,
                    workers);
        }
        return raw;
    }

    private static List<Judgement> judgements(
            Classifier classifier, LabelSpace labels, RawScores raw, TrainingCorpus inside) {
        Decider decider = new Decider(labels, classifier.thresholds(), Training.RANKED);
        Scores scores = classifier.scores();
        return IntStream.range(0, inside.size())
                .mapToObj(document -> {
                    classifier.predict(raw, document, scores);
                    TrainingCorpus.Entry entry = inside.entry(document);
                    return decider.judge(entry.id(), entry.truth(), scores);
                })
                .toList();
    }
}

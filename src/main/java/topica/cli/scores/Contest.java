package topica.cli.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import topica.CrossValidation;
import topica.Training;
import topica.baselines.Baseline;
import topica.classify.LabelSpace;
import topica.cli.terminal.Ticker;
import topica.documents.Document;
import topica.evaluate.Case;
import topica.evaluate.Evaluation;
import topica.evaluate.Judgement;
import topica.evaluate.PairedDifference;
import topica.run.Seed;
import topica.run.Workers;

/// How good training is on folds of the documents, alone or against the baselines.
///
/// @param cases what training on the other folds says of each document
public record Contest(List<Case> cases, List<String> space, List<Rival> rivals) {

    public static Contest of(
            List<Document> documents,
            int folds,
            Training training,
            List<Baseline> baselines,
            Workers workers,
            Ticker ticker) {
        CrossValidation validation = CrossValidation.of(documents, folds, training.seed());
        LabelSpace space = validation.space(training);
        Seed seed = training.seed().derive("evaluation");
        List<Judgement> ours = validation.judge(training, workers, ticker);
        List<Rival> rivals = new ArrayList<>();
        for (Baseline baseline : baselines) {
            ticker.at("trying " + baseline.name(), 0, -1);
            List<Judgement> theirs = validation.judge(baseline, space, workers);
            rivals.add(new Rival(
                    baseline.name(),
                    Evaluation.of(theirs, space.names(), seed),
                    PairedDifference.of(theirs, ours, space.names(), seed)));
        }
        return new Contest(cases(documents, ours), space.names(), List.copyOf(rivals));
    }

    private static List<Case> cases(List<Document> documents, List<Judgement> judgements) {
        return IntStream.range(0, documents.size())
                .mapToObj(i -> Case.of(judgements.get(i), documents.get(i)))
                .toList();
    }
}

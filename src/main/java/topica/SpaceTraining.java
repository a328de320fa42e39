package topica;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import topica.bundle.Provenance;
import topica.bundle.SpaceFile;
import topica.run.Progress;
import topica.run.Workers;
import topica.space.SpaceTrainer;

/// How a space of meaning is made of documents.
///
/// @param trainer how it is fitted
/// @param fewest how many documents must bear a label for it to be learned
/// @param hidden labels that are not looked at
/// @param wordsOnly whether no label is looked at
public record SpaceTraining(SpaceTrainer trainer, int fewest, Set<String> hidden, boolean wordsOnly) {

    private static final int FEWEST = 10;

    public SpaceTraining {
        if (fewest < 1) {
            throw new IllegalArgumentException("expected labels of at least 1 document, got " + fewest);
        }
        hidden = Set.copyOf(hidden);
    }

    /// Looks at all labels of ten documents and more.
    public SpaceTraining(SpaceTrainer trainer) {
        this(trainer, FEWEST, Set.of(), false);
    }

    /// The same, but looking away from these labels, or from all.
    public SpaceTraining hiding(Set<String> labels, boolean all) {
        return new SpaceTraining(trainer, fewest, labels, all);
    }

    /// What came of training.
    ///
    /// @param file ready to be written; its provenance names no corpora yet
    /// @param labels how many labels were learned
    public record Outcome(SpaceFile file, int labels) {}

    /// Fits a space on `corpus`.
    ///
    /// @throws IllegalArgumentException if no word is frequent enough
    public Outcome fit(SpaceCorpus corpus, Workers workers, Progress progress) {
        List<String> labels = wordsOnly ? List.of() : corpus.labels(fewest, hidden);
        SpaceFile file = new SpaceFile(
                trainer.fit(corpus.sequences(), corpus.numbers(labels), labels.size(), workers, progress),
                new Provenance(
                        Version.PRODUCER,
                        Optional.empty(),
                        trainer.seed().value(),
                        settings(corpus, labels),
                        List.of(),
                        Optional.empty(),
                        new TreeMap<>()),
                Optional.empty());
        return new Outcome(file, labels.size());
    }

    private SequencedMap<String, String> settings(SpaceCorpus corpus, List<String> labels) {
        SequencedMap<String, String> settings = new TreeMap<>();
        settings.put("minDocumentFrequency", String.valueOf(trainer.minDocumentFrequency()));
        settings.put("features", String.valueOf(trainer.features()));
        settings.put("contexts", String.valueOf(trainer.contexts()));
        settings.put("words.width", String.valueOf(trainer.words().width()));
        settings.put("words.rounds", String.valueOf(trainer.words().rounds()));
        settings.put("words.evenness", String.valueOf(trainer.words().evenness()));
        settings.put("without", String.valueOf(corpus.without()));
        settings.put("labels", String.valueOf(labels.size()));
        if (labels.size() > 1) {
            settings.put("minDocuments", String.valueOf(fewest));
            settings.put("labels.rounds", String.valueOf(trainer.labels().rounds()));
            settings.put("labels.rate", String.valueOf(trainer.labels().rate()));
            settings.put("labels.balance", String.valueOf(trainer.labels().balance()));
            settings.put("labels.evenness", String.valueOf(trainer.labels().evenness()));
        }
        return settings;
    }
}

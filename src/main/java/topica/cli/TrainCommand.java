package topica.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.Training;
import topica.TrainingCorpus;
import topica.Tuning;
import topica.bundle.Model;
import topica.bundle.Provenance;
import topica.cli.documents.LabelledInput;
import topica.cli.documents.Merged;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.MergeOptions;
import topica.cli.options.ModelChoice;
import topica.cli.options.RunOptions;
import topica.cli.options.TrainingOptions;
import topica.cli.options.Usage;
import topica.cli.scores.Contest;
import topica.cli.scores.EvaluationTable;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.evaluate.Case;
import topica.evaluate.Evaluation;
import topica.run.Fingerprint;
import topica.run.Workers;

/// `topica train`: makes a model from labelled documents.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains a model on labelled documents: their labels, else their categories, primary first. Documents "
                        + "that are one paper are merged first, so that none is held back whose copy is learned from.",
        footer = {
            "",
            "Examples:",
            "  topica train papers.jsonl --out my.topica",
            "  topica train train.jsonl.gz --validation validation.jsonl.gz --archives cs,stat,eess \\",
            "      --min-documents 500 --out arxiv.topica",
            "  topica train papers.csv --label-space labels.tsv --out my.topica"
        })
final class TrainCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private TrainingOptions training = new TrainingOptions();

    @Mixin
    private MergeOptions merging = new MergeOptions();

    @Option(names = "--out", paramLabel = "MODEL", description = "Where to put the model.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--validation",
            paramLabel = "FILE",
            description =
                    "Labelled documents to choose on; unless told, one in ten of INPUT is held back, or none of up "
                            + "to 10,000, which are judged in folds.")
    private List<String> validation = List.of();

    @Option(
            names = "--tune",
            description = "Try other settings on the documents first, and take those that are clearly better.")
    private boolean tune;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Say how good such models are: train on all folds of INPUT but one, label that one, N times.")
    private Optional<Integer> folds = Optional.empty();

    @Option(names = "--dry-run", description = "Train and say how good it is, but write no model.")
    private boolean dryRun;

    @Option(
            names = "--created",
            paramLabel = "DATE",
            description = "A date to put into the model; none unless told, so that equal work gives equal bytes.")
    private Optional<String> created = Optional.empty();

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.check();
        run.check(input, out, validation.stream().map(Path::of).toArray(Path[]::new));
        if (out.isEmpty() && !dryRun) {
            throw Usage.wrong(verb, "say where to put the model with --out MODEL, or try with --dry-run");
        }
        Optional<Path> champion = ModelChoice.championsPlace(console);
        if (champion.isPresent() && out.isPresent() && Output.meet(champion.get(), out.get())) {
            throw Usage.wrong(verb, "--out: expected another file than the champion, which topica promote replaces");
        }
        if (folds.isPresent() && input.standardInput()) {
            throw Usage.wrong(verb, "--folds reads INPUT twice, which standard input cannot be");
        }
        merging.check(input, Stream.concat(out.stream(), run.rejects().stream()).toArray(Path[]::new));
        Training settings = training.settings(run.seed());
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Rejected rejected = run.rejected(console);
                Corpora corpora = input.open(console, true);
                Merged merged = merging.merged(corpora, workers, run, ticker)) {
            TrainingCorpus train = read(merged.chunks(), corpora, workers, rejected, ticker);
            List<Provenance.Corpus> files = new ArrayList<>(files("train", corpora));
            if (train.size() == 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "expected documents with labels or categories to learn from, got none among %,d",
                        train.unlabelled()));
            }
            Training.Outcome outcome;
            if (validation.isEmpty()) {
                if (tune) {
                    settings = tuned(Tuning.of(settings, train, workers, ticker));
                }
                outcome = settings.fit(train, workers, ticker);
            } else {
                try (Corpora others = Corpora.open(validation, Optional.empty(), console.input(), true)) {
                    TrainingCorpus chosenOn = read(others, others, workers, rejected, ticker);
                    files.addAll(files("validation", others));
                    if (tune) {
                        settings = tuned(Tuning.of(settings, train, chosenOn, workers, ticker));
                    }
                    outcome = settings.fit(train, chosenOn, workers, ticker);
                }
            }
            rejected.finish();
            if (folds.isPresent()) {
                crossValidate(merged, settings, workers, ticker);
            }
            Model model = outcome.model().with(outcome.model().provenance().of(files, created));
            Optional<Fingerprint> digest = dryRun ? Optional.empty() : out.map(model::write);
            summarize(settings, outcome, train, merged, digest, ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private void crossValidate(Merged merged, Training settings, Workers workers, Ticker ticker) {
        List<Document> documents = new ArrayList<>();
        try (Corpora corpora = input.open(console, false);
                Rejected saidBefore = new Rejected(Optional.empty(), console, true)) {
            LabelledInput.read(
                    merged.again() ? merged.chunks() : corpora,
                    workers,
                    saidBefore,
                    read -> {},
                    document -> document,
                    documents::add);
        }
        int parts = folds.orElseThrow();
        Contest contest = Contest.of(documents, parts, settings, List.of(), workers, ticker);
        Evaluation evaluation = Evaluation.of(
                contest.cases().stream().map(Case::judgement).toList(),
                contest.space(),
                settings.seed().derive("evaluation"));
        if (!run.quiet()) {
            console.clearProgress();
            console.say(String.format(
                    Locale.ROOT,
                    "in %d folds: accuracy %s, top-3 %s, multi-label micro-F1 %s",
                    parts,
                    EvaluationTable.shown(evaluation.accuracy()),
                    EvaluationTable.shown(evaluation.top3()),
                    EvaluationTable.shown(evaluation.multiLabelMicroF1())));
        }
    }

    private static String scored(Training.Outcome outcome) {
        boolean inFolds = outcome.model().provenance().settings().containsKey("folds");
        String documents =
                String.format(Locale.ROOT, "%,d", outcome.evaluation().documents());
        return inFolds
                ? "the same " + documents + " documents, each judged by a model that was not fitted on it"
                : documents + " validation documents, which it was also chosen on";
    }

    /// Says what was tried and what came of it.
    private Training tuned(Tuning tuning) {
        if (!run.quiet()) {
            console.clearProgress();
            for (Tuning.Trial trial : tuning.trials()) {
                console.say(String.format(
                        Locale.ROOT,
                        "tried %s: accuracy %s, %s on the best before%s",
                        trial.name(),
                        EvaluationTable.shown(trial.accuracy()),
                        EvaluationTable.gain(trial.gain().accuracy()),
                        trial.kept() ? ", kept" : ""));
            }
            String gain = EvaluationTable.gain(tuning.gain().accuracy());
            console.say(
                    tuning.better()
                            ? "tuned: what was kept makes accuracy higher by " + gain + " at a second look"
                            : "kept the settings it began with: nothing tried is clearly better, " + gain
                                    + " at a second look");
        }
        return tuning.training();
    }

    private static TrainingCorpus read(
            Iterator<Chunk> chunks, Corpora corpora, Workers workers, Rejected rejected, Ticker ticker) {
        TrainingCorpus corpus = TrainingCorpus.read(
                chunks,
                workers,
                rejected::add,
                documents -> ticker.documents("reading", documents, corpora.bytesRead(), corpora.totalBytes()));
        rejected.remark(corpora);
        return corpus;
    }

    private static List<Provenance.Corpus> files(String role, Corpora corpora) {
        return corpora.files().stream()
                .map(file -> new Provenance.Corpus(
                        role,
                        String.valueOf(Path.of(file.name()).getFileName()),
                        file.bytes(),
                        file.fingerprint().hex()))
                .toList();
    }

    private void summarize(
            Training settings,
            Training.Outcome outcome,
            TrainingCorpus train,
            Merged merged,
            Optional<Fingerprint> digest,
            Ticker ticker) {
        if (run.quiet()) {
            return;
        }
        console.clearProgress();
        merged.summary().forEach(console::say);
        Model model = outcome.model();
        Set<String> names = Set.copyOf(model.labels().names());
        console.say(String.format(
                Locale.ROOT,
                "trained on %,d documents (%,d without a label of the space, %,d without any): %d labels, %d archives, "
                        + "%,d features, in %.1f s",
                outcome.documents(),
                outcome.outside(),
                train.unlabelled(),
                names.size(),
                model.labels().size() - names.size(),
                model.vectorizer().features().size(),
                ticker.seconds()));
        LeftOut.sentences(settings.space(), train.primaries(), model.labels()).forEach(console::say);
        Evaluation evaluation = outcome.evaluation();
        console.say(String.format(
                Locale.ROOT,
                "on %s: accuracy %s, top-3 %s, multi-label micro-F1 %s",
                scored(outcome),
                EvaluationTable.shown(evaluation.accuracy()),
                EvaluationTable.shown(evaluation.top3()),
                EvaluationTable.shown(evaluation.multiLabelMicroF1())));
        out.filter(path -> digest.isPresent())
                .ifPresent(path -> console.say(
                        "wrote " + path + " (" + digest.orElseThrow().brief() + ")"));
    }
}

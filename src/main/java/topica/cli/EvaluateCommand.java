package topica.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import topica.Labeller;
import topica.Training;
import topica.baselines.Baseline;
import topica.classify.LabelSpace;
import topica.corpus.Corpora;
import topica.corpus.Document;
import topica.evaluate.Evaluation;
import topica.evaluate.Judgement;
import topica.run.Workers;

/// `topica evaluate`: says how good a model, a file of predictions, or training itself is.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Says how good a model or a file of predictions is on labelled documents, with intervals.",
        footer = {
            "",
            "Examples:",
            "  topica evaluate test.jsonl.gz",
            "  topica evaluate test.jsonl --model my.topica --json scores.json",
            "  topica evaluate test.jsonl --predictions labels.jsonl",
            "  topica evaluate papers.jsonl --folds 5",
            "  topica evaluate papers.jsonl --baselines"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final int MOST_WITH_BASELINES = 10_000;
    private static final int USUAL_FOLDS = 5;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model to evaluate, the shipped one unless told; with --predictions it only says which "
                    + "labels there are.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Evaluate these answers, JSON Lines as topica label writes them, joined to INPUT by id. The "
                    + "labels are those of --model, else the primaries of INPUT.")
    private Optional<String> predictions = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write every figure here, as JSON; with - to standard output in place of the table.")
    private Optional<String> json = Optional.empty();

    @Option(
            names = "--folds",
            paramLabel = "N",
            description =
                    "Evaluate training: train on all folds of INPUT but one, label that one, N times. The options "
                            + "of topica train set how.")
    private Optional<Integer> folds = Optional.empty();

    @Option(
            names = "--baselines",
            description =
                    "The same, beside classifiers of CoreNLP, OpenNLP and Smile; on 5 folds unless told, and on a "
                            + "sample of 10,000 documents where there are more.")
    private boolean baselines;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    /// What was found out, and what there is to say of how.
    ///
    /// @param how with what, for the summary
    private record Finding(Evaluation evaluation, List<Rival> rivals, LabelledInput read, String how) {}

    @Override
    public Integer call() {
        Optional<Path> file = json.filter(name -> !name.equals("-")).map(Path::of);
        check(file);
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Rejected rejected = run.rejected(console)) {
            Finding finding = find(workers, rejected, ticker);
            console.clearProgress();
            if (file.isEmpty() && json.isPresent()) {
                write(Optional.empty(), json(finding));
            } else {
                write(Optional.empty(), table(finding));
                file.ifPresent(path -> write(Optional.of(path), json(finding)));
            }
            rejected.finish();
            summarize(finding, rejected.count(), ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private void check(Optional<Path> results) {
        input.check();
        run.check(results);
        boolean crossed = baselines || folds.isPresent();
        if (crossed && (model.isPresent() || predictions.isPresent())) {
            throw Usage.wrong(verb, "expected either --folds or --baselines, which train, or --model or --predictions");
        }
        if (folds.orElse(USUAL_FOLDS) < 2) {
            throw Usage.wrong(verb, "--folds: expected 2 or more, got " + folds.orElse(USUAL_FOLDS));
        }
        if (predictions.filter("-"::equals).isPresent() && input.standardInput()) {
            throw Usage.wrong(verb, "expected - for standard input once, got it for INPUT and for --predictions");
        }
    }

    private Finding find(Workers workers, Rejected rejected, Ticker ticker) {
        if (baselines || folds.isPresent()) {
            return ofTraining(workers, rejected, ticker);
        }
        return predictions.isPresent()
                ? ofPredictions(predictions.get(), workers, rejected, ticker)
                : ofModel(workers, rejected, ticker);
    }

    private Finding ofModel(Workers workers, Rejected rejected, Ticker ticker) {
        ModelChoice choice = ModelChoice.of(model);
        Labeller labeller = Labeller.open(choice.path());
        List<Judgement> judgements = new ArrayList<>();
        try (Corpora corpora = input.open(console, false)) {
            LabelledInput read =
                    LabelledInput.read(corpora, workers, rejected, ticker, labeller::judge, judgements::add);
            List<String> space = labeller.model().labels().names();
            return new Finding(evaluation(judgements, space), List.of(), read, choice.name());
        }
    }

    /// What is kept of a document that someone else has labelled.
    private record Truth(String id, List<String> labels) {}

    private Finding ofPredictions(String name, Workers workers, Rejected rejected, Ticker ticker) {
        Optional<LabelSpace> known =
                model.map(path -> Labeller.open(path).model().labels());
        try (Corpora corpora = input.open(console, false)) {
            Predictions said = Predictions.read(name, console, rejected::add);
            List<Judgement> judgements = new ArrayList<>();
            TreeSet<String> primaries = new TreeSet<>();
            LabelledInput read = LabelledInput.read(
                    corpora,
                    workers,
                    rejected,
                    ticker,
                    document -> new Truth(
                            document.id(),
                            known.map(labels -> labels.canonical(document.truth()))
                                    .orElse(document.truth())),
                    truth -> {
                        primaries.add(truth.labels().getFirst());
                        said.take(truth.id(), truth.labels()).ifPresent(judgements::add);
                    });
            if (judgements.isEmpty()) {
                throw new IllegalArgumentException("expected predictions in " + name
                        + " for some of the documents, got none: are they of these documents, with the same ids?");
            }
            List<String> space = known.map(LabelSpace::names).orElseGet(() -> List.copyOf(primaries));
            String how = String.format(
                    Locale.ROOT,
                    "%s, which has no prediction for %,d of them and %,d for other documents",
                    name,
                    read.labelled() - judgements.size(),
                    said.left());
            return new Finding(evaluation(judgements, space), List.of(), read, how);
        }
    }

    private Evaluation evaluation(List<Judgement> judgements, List<String> space) {
        return Evaluation.of(judgements, space, run.seed().derive("evaluation"));
    }

    private Finding ofTraining(Workers workers, Rejected rejected, Ticker ticker) {
        Training settings = training.settings(run.seed());
        Sample sample = new Sample(baselines ? MOST_WITH_BASELINES : Integer.MAX_VALUE, run.seed());
        LabelledInput read;
        try (Corpora corpora = input.open(console, false)) {
            read = LabelledInput.read(corpora, workers, rejected, ticker, document -> document, sample::add);
        }
        List<Document> documents = sample.documents();
        if (sample.left() > 0 && !run.quiet()) {
            console.say(String.format(
                    Locale.ROOT,
                    "with --baselines at most %,d documents are used: a random sample of the %,d",
                    MOST_WITH_BASELINES,
                    read.labelled()));
        }
        int parts = folds.orElse(USUAL_FOLDS);
        List<Baseline> others = baselines ? Baseline.all() : List.of();
        Contest contest = Contest.of(documents, parts, settings, others, workers, ticker);
        return new Finding(contest.evaluation(), contest.rivals(), read, "models trained on " + parts + " folds");
    }

    private static String table(Finding finding) {
        String own = EvaluationTable.of(finding.evaluation());
        return finding.rivals().isEmpty() ? own : own + "\n" + Rival.table(finding.evaluation(), finding.rivals());
    }

    private static String json(Finding finding) {
        ObjectNode json = MAPPER.valueToTree(finding.evaluation());
        json.put("unlabelled", finding.read().unlabelled());
        if (!finding.rivals().isEmpty()) {
            ArrayNode rivals = json.putArray("baselines");
            for (Rival rival : finding.rivals()) {
                ObjectNode one = rivals.addObject().put("name", rival.name());
                rival.evaluation().scores().forEach((name, score) -> one.set(name, MAPPER.valueToTree(score)));
                one.set("difference", MAPPER.valueToTree(rival.difference()));
            }
        }
        return json + "\n";
    }

    private void write(Optional<Path> file, String text) {
        try (Output out = Output.to(file, console)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
    }

    private void summarize(Finding finding, long rejected, Ticker ticker) {
        if (run.quiet()) {
            return;
        }
        Evaluation evaluation = finding.evaluation();
        console.say(String.format(
                Locale.ROOT,
                "scored %,d documents; left out %,d whose primary is no label, %,d without labels, %,d rejected; in "
                        + "%.1f s with %s",
                evaluation.documents(),
                evaluation.skipped(),
                finding.read().unlabelled(),
                rejected,
                ticker.seconds(),
                finding.how()));
    }
}

package topica.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.Labeller;
import topica.Training;
import topica.baselines.Baseline;
import topica.classify.LabelSpace;
import topica.cli.documents.LabelledInput;
import topica.cli.documents.Rejected;
import topica.cli.documents.Sample;
import topica.cli.options.InputOptions;
import topica.cli.options.ModelChoice;
import topica.cli.options.RunOptions;
import topica.cli.options.TrainingOptions;
import topica.cli.options.Usage;
import topica.cli.scores.Contest;
import topica.cli.scores.Finding;
import topica.cli.scores.Predictions;
import topica.cli.scores.Rival;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Document;
import topica.evaluate.Case;
import topica.evaluate.Evaluation;
import topica.evaluate.Judgement;
import topica.evaluate.Period;
import topica.evaluate.Slice;
import topica.run.Seed;
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
            "  topica evaluate test.jsonl --predictions labels.jsonl --against others.jsonl",
            "  topica evaluate test.jsonl --slices quarter --html scores.html",
            "  topica evaluate papers.jsonl --folds 5",
            "  topica evaluate papers.jsonl --baselines"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final int MOST_WITH_BASELINES = 10_000;
    private static final int USUAL_FOLDS = 5;

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
            description =
                    "The model to evaluate, the champion or the shipped one unless told; with --predictions it only says which "
                            + "labels there are.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Evaluate these answers, JSON Lines as topica label writes them, joined to INPUT by id. The "
                    + "labels are those of --model, else the primaries of INPUT.")
    private Optional<String> predictions = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Compare with these predictions on the same documents: what is higher by how much, and whether "
                            + "that may be chance.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--slices",
            paramLabel = "PERIOD",
            completionCandidates = Periods.class,
            description =
                    "Score each year, quarter or month too, by the dates of the documents; those without a date, or "
                            + "without a month, stand by themselves.")
    private Optional<Period> slices = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write everything here too, as one page that needs nothing else.")
    private Optional<Path> html = Optional.empty();

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

    /// What was said of the documents, and what there is to say of how.
    ///
    /// @param subject who said it
    /// @param how with what, for the summary
    private record Judged(
            String subject, List<Case> cases, List<String> space, List<Rival> rivals, LabelledInput read, String how) {}

    /// The names of the periods, for completion.
    static final class Periods extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Periods() {
            super(Arrays.stream(Period.values()).map(Period::toString).toList());
        }
    }

    @Override
    public Integer call() {
        Optional<Path> file = json.filter(name -> !name.equals("-")).map(Path::of);
        check(file);
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Rejected rejected = run.rejected(console)) {
            Optional<Predictions> others = against.map(name -> Predictions.read(name, console, rejected::add));
            Judged judged = judge(workers, rejected, ticker);
            Finding finding = finding(judged, others);
            console.clearProgress();
            boolean table = file.isPresent() || json.isEmpty();
            write(Optional.empty(), table ? finding.table(console.columns()) : finding.json());
            file.ifPresent(path -> write(Optional.of(path), finding.json()));
            html.ifPresent(path -> write(Optional.of(path), finding.page()));
            rejected.finish();
            summarize(finding, judged, rejected.count(), ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private void check(Optional<Path> results) {
        input.check();
        run.check(input, results);
        run.check(input, html);
        boolean crossed = baselines || folds.isPresent();
        if (crossed && (model.isPresent() || predictions.isPresent())) {
            throw Usage.wrong(verb, "expected either --folds or --baselines, which train, or --model or --predictions");
        }
        if (folds.orElse(USUAL_FOLDS) < 2) {
            throw Usage.wrong(verb, "--folds: expected 2 or more, got " + folds.orElse(USUAL_FOLDS));
        }
        if (html.isPresent() && html.map(Path::toAbsolutePath).equals(results.map(Path::toAbsolutePath))) {
            throw Usage.wrong(verb, "--html: expected another file than that of --json");
        }
        long standard = Stream.concat(predictions.stream(), against.stream())
                .filter("-"::equals)
                .count();
        if (standard + (input.standardInput() ? 1 : 0) > 1) {
            throw Usage.wrong(verb, "expected - for standard input once, among INPUT, --predictions and --against");
        }
    }

    private Finding finding(Judged judged, Optional<Predictions> others) {
        List<Case> cases = judged.cases();
        List<String> space = judged.space();
        List<Judgement> judgements = cases.stream().map(Case::judgement).toList();
        Evaluation evaluation = Evaluation.of(judgements, space, seed());
        return new Finding(
                judged.subject(),
                evaluation,
                Finding.titles(cases, evaluation),
                judged.rivals(),
                others.map(said -> Finding.Paired.of(against.orElse(""), said, judgements, space, seed())),
                slices.map(period -> Slice.of(cases, period, space)).orElse(List.of()),
                judged.read().unlabelled());
    }

    private Seed seed() {
        return run.seed().derive("evaluation");
    }

    private Judged judge(Workers workers, Rejected rejected, Ticker ticker) {
        if (baselines || folds.isPresent()) {
            return ofTraining(workers, rejected, ticker);
        }
        return predictions.isPresent()
                ? ofPredictions(predictions.get(), workers, rejected, ticker)
                : ofModel(workers, rejected, ticker);
    }

    private Judged ofModel(Workers workers, Rejected rejected, Ticker ticker) {
        ModelChoice choice = ModelChoice.of(model, console);
        Labeller labeller = Labeller.open(choice.path());
        List<Case> cases = new ArrayList<>();
        try (Corpora corpora = input.open(console, false)) {
            LabelledInput read = LabelledInput.read(
                    corpora,
                    workers,
                    rejected,
                    ticker,
                    document -> Case.of(labeller.judge(document), document),
                    cases::add);
            List<String> space = labeller.model().labels().names();
            return new Judged(choice.name(), cases, space, List.of(), read, choice.name());
        }
    }

    private Judged ofPredictions(String name, Workers workers, Rejected rejected, Ticker ticker) {
        Optional<LabelSpace> known =
                model.map(path -> Labeller.open(path).model().labels());
        try (Corpora corpora = input.open(console, false)) {
            Predictions said = Predictions.read(name, console, rejected::add);
            List<Case> cases = new ArrayList<>();
            TreeSet<String> primaries = new TreeSet<>();
            LabelledInput read =
                    LabelledInput.read(corpora, workers, rejected, ticker, document -> document, document -> {
                        List<String> truth = known.map(labels -> labels.canonical(document.truth()))
                                .orElse(document.truth());
                        primaries.add(truth.getFirst());
                        said.take(document.id(), truth)
                                .map(judgement -> Case.of(judgement, document))
                                .ifPresent(cases::add);
                    });
            if (cases.isEmpty()) {
                throw new IllegalArgumentException("expected predictions in " + name
                        + " for some of the documents, got none: are they of these documents, with the same ids?");
            }
            List<String> space = known.map(LabelSpace::names).orElseGet(() -> List.copyOf(primaries));
            String how = String.format(
                    Locale.ROOT,
                    "%s, which has no prediction for %,d of them and %,d for other documents",
                    name,
                    read.labelled() - cases.size(),
                    said.left());
            return new Judged(name, cases, space, List.of(), read, how);
        }
    }

    private Judged ofTraining(Workers workers, Rejected rejected, Ticker ticker) {
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
        String how = "models trained on " + parts + " folds";
        return new Judged(how, contest.cases(), contest.space(), contest.rivals(), read, how);
    }

    private void write(Optional<Path> file, String text) {
        try (Output out = Output.to(file, console)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
    }

    private void summarize(Finding finding, Judged judged, long rejected, Ticker ticker) {
        if (run.quiet()) {
            return;
        }
        finding.paired()
                .filter(paired -> paired.without() > 0)
                .ifPresent(paired -> console.say(String.format(
                        Locale.ROOT,
                        "%s has no prediction for %,d of the documents, which are not compared",
                        paired.against(),
                        paired.without())));
        console.say(String.format(
                Locale.ROOT,
                "scored %,d documents; left out %,d whose primary is no label, %,d without labels, %,d rejected; in "
                        + "%.1f s with %s",
                finding.evaluation().documents(),
                finding.evaluation().skipped(),
                judged.read().unlabelled(),
                rejected,
                ticker.seconds(),
                judged.how()));
    }
}

package topica.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.Labeller;
import topica.cli.answers.AnswerFormat;
import topica.cli.answers.AnsweredChunk;
import topica.cli.answers.Answers;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.ModelChoice;
import topica.cli.options.RunOptions;
import topica.cli.options.Usage;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.run.Workers;

/// `topica label`: says for each document which labels it should bear, in input order.
@Command(
        name = "label",
        mixinStandardHelpOptions = true,
        description = "Labels each document, in input order.",
        footer = {
            "",
            "Examples:",
            "  topica label corpora/sample.jsonl",
            "  topica label abstracts.csv.gz --out labels.csv --rejects rejects.jsonl",
            "  zcat arxiv.jsonl.gz | topica label - --top 5 >labels.jsonl",
            "  topica label --text \"We prove a regret bound for linear bandits.\""
        })
final class LabelCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Labeller> shipped;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--model", paramLabel = "FILE", description = "The model to use; the shipped one unless told.")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output unless told.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = AnswerFormat.Names.class,
            description = "jsonl, csv, tsv or table. Unless told: by the ending of --out; on a terminal a table, "
                    + "elsewhere JSON Lines.")
    private Optional<AnswerFormat> format = Optional.empty();

    @Option(names = "--top", paramLabel = "K", description = "How many labels to rank (default: 3).")
    private Optional<Integer> top = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "Give every label at least this probable, in place of the model's own thresholds.")
    private Optional<Double> threshold = Optional.empty();

    LabelCommand(Console console, Supplier<Labeller> shipped) {
        this.console = console;
        this.shipped = shipped;
    }

    @Override
    public Integer call() {
        check();
        ModelChoice choice = ModelChoice.of(model);
        Labeller labeller = labeller(choice);
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Corpora corpora = input.open(console, false);
                Rejected rejected = run.rejected(console);
                Output results = Output.to(out, console)) {
            long labelled = label(corpora, labeller, workers, results, rejected, ticker);
            results.finish();
            rejected.finish();
            rejected.remark(corpora);
            summarize(labelled, rejected.count(), choice, ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private void check() {
        input.check();
        run.check(out);
        top.filter(most -> most < 1).ifPresent(most -> {
            throw Usage.wrong(verb, "--top: expected 1 or more, got " + most);
        });
        threshold.filter(least -> !(least >= 0 && least <= 1)).ifPresent(least -> {
            throw Usage.wrong(verb, "--threshold: expected a probability between 0 and 1, got " + least);
        });
    }

    private Labeller labeller(ModelChoice choice) {
        Labeller labeller = model.isPresent() ? Labeller.open(choice.path()) : shipped.get();
        Labeller ranking = top.isPresent() ? labeller.ranking(top.get()) : labeller;
        return threshold.isPresent() ? ranking.threshold(threshold.get()) : ranking;
    }

    private long label(
            Corpora corpora, Labeller labeller, Workers workers, Output results, Rejected rejected, Ticker ticker) {
        Answers answers = Answers.in(answerFormat(), console, labeller.model().labels());
        long[] labelled = new long[1];
        results.write(answers.header());
        workers.inOrder(corpora, chunk -> AnsweredChunk.of(chunk, labeller, answers), answered -> {
            results.write(answered.answers());
            answered.rejected().forEach(rejected::add);
            labelled[0] += answered.labelled();
            ticker.documents("labelling", labelled[0], corpora.bytesRead(), corpora.totalBytes());
        });
        return labelled[0];
    }

    private AnswerFormat answerFormat() {
        return format.orElseGet(() -> out.map(AnswerFormat::byEnding)
                .orElse(console.resultsOnTerminal() ? AnswerFormat.TABLE : AnswerFormat.JSONL));
    }

    private void summarize(long labelled, long rejected, ModelChoice choice, Ticker ticker) {
        if (!run.quiet()) {
            console.say(String.format(
                    Locale.ROOT,
                    "read %,d, labelled %,d, rejected %,d in %.1f s (%,d documents/s) with %s",
                    labelled + rejected,
                    labelled,
                    rejected,
                    ticker.seconds(),
                    ticker.perSecond(labelled),
                    choice.name()));
        }
    }
}

package topica.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.Labeller;
import topica.Version;
import topica.cli.answers.AnswerFormat;
import topica.cli.answers.AnsweredChunk;
import topica.cli.answers.Answers;
import topica.cli.options.InputOptions;
import topica.cli.options.ModelChoice;
import topica.cli.options.RunOptions;
import topica.cli.options.Usage;
import topica.cli.resume.Delivery;
import topica.cli.resume.Standing;
import topica.cli.resume.Task;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.PartFile;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.corpus.Place;
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
            "  topica label arxiv.jsonl.gz --out labels.jsonl --resume",
            "  topica label --text \"We prove a regret bound for linear bandits.\""
        })
final class LabelCommand implements Callable<Integer> {

    private static final String NOT_TOLD = "not told";

    private final Console console;
    private final Supplier<Usual.Opened> usual;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model to use; the champion or the shipped one unless told.")
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

    @Option(
            names = "--resume",
            description = "Go on where an earlier run of this command was stopped, whatever stopped it; begin if there "
                    + "was none. Needs --out and files to read; until --out is whole, what is done is kept in FILE.part "
                    + "and put on record in FILE.resume.")
    private boolean resume;

    LabelCommand(Console console, Supplier<Usual.Opened> usual) {
        this.console = console;
        this.usual = usual;
    }

    @Override
    public Integer call() {
        check();
        Usual.Opened opened = model.map(path -> Usual.Opened.of(ModelChoice.of(model, console)))
                .orElseGet(usual);
        ModelChoice choice = opened.choice();
        run.check(input, out, choice.path());
        Labeller labeller = labeller(opened.labeller());
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Corpora corpora = input.open(console, false);
                Delivery delivery = resume ? resumed(corpora, labeller) : once()) {
            try {
                label(corpora, labeller, workers, delivery, ticker);
                delivery.finish();
                delivery.remark(corpora);
            } catch (RuntimeException e) {
                delivery.advise(e);
                throw e;
            }
            summarize(delivery, choice, ticker);
            return delivery.rejected() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private Delivery once() {
        Output answers = Output.to(out, console);
        try {
            return Delivery.once(answers, run.rejected(console));
        } catch (RuntimeException e) {
            answers.close();
            throw e;
        }
    }

    private Delivery resumed(Corpora corpora, Labeller labeller) {
        Task task = new Task(corpora.glance(), labeller.model().fingerprint().orElseThrow(), settings());
        Delivery delivery = Delivery.resumed(
                task, new Standing.Reading(Place.START), out.orElseThrow(), run.rejects(), console, run.quiet());
        try {
            if (delivery.standing() instanceof Standing.Reading(Place place)) {
                corpora.skipTo(place);
            }
        } catch (RuntimeException e) {
            delivery.close();
            throw e;
        }
        if (!run.quiet() && delivery.recordsBefore() > 0) {
            console.say(String.format(Locale.ROOT, "going on after %,d records", delivery.recordsBefore()));
        }
        return delivery;
    }

    /// What the answers depend on, beside the input and the model.
    private SequencedMap<String, String> settings() {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("Topica", Version.NUMBER);
        settings.put("--format", answerFormat().toString());
        settings.put("--top", top.map(String::valueOf).orElse(NOT_TOLD));
        settings.put("--threshold", threshold.map(String::valueOf).orElse(NOT_TOLD));
        settings.put("--from", input.format().orElse(NOT_TOLD));
        settings.put("--rejects", run.rejects().map(Path::toString).orElse(NOT_TOLD));
        settings.put("the terminal's width", answerFormat() == AnswerFormat.TABLE ? "" + console.columns() : NOT_TOLD);
        return settings;
    }

    private void check() {
        input.check();
        run.check(input, out, model.stream().toArray(Path[]::new));
        if (resume) {
            checkResumable();
        }
        top.filter(most -> most < 1).ifPresent(most -> {
            throw Usage.wrong(verb, "--top: expected 1 or more, got " + most);
        });
        threshold.filter(least -> !(least >= 0 && least <= 1)).ifPresent(least -> {
            throw Usage.wrong(verb, "--threshold: expected a probability between 0 and 1, got " + least);
        });
    }

    private void checkResumable() {
        if (out.isEmpty()) {
            throw Usage.wrong(verb, "--resume: say where to write with --out FILE");
        }
        if (PartFile.of(out.get()).isSpecial()) {
            throw Usage.wrong(verb, "--resume: expected a file for --out, got " + out.get());
        }
        input.checkFiles("--resume");
    }

    private Labeller labeller(Labeller labeller) {
        Labeller ranking = top.isPresent() ? labeller.ranking(top.get()) : labeller;
        return threshold.isPresent() ? ranking.threshold(threshold.get()) : ranking;
    }

    private void label(Corpora corpora, Labeller labeller, Workers workers, Delivery delivery, Ticker ticker) {
        Answers answers = Answers.in(answerFormat(), console, labeller.model().labels());
        delivery.begin(answers.header());
        workers.inOrder(corpora.placed(), chunk -> AnsweredChunk.of(chunk, labeller, answers), answered -> {
            delivery.add(
                    answered.answers(), answered.labelled(), answered.rejected(), new Standing.Reading(answered.end()));
            ticker.documents("labelling", delivery.documentsNow(), corpora.bytesRead(), corpora.totalBytes());
        });
    }

    private AnswerFormat answerFormat() {
        return format.orElseGet(() -> out.map(AnswerFormat::byEnding)
                .orElse(console.resultsOnTerminal() ? AnswerFormat.TABLE : AnswerFormat.JSONL));
    }

    private void summarize(Delivery delivery, ModelChoice choice, Ticker ticker) {
        if (!run.quiet()) {
            console.say(String.format(
                    Locale.ROOT,
                    "read %,d, labelled %,d, rejected %,d in %.1f s (%,d documents/s) with %s",
                    delivery.documents() + delivery.rejected(),
                    delivery.documents(),
                    delivery.rejected(),
                    ticker.seconds(),
                    ticker.perSecond(delivery.documentsNow()),
                    choice.name()));
        }
    }
}

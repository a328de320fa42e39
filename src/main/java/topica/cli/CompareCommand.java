package topica.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import topica.Labeller;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.RunOptions;
import topica.cli.options.Usage;
import topica.cli.scores.Bout;
import topica.cli.scores.Duel;
import topica.cli.scores.PolicyFile;
import topica.cli.scores.Rounds;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.evaluate.Policy;
import topica.run.Workers;

/// `topica compare`: says what a model does better and worse than another, and which documents change.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Says what the model NEW does better and worse than OLD, label by label, and which documents get "
                + "another label.",
        footer = {
            "",
            "Examples:",
            "  topica compare old.topica new.topica test.jsonl",
            "  topica compare old.topica new.topica test.jsonl --policy policy.json",
            "  topica compare old.topica new.topica papers.jsonl --changes changes.jsonl",
            "  topica compare models/arxiv.topica my.topica test.jsonl --html compared.html"
        })
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "The model in use.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The model that might take its place.")
    private Path fresh = Path.of("");

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What the gate of topica promote is to ask for, as JSON; with it, a gate that does not let "
                    + "NEW pass makes for exit code 3.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--changes",
            paramLabel = "FILE",
            description =
                    "Write each document that gets another label here, as JSON Lines, with the terms that changed "
                            + "it.")
    private Optional<Path> changes = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write every figure here, as JSON; with - to standard output in place of the table.")
    private Optional<String> json = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write everything here too, as one page that needs nothing else.")
    private Optional<Path> html = Optional.empty();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.leave(2);
        Optional<Path> file = json.filter(name -> !name.equals("-")).map(Path::of);
        check(file);
        Policy gate = policy.map(PolicyFile::read).orElse(Policy.DEFAULT);
        Duel duel = new Duel(Labeller.open(old), Labeller.open(fresh));
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Rejected rejected = run.rejected(console);
                Corpora corpora = input.open(console, false)) {
            Rounds rounds = rounds(duel, corpora, workers, rejected, ticker);
            Bout bout = Bout.of(
                    old.toString(), fresh.toString(), rounds, gate, run.seed().derive("evaluation"));
            console.clearProgress();
            boolean table = file.isPresent() || json.isEmpty();
            write(Optional.empty(), table ? bout.table(console.columns()) : bout.json());
            file.ifPresent(path -> write(Optional.of(path), bout.json()));
            html.ifPresent(path -> write(Optional.of(path), bout.page()));
            rejected.finish();
            summarize(bout, rounds, rejected.count(), ticker);
            boolean stopped = policy.isPresent() && !bout.gate().passed();
            return rejected.count() == 0 && !stopped ? Main.DONE : Main.REJECTED;
        }
    }

    private void check(Optional<Path> results) {
        input.check();
        Path[] read = policy.map(path -> new Path[] {old, fresh, path}).orElse(new Path[] {old, fresh});
        run.check(input, results, read);
        run.check(input, html, read);
        run.check(input, changes, read);
        if (meet(results, html) || meet(results, changes) || meet(html, changes)) {
            throw Usage.wrong(verb, "expected three files for --json, --html and --changes");
        }
    }

    private static boolean meet(Optional<Path> one, Optional<Path> other) {
        return one.isPresent() && other.isPresent() && Output.meet(one.get(), other.get());
    }

    private Rounds rounds(Duel duel, Corpora corpora, Workers workers, Rejected rejected, Ticker ticker) {
        if (changes.isEmpty()) {
            return Rounds.of(duel, corpora, workers, rejected, ticker, _ -> {}, false);
        }
        try (Output out = Output.to(changes.get())) {
            Rounds rounds = Rounds.of(
                    duel,
                    corpora,
                    workers,
                    rejected,
                    ticker,
                    one -> out.write(Bout.line(one).getBytes(StandardCharsets.UTF_8)),
                    true);
            out.finish();
            return rounds;
        }
    }

    private void write(Optional<Path> file, String text) {
        try (Output out = Output.to(file, console)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
    }

    private void summarize(Bout bout, Rounds rounds, long rejected, Ticker ticker) {
        if (!run.quiet()) {
            console.say(String.format(
                    Locale.ROOT,
                    "compared %,d documents, %,d of them labelled and %,d scored; %,d rejected; in %.1f s",
                    rounds.documents(),
                    rounds.labelled(),
                    bout.comparison().documents(),
                    rejected,
                    ticker.seconds()));
        }
    }
}

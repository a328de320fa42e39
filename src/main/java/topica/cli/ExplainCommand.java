package topica.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.Labeller;
import topica.Neighbours;
import topica.Reading;
import topica.classify.Explanation;
import topica.classify.LabelSpace;
import topica.classify.Reason;
import topica.cli.documents.Rejected;
import topica.cli.documents.Sought;
import topica.cli.explanations.ExplanationJson;
import topica.cli.explanations.ExplanationText;
import topica.cli.options.InputOptions;
import topica.cli.options.ModelChoice;
import topica.cli.options.RunOptions;
import topica.cli.options.Usage;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.report.ExplanationPage;
import topica.run.Workers;

/// `topica explain`: says why a document gets its labels.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says why documents get their labels: which terms add how much to each label's score, marked in "
                    + "the text.",
            "Explains the first document, unless --id or --first tell which."
        },
        footer = {
            "",
            "Examples:",
            "  topica explain corpora/sample.jsonl --id sample-003",
            "  topica explain papers.jsonl --id 42 --label stat.ML --against cs.LG",
            "  topica explain papers.jsonl --id 42 --nearest labelled.jsonl --html why.html",
            "  topica explain --text \"We prove a regret bound for linear bandits.\" --json"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int NEIGHBOURS = 5;

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model to ask; the champion or the shipped one unless told.")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--id", paramLabel = "ID", description = "Explain the document with this id; may be repeated.")
    private List<String> ids = List.of();

    @Option(names = "--first", paramLabel = "N", description = "Explain the first N documents (default: 1).")
    private Optional<Integer> first = Optional.empty();

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "Explain this label, given or not, in place of all that are given.")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "LABEL",
            description = "Say why the label is likelier than this one, or is not; the runner-up unless told.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--nearest",
            paramLabel = "INPUT",
            description = "Also show the labelled papers in this file or folder that are most like it.")
    private Optional<String> nearest = Optional.empty();

    @Option(names = "--json", description = "Write one JSON object a document, with every term.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page to look at here.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the text or JSON; standard output unless told.")
    private Optional<Path> out = Optional.empty();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        ModelChoice choice = ModelChoice.of(model, console);
        Labeller labeller = Labeller.open(choice.path());
        LabelSpace labels = labeller.model().labels();
        checkLabels(labels);
        try (Workers workers = run.workers();
                Rejected rejected = run.rejected(console)) {
            List<Reading> readings =
                    sought(rejected).documents().stream().map(labeller::explain).toList();
            Neighbours neighbours = neighbours(labeller, readings, workers, rejected);
            List<Explanation> explanations = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                explanations.add(reading.explanation(reasons(reading, labels), neighbours.of(i)));
            }
            rejected.finish();
            write(explanations);
            summarize(explanations.size(), choice);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private void check() {
        input.check();
        run.check(input, out);
        run.check(input, html);
        if (first.isPresent() && !ids.isEmpty()) {
            throw Usage.wrong(verb, "expected either --id or --first, got both");
        }
        first.filter(most -> most < 1).ifPresent(most -> {
            throw Usage.wrong(verb, "--first: expected 1 or more, got " + most);
        });
        if (html.isPresent() && html.map(Path::toAbsolutePath).equals(out.map(Path::toAbsolutePath))) {
            throw Usage.wrong(verb, "--html: expected another file than that of --out");
        }
        if (nearest.isPresent() && nearest.get().equals("-") && input.standardInput()) {
            throw Usage.wrong(verb, "expected - for standard input once, got it more often");
        }
    }

    private void checkLabels(LabelSpace labels) {
        Optional<String> named = known("--label", label, labels);
        Optional<String> other = known("--against", against, labels);
        if (named.isPresent() && named.equals(other)) {
            throw Usage.wrong(verb, "--against: expected another label than that of --label");
        }
    }

    /// The label of the model that was named, by its proper name.
    private Optional<String> known(String option, Optional<String> named, LabelSpace labels) {
        return named.map(name -> labels.name(labels.find(name)
                .orElseThrow(() -> Usage.wrong(
                        verb, option + ": the model has no label " + name + "; topica inspect shows which it has"))));
    }

    private Sought sought(Rejected rejected) {
        Sought sought = ids.isEmpty() ? Sought.first(first.orElse(1)) : Sought.called(ids);
        try (Corpora corpora = input.open(console, false)) {
            sought.lookFor(corpora, rejected);
        }
        return sought;
    }

    private List<Reason> reasons(Reading reading, LabelSpace labels) {
        Optional<String> named = known("--label", label, labels);
        Optional<String> other = known("--against", against, labels);
        if (named.isEmpty() && other.isEmpty()) {
            return reading.why();
        }
        String one = named.orElse(reading.prediction().label());
        List<Reason> reasons = new ArrayList<>(List.of(reading.why(one)));
        other.filter(name -> !name.equals(one))
                .or(() -> reading.rival(one))
                .ifPresent(name -> reasons.add(reading.why(one, name)));
        return reasons;
    }

    private Neighbours neighbours(Labeller labeller, List<Reading> readings, Workers workers, Rejected rejected) {
        Neighbours all = Neighbours.of(labeller, readings, NEIGHBOURS);
        if (nearest.isPresent()) {
            Ticker ticker = run.ticker(console);
            long[] looked = new long[1];
            try (Corpora corpora = Corpora.open(List.of(nearest.get()), Optional.empty(), console.input(), false)) {
                workers.<Chunk, Piece>inOrder(corpora, chunk -> Piece.of(chunk, all), piece -> {
                    all.add(piece.neighbours());
                    piece.rejected().forEach(rejected::add);
                    looked[0] += piece.documents();
                    ticker.documents("looking", looked[0], corpora.bytesRead(), corpora.totalBytes());
                });
            }
            console.clearProgress();
        }
        return all;
    }

    /// What one chunk of papers has.
    private record Piece(Neighbours neighbours, int documents, List<ReadOutcome.Rejected> rejected) {

        static Piece of(Chunk chunk, Neighbours like) {
            Neighbours neighbours = like.fresh();
            List<ReadOutcome.Rejected> rejected = new ArrayList<>();
            int documents = 0;
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted(Document document) -> {
                        neighbours.add(document);
                        documents++;
                    }
                }
            }
            return new Piece(neighbours, documents, rejected);
        }
    }

    private void write(List<Explanation> explanations) {
        if (html.isPresent()) {
            write(html, ExplanationPage.of(explanations));
        }
        if (html.isEmpty() || json || out.isPresent()) {
            write(
                    out,
                    explanations.stream()
                            .map(one -> json ? ExplanationJson.of(one) : ExplanationText.of(one, console))
                            .collect(Collectors.joining(json ? "" : "\n\n")));
        }
    }

    private void write(Optional<Path> file, String text) {
        try (Output results = Output.to(file, console)) {
            results.write(text.getBytes(StandardCharsets.UTF_8));
            results.finish();
        }
    }

    private void summarize(int explained, ModelChoice choice) {
        if (!run.quiet()) {
            String which = ids.isEmpty() && first.isEmpty() && input.several()
                    ? "the first document; --id or --first tell others"
                    : explained == 1 ? "1 document" : String.format(Locale.ROOT, "%,d documents", explained);
            console.say("explained %s, with %s".formatted(which, choice.name()));
        }
    }
}

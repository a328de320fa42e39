package topica.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
import topica.SpaceCorpus;
import topica.SpaceTraining;
import topica.bundle.Provenance;
import topica.bundle.SpaceFile;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.RunOptions;
import topica.cli.options.Usage;
import topica.cli.terminal.Console;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Fingerprint;
import topica.run.Workers;
import topica.space.SpaceTrainer;

/// `topica train-space`: makes a space of meaning from documents.
@Command(
        name = "train-space",
        mixinStandardHelpOptions = true,
        description =
                "Makes a space of meaning: short rows of numbers for documents, alike where the documents are. It "
                        + "learns from the company that words keep, and from labels or categories where there are any.",
        footer = {
            "",
            "Examples:",
            "  topica train-space papers.jsonl --out my-space.topica",
            "  topica train-space train.jsonl.gz --without themes.jsonl.gz --out space.topica"
        })
final class TrainSpaceCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to put the space.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "FILE",
            description = "Leave out documents with the id of one in this file, to measure on those; may be repeated.")
    private List<String> without = List.of();

    @Option(
            names = "--hide-labels",
            paramLabel = "LIST",
            split = ",",
            description = "Do as if no document had these labels, to measure on them.")
    private List<String> hidden = List.of();

    @Option(names = "--words-only", description = "Do as if no document had a label.")
    private boolean wordsOnly;

    @Option(
            names = "--features",
            paramLabel = "N",
            description = "Know so many words and 2-grams, about 400 bytes each (default: ${DEFAULT-VALUE}).")
    private int features = SpaceTrainer.DEFAULT_FEATURES;

    @Option(
            names = "--created",
            paramLabel = "DATE",
            description = "A date to put into the file; none unless told, so that equal work gives equal bytes.")
    private Optional<String> created = Optional.empty();

    TrainSpaceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.check();
        run.check(input, out, without.stream().map(Path::of).toArray(Path[]::new));
        Path file = out.orElseThrow(() -> Usage.wrong(verb, "say where to put the space with --out FILE"));
        if (features < 1) {
            throw Usage.wrong(verb, "--features: expected 1 or more, got " + features);
        }
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Rejected rejected = run.rejected(console);
                Corpora corpora = input.open(console, true)) {
            List<Provenance.Corpus> files = new ArrayList<>();
            Set<String> left = ids(workers, files);
            SpaceCorpus corpus = SpaceCorpus.read(
                    corpora,
                    left,
                    workers,
                    rejected::add,
                    documents -> ticker.documents("reading", documents, corpora.bytesRead(), corpora.totalBytes()));
            rejected.remark(corpora);
            rejected.finish();
            files.addAll(files("train", corpora));
            SpaceTraining settings =
                    new SpaceTraining(SpaceTrainer.with(features, run.seed())).hiding(Set.copyOf(hidden), wordsOnly);
            SpaceTraining.Outcome outcome = settings.fit(corpus, workers, ticker);
            SpaceFile space = outcome.file();
            Fingerprint digest =
                    space.with(space.provenance().of(files, created)).write(file);
            summarize(corpus, outcome, file, digest, ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private Set<String> ids(Workers workers, List<Provenance.Corpus> files) {
        Set<String> ids = new HashSet<>();
        if (!without.isEmpty()) {
            try (Corpora others = Corpora.open(without, Optional.empty(), console.input(), true)) {
                workers.<Chunk, List<String>>inOrder(others, TrainSpaceCommand::ids, ids::addAll);
                files.addAll(files("without", others));
            }
        }
        return ids;
    }

    private static List<String> ids(Chunk chunk) {
        return chunk.read().stream()
                .flatMap(outcome -> outcome instanceof ReadOutcome.Accepted(Document document)
                        ? Stream.of(document.id())
                        : Stream.empty())
                .toList();
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
            SpaceCorpus corpus, SpaceTraining.Outcome outcome, Path file, Fingerprint digest, Ticker ticker) {
        if (run.quiet()) {
            return;
        }
        console.clearProgress();
        console.say(String.format(
                Locale.ROOT,
                "learned from %,d documents (%,d left out): %d labels, %,d words and 2-grams, %d numbers a document, in "
                        + "%.1f s",
                corpus.size(),
                corpus.without(),
                outcome.labels(),
                outcome.file().space().vectors().features(),
                outcome.file().space().width(),
                ticker.seconds()));
        console.say("wrote " + file + " (" + digest.brief() + ")");
    }
}

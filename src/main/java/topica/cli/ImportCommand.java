package topica.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.RunOptions;
import topica.cli.options.Usage;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.run.Workers;

/// `topica import`: makes canonical JSON Lines of any input.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Reads documents in any known form and writes them as JSON Lines in one form.",
        footer = {
            "",
            "Examples:",
            "  topica import abstracts.csv.gz --out abstracts.jsonl --rejects rejects.jsonl",
            "  topica import exports/ --dry-run"
        })
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output unless told.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--dry-run", description = "Read everything and say what is there, but write nothing.")
    private boolean dryRun;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.check();
        run.check(out);
        if (dryRun && out.isPresent()) {
            throw Usage.wrong(verb, "expected either --dry-run or --out, got both");
        }
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Corpora corpora = input.open(console, false);
                Rejected rejected = run.rejected(console);
                Output results = Output.to(out, console)) {
            Count count = copy(corpora, workers, results, rejected, ticker);
            results.finish();
            rejected.finish();
            rejected.remark(corpora);
            summarize(count, rejected.count(), ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    /// What has been read so far.
    private static final class Count {

        private long documents;
        private long labelled;
        private final Map<String, Integer> flags = new TreeMap<>();

        void add(ImportedChunk chunk) {
            documents += chunk.documents();
            labelled += chunk.labelled();
            chunk.flags().forEach((flag, times) -> flags.merge(flag, times, Integer::sum));
        }
    }

    private Count copy(Corpora corpora, Workers workers, Output results, Rejected rejected, Ticker ticker) {
        Count count = new Count();
        workers.inOrder(corpora, ImportedChunk::of, chunk -> {
            if (!dryRun) {
                results.write(chunk.lines());
            }
            chunk.rejected().forEach(rejected::add);
            count.add(chunk);
            ticker.documents("reading", count.documents, corpora.bytesRead(), corpora.totalBytes());
        });
        return count;
    }

    private void summarize(Count count, long rejected, Ticker ticker) {
        if (run.quiet()) {
            return;
        }
        console.say(String.format(
                Locale.ROOT,
                "read %,d: %,d documents, %,d of them with labels or categories; %,d rejected; in %.1f s",
                count.documents + rejected,
                count.documents,
                count.labelled,
                rejected,
                ticker.seconds()));
        if (!count.flags.isEmpty()) {
            console.say(count.flags.entrySet().stream()
                    .map(flag -> String.format(Locale.ROOT, "%,d %s", flag.getValue(), flag.getKey()))
                    .collect(Collectors.joining(", ", "flags: ", "")));
        }
    }
}

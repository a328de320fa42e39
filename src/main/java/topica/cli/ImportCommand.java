package topica.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.cli.documents.Merged;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.MergeOptions;
import topica.cli.options.RunOptions;
import topica.cli.options.Usage;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.YearlessDate;
import topica.run.Workers;

/// `topica import`: makes canonical JSON Lines of any input.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Reads documents in any known form and writes them as JSON Lines in one form. Documents that are one "
                        + "paper are merged: the fuller text is kept, and what only the other one has is added to it.",
        footer = {
            "",
            "Examples:",
            "  topica import abstracts.csv.gz --out abstracts.jsonl --rejects rejects.jsonl",
            "  topica import mine.csv yours.jsonl --out ours.jsonl --merges merges.jsonl",
            "  topica import page.txt --crawled 2026-05-31 --out page.jsonl",
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

    @Mixin
    private MergeOptions merging = new MergeOptions();

    @Option(names = "--dry-run", description = "Read everything and say what is there, but write nothing.")
    private boolean dryRun;

    @Option(
            names = "--crawled",
            paramLabel = "DATE",
            description = "The day on which the pages were taken, such as 2026-05-31: a date of theirs without a year "
                    + "is the latest such day up to then.")
    private Optional<String> crawled = Optional.empty();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.check();
        run.check(input, out);
        if (dryRun && out.isPresent()) {
            throw Usage.wrong(verb, "expected either --dry-run or --out, got both");
        }
        merging.check(input, Stream.concat(out.stream(), run.rejects().stream()).toArray(Path[]::new));
        UnaryOperator<Document> dating = dating();
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Corpora corpora = input.open(console, false);
                Rejected rejected = run.rejected(console);
                Output results = Output.to(out, console);
                Merged merged = merging.merged(corpora, workers, run, ticker)) {
            ImportCount count = new ImportCount();
            workers.<Chunk, ImportedChunk>inOrder(merged.chunks(), chunk -> ImportedChunk.of(chunk, dating), chunk -> {
                if (!dryRun) {
                    results.write(chunk.lines());
                }
                chunk.rejected().forEach(rejected::add);
                count.add(chunk);
                ticker.documents("writing", count.documents(), corpora.bytesRead(), corpora.totalBytes());
            });
            merged.merges().forEach(count::add);
            results.finish();
            rejected.finish();
            rejected.remark(corpora);
            summarize(count, merged, ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    /// What completes the date of a document.
    private UnaryOperator<Document> dating() {
        if (crawled.isEmpty()) {
            return UnaryOperator.identity();
        }
        try {
            LocalDate day = LocalDate.parse(crawled.get());
            return document -> YearlessDate.resolved(document, day);
        } catch (DateTimeParseException e) {
            throw Usage.wrong(verb, "--crawled: expected a day such as 2026-05-31, got " + crawled.get());
        }
    }

    private void summarize(ImportCount count, Merged merged, Ticker ticker) {
        if (!run.quiet()) {
            count.warnings().forEach(console::say);
            count.summary(ticker.seconds()).forEach(console::say);
            merged.summary().forEach(console::say);
        }
    }
}

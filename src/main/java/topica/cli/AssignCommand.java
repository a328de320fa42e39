package topica.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.bundle.KeptThemes;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.RunOptions;
import topica.cli.options.SpaceOptions;
import topica.cli.options.Usage;
import topica.cli.surveys.AssignmentLine;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Workers;
import topica.survey.Assigner;
import topica.survey.Placement;

/// `topica assign`: puts documents into themes that were saved.
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        description =
                "Puts documents into the themes that topica report has saved, in input order, and says what fits none. "
                        + "Nothing is fitted again.",
        footer = {
            "",
            "Examples:",
            "  topica report may.jsonl --save themes.topica",
            "  topica assign june.jsonl --themes themes.topica --out june-themes.jsonl"
        })
final class AssignCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private SpaceOptions space = new SpaceOptions();

    @Option(names = "--themes", paramLabel = "FILE", description = "The themes, as topica report --save left them.")
    private Optional<Path> themes = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output unless told.")
    private Optional<Path> out = Optional.empty();

    private long documents;
    private long outliers;

    AssignCommand(Console console) {
        this.console = console;
    }

    private record Piece(String lines, int documents, int outliers, List<ReadOutcome.Rejected> rejected) {

        static Piece of(Chunk chunk, Assigner assigner, Map<Integer, String> names, Workers one) {
            List<Document> documents = new ArrayList<>();
            List<ReadOutcome.Rejected> rejected = new ArrayList<>();
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted(Document document) -> documents.add(document);
                }
            }
            List<Placement> placements = assigner.assign(documents, one);
            StringBuilder lines = new StringBuilder();
            int outliers = 0;
            for (int i = 0; i < documents.size(); i++) {
                Placement placement = placements.get(i);
                lines.append(AssignmentLine.of(documents.get(i).id(), placement, names, Optional.empty()));
                outliers += placement.theme() < 0 ? 1 : 0;
            }
            return new Piece(lines.toString(), documents.size(), outliers, rejected);
        }
    }

    @Override
    public Integer call() {
        input.check();
        Path file = themes.orElseThrow(() -> Usage.wrong(verb, "say which themes with --themes FILE"));
        run.check(
                input,
                out,
                Stream.concat(Stream.of(file), space.file().stream()).toArray(Path[]::new));
        Ticker ticker = run.ticker(console);
        KeptThemes kept = KeptThemes.read(file);
        try (SpaceOptions.Opened opened = space.open();
                Workers workers = run.workers();
                Workers one = new Workers(1);
                Corpora corpora = input.open(console, false);
                Rejected rejected = run.rejected(console);
                Output results = Output.to(out, console)) {
            opened.check(kept, file);
            Assigner assigner = new Assigner(kept, opened.encoder());
            Map<Integer, String> names = assigner.names();
            workers.<Chunk, Piece>inOrder(corpora, chunk -> Piece.of(chunk, assigner, names, one), piece -> {
                results.write(piece.lines().getBytes(StandardCharsets.UTF_8));
                piece.rejected().forEach(rejected::add);
                documents += piece.documents();
                outliers += piece.outliers();
                ticker.documents("assigning", documents, corpora.bytesRead(), corpora.totalBytes());
            });
            results.finish();
            rejected.finish();
            rejected.remark(corpora);
            if (!run.quiet()) {
                console.say(String.format(
                        Locale.ROOT,
                        "read %,d, assigned %,d, %,d fit no theme, rejected %,d in %.1f s (%,d documents/s)",
                        documents + rejected.count(),
                        documents - outliers,
                        outliers,
                        rejected.count(),
                        ticker.seconds(),
                        ticker.perSecond(documents)));
            }
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }
}

package topica.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.Labeller;
import topica.Version;
import topica.bundle.KeptThemes;
import topica.bundle.Provenance;
import topica.cli.documents.Gathered;
import topica.cli.documents.Merged;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.MergeOptions;
import topica.cli.options.ModelChoice;
import topica.cli.options.RunOptions;
import topica.cli.options.SpaceOptions;
import topica.cli.options.Usage;
import topica.cli.surveys.AssignmentLine;
import topica.cli.surveys.LabelMix;
import topica.cli.surveys.SurveyJson;
import topica.cli.surveys.SurveyTable;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.cluster.OutlierRule;
import topica.corpus.Corpora;
import topica.documents.Document;
import topica.guidance.GuidedTheme;
import topica.guidance.ThemeEdit;
import topica.run.Fingerprint;
import topica.run.Workers;
import topica.survey.Assigner;
import topica.survey.Profile;
import topica.survey.Survey;
import topica.survey.Surveyor;

/// `topica report`: says what documents are about.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Finds the themes of documents, names them, and shows them as a table. Documents that are one paper "
                        + "count once. Equal documents, settings and seed give equal themes, in whatever order the "
                        + "documents come.",
        footer = {
            "",
            "Examples:",
            "  topica report corpora/sample.jsonl",
            "  topica report papers/ --guided corpora/guided.json --json themes.json --assignments papers.jsonl",
            "  topica report may.jsonl --save may.topica",
            "  topica report june.jsonl --since may.topica --save june.topica"
        })
final class ReportCommand implements Callable<Integer> {

    private static final String AUTO = "auto";
    private static final int AUDITED = 5;

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private MergeOptions merging = new MergeOptions();

    @Mixin
    private SpaceOptions space = new SpaceOptions();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the themes here, each with its evidence, as one JSON object.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--assignments",
            paramLabel = "FILE",
            description = "Write the theme of each document here, in input order, as JSON Lines.")
    private Optional<Path> assignments = Optional.empty();

    @Option(
            names = "--groups",
            paramLabel = "N",
            description = "How many themes, or auto: as many as are found again in parts of the documents (default).")
    private String groups = AUTO;

    @Option(
            names = "--guided",
            paramLabel = "FILE",
            description = "Look for these themes too, given by terms, examples or names; see corpora/guided.json.")
    private Optional<Path> guided = Optional.empty();

    @Option(
            names = "--edits",
            paramLabel = "FILE",
            description = "Merge, split, rename and delete themes as this file says; see corpora/README.md.")
    private Optional<Path> edits = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "Go on from the themes that were saved here: those that are still there keep id and name, "
                    + "and what became of the others is told.")
    private Optional<Path> since = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Keep the themes here, for topica assign and for --since.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model that labels the documents; the champion or the shipped one unless told.")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--no-labels", description = "Do not label the documents.")
    private boolean unlabelled;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "Judge how coherent themes are by the documents in this file or folder; by those of the "
                    + "themes themselves unless told.")
    private Optional<String> reference = Optional.empty();

    @Option(
            names = "--outliers",
            paramLabel = "P",
            description = "Leave at most this share of the documents without a theme (default: ${DEFAULT-VALUE}).")
    private double outliers = OutlierRule.DEFAULT.most();

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "Tell how stable themes are by so many pairs of fits (default: ${DEFAULT-VALUE}).")
    private int pairs = 2;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        Ticker ticker = run.ticker(console);
        Surveyor surveyor = surveyor(number());
        Optional<Labeller> labeller = unlabelled
                ? Optional.empty()
                : Optional.of(Labeller.open(ModelChoice.of(model, console).path()));
        try (SpaceOptions.Opened opened = space.open()) {
            since.ifPresent(file -> opened.check(surveyor.since().orElseThrow(), file));
            return report(surveyor, opened, labeller, ticker);
        }
    }

    private int report(Surveyor surveyor, SpaceOptions.Opened opened, Optional<Labeller> labeller, Ticker ticker) {
        try (Workers workers = run.workers();
                Corpora corpora = input.open(console, save.isPresent());
                Rejected rejected = run.rejected(console);
                Merged merged = merging.merged(corpora, workers, run, ticker)) {
            List<Document> documents = Gathered.of(
                            merged.chunks(),
                            workers,
                            rejected,
                            read -> ticker.documents("reading", read, corpora.bytesRead(), corpora.totalBytes()))
                    .documents();
            rejected.remark(corpora);
            List<Document> judging = reference(workers, rejected);
            rejected.finish();
            Survey survey = surveyor.survey(documents, opened.encoder(), judging, workers, ticker);
            LabelMix labels = labeller.map(model -> LabelMix.of(documents, survey, model, workers))
                    .orElseGet(LabelMix::none);
            console.clearProgress();
            write(survey, labels, documents);
            save.filter(file -> since.isEmpty() || !documents.isEmpty())
                    .ifPresent(file -> survey.kept(opened.fingerprint(), provenance(surveyor, corpora))
                            .write(file));
            if (!run.quiet()) {
                surveyor.since()
                        .ifPresent(kept -> SurveyTable.changes(survey, new Assigner(kept, opened.encoder()).names())
                                .forEach(console::say));
            }
            summarize(survey, merged, rejected.count(), ticker);
            return rejected.count() == 0 ? Main.DONE : Main.REJECTED;
        }
    }

    private void check() {
        input.check();
        List<Path> read = Stream.of(guided, edits, model, space.file())
                .flatMap(Optional::stream)
                .toList();
        List<Path> readAndSince = Stream.concat(read.stream(), since.stream()).toList();
        run.check(input, json, readAndSince.toArray(Path[]::new));
        run.check(input, assignments, readAndSince.toArray(Path[]::new));
        run.check(input, save, read.toArray(Path[]::new));
        List<Path> results =
                Stream.of(json, assignments, save).flatMap(Optional::stream).toList();
        results.forEach(Output::checkFolder);
        checkReference(Stream.concat(results.stream(), run.rejects().stream()).toList());
        for (int one = 0; one < results.size(); one++) {
            for (int other = one + 1; other < results.size(); other++) {
                if (Output.meet(results.get(one), results.get(other))) {
                    throw Usage.wrong(verb, "expected files of their own for --json, --assignments and --save");
                }
            }
        }
        merging.check(
                input,
                Stream.of(results, run.rejects().stream().toList(), readAndSince)
                        .flatMap(List::stream)
                        .toArray(Path[]::new));
        if (unlabelled && model.isPresent()) {
            throw Usage.wrong(verb, "expected either --model or --no-labels, got both");
        }
        if (!(outliers >= 0 && outliers <= 1)) {
            throw Usage.wrong(verb, "--outliers: expected a share between 0 and 1, got " + outliers);
        }
        if (pairs < 2) {
            throw Usage.wrong(verb, "--pairs: expected 2 or more, got " + pairs);
        }
    }

    private void checkReference(List<Path> written) {
        if (reference.equals(Optional.of("-")) && input.standardInput()) {
            throw Usage.wrong(verb, "expected - for standard input once, got it more often");
        }
        for (Path file : written) {
            if (reference.isPresent()
                    && Output.places(file).stream().anyMatch(place -> Corpora.reads(List.of(reference.get()), place))) {
                throw Usage.wrong(verb, "expected to write to another file than is read, got " + file + " for both");
            }
        }
    }

    private OptionalInt number() {
        if (groups.equals(AUTO)) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(groups);
            if (number > 0) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // what was expected is said below
        }
        throw Usage.wrong(verb, "--groups: expected auto or a number from 1 on, got " + groups);
    }

    private Surveyor surveyor(OptionalInt number) {
        Surveyor surveyor = Surveyor.free(run.seed())
                .withGroups(number)
                .withOutliers(new OutlierRule(outliers))
                .withPairs(pairs)
                .withGuided(guided.map(GuidedTheme::read).orElse(List.of()))
                .withEdits(edits.map(ThemeEdit::read).orElse(List.of()));
        return since.map(file -> surveyor.since(KeptThemes.read(file))).orElse(surveyor);
    }

    private List<Document> reference(Workers workers, Rejected rejected) {
        if (reference.isEmpty()) {
            return List.of();
        }
        try (Corpora corpora = Corpora.open(List.of(reference.get()), Optional.empty(), console.input(), false)) {
            return Gathered.of(corpora, workers, rejected, read -> {}).documents();
        }
    }

    private void write(Survey survey, LabelMix labels, List<Document> documents) {
        json.ifPresent(file -> write(file, Stream.of(SurveyJson.of(survey, labels))));
        Map<Integer, String> names = new HashMap<>();
        for (Profile theme : survey.themes()) {
            names.put(theme.id(), theme.theme().name());
        }
        assignments.ifPresent(file -> write(
                file,
                Stream.iterate(0, place -> place < documents.size(), place -> place + 1)
                        .map(place -> AssignmentLine.of(
                                documents.get(place).id(),
                                survey.placement(place),
                                names,
                                labels.isEmpty() ? Optional.empty() : Optional.of(labels.label(place))))));
        try (Output out = Output.to(Optional.empty(), console)) {
            out.write(SurveyTable.of(survey, labels, console).getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
    }

    private static void write(Path file, Stream<String> lines) {
        try (Output out = Output.to(file)) {
            lines.forEach(line -> out.write(line.getBytes(StandardCharsets.UTF_8)));
            out.finish();
        }
    }

    private Provenance provenance(Surveyor surveyor, Corpora corpora) {
        SequencedMap<String, String> settings = new TreeMap<>();
        OptionalInt number = surveyor.groups();
        settings.put("outliers", String.valueOf(outliers));
        settings.put("groups", number.isPresent() ? String.valueOf(number.getAsInt()) : AUTO);
        guided.ifPresent(file -> settings.put("guided", String.valueOf(file.getFileName())));
        edits.ifPresent(file -> settings.put("edits", String.valueOf(file.getFileName())));
        List<Provenance.Corpus> files = new ArrayList<>();
        corpora.files()
                .forEach(file -> files.add(new Provenance.Corpus(
                        "themes",
                        String.valueOf(Path.of(file.name()).getFileName()),
                        file.bytes(),
                        file.fingerprint().hex())));
        return new Provenance(
                Version.PRODUCER,
                Optional.empty(),
                run.seed().value(),
                settings,
                files,
                surveyor.since().flatMap(KeptThemes::fingerprint).map(Fingerprint::hex),
                new TreeMap<>());
    }

    private void summarize(Survey survey, Merged merged, long rejected, Ticker ticker) {
        if (run.quiet()) {
            return;
        }
        merged.summary().forEach(console::say);
        survey.unmet().forEach(name -> console.say("no paper fits the guided theme " + Console.printable(name)));
        survey.missing().forEach(id -> console.say("no document has the id of the example " + Console.printable(id)));
        survey.passedOver()
                .forEach(edit -> console.say("an edit was passed over: there is no theme called "
                        + Console.printable(String.join(", or none called ", edit.themes()))));
        List<String> audit = SurveyTable.audit(survey);
        audit.stream().limit(AUDITED).forEach(console::say);
        if (audit.size() > AUDITED) {
            console.say("… and " + (audit.size() - AUDITED) + " more names to look at; --json FILE lists them");
        }
        console.say(String.format(
                Locale.ROOT,
                "%s in %s, %,d in none; coherence (NPMI) %.2f, diversity %.2f, stability %.2f; "
                        + "rejected %,d; in %.1f s",
                counted(survey.documents().size(), "document"),
                counted(survey.quality().groups(), "theme"),
                survey.outliers(),
                survey.quality().npmi(),
                survey.quality().diversity(),
                survey.quality().stability(),
                rejected,
                ticker.seconds()));
        save.ifPresent(file -> console.say(
                since.isPresent() && survey.documents().isEmpty()
                        ? file + " is left as it was: there are no documents"
                        : "saved the themes in " + file));
    }

    private static String counted(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}

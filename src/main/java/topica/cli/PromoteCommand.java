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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.Labeller;
import topica.cli.champion.Champion;
import topica.cli.champion.Event;
import topica.cli.documents.Rejected;
import topica.cli.options.InputOptions;
import topica.cli.options.IntoOptions;
import topica.cli.options.ModelChoice;
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
import topica.run.Fingerprint;
import topica.run.Workers;

/// `topica promote`: puts a model into the champion's place, if the gate lets it pass.
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description =
                "Puts the model NEW into the champion's place, if it is no worse on the labelled documents of INPUT "
                        + "and has lost no label; else nothing is changed and the exit code is 3.",
        footer = {
            "",
            "The champion is what topica label uses unless told. Where there is none yet, NEW is",
            "compared with the shipped model; with --into FILE, it becomes the first one there.",
            "",
            "Examples:",
            "  topica promote new.topica test.jsonl",
            "  topica promote new.topica test.jsonl --into team.topica --policy policy.json",
            "  topica promote my.topica --force \"my own labels in place of arXiv's\""
        })
final class PromoteCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NEW", description = "The model that is to be the champion.")
    private Path fresh = Path.of("");

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private IntoOptions into = new IntoOptions();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What the gate is to ask for, as JSON; what it does not tell is as usual.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--force",
            paramLabel = "REASON",
            description = "Promote whatever the gate says; the reason is kept in the history.")
    private Optional<String> force = Optional.empty();

    PromoteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.leave(1);
        Champion champion = Champion.at(into.place(console));
        Optional<Fingerprint> standing = champion.digest();
        Optional<ModelChoice> opponent = opponent(champion, standing);
        check(champion, opponent);
        Policy asked = policy.map(PolicyFile::read).orElse(Policy.DEFAULT);
        Labeller labeller = Labeller.open(fresh);
        Fingerprint digest = labeller.model().fingerprint().orElseThrow();
        if (standing.equals(Optional.of(digest))) {
            say(fresh + " is the champion already");
            return Main.DONE;
        }
        ObjectNode why = JsonNodeFactory.instance.objectNode().put("model", fresh.toString());
        long rejects = 0;
        if (opponent.isPresent() && input.named()) {
            Compared compared = compared(opponent.get(), labeller, asked);
            Bout bout = compared.bout();
            rejects = compared.rejected();
            if (!bout.gate().passed() && force.isEmpty()) {
                say(champion.path() + " is as it was; --force REASON promotes nevertheless");
                return Main.REJECTED;
            }
            why = bout.brief();
        }
        if (force.isPresent()) {
            why.put("forced", force.get());
        }
        into.makeRoom(console);
        Event event =
                champion.promote(fresh, digest, standing, why, console.clock().instant());
        say("promoted " + fresh + " (" + digest.brief() + ") into " + champion.path() + kept(event));
        return rejects == 0 ? Main.DONE : Main.REJECTED;
    }

    /// What is used as long as nothing is promoted, if that is known.
    private Optional<ModelChoice> opponent(Champion champion, Optional<Fingerprint> standing) {
        if (standing.isPresent()) {
            return Optional.of(new ModelChoice(champion.path(), "the champion " + champion.path()));
        }
        return into.isUsual(console) ? Optional.of(ModelChoice.shipped()) : Optional.empty();
    }

    private void check(Champion champion, Optional<ModelChoice> opponent) {
        if (force.filter(String::isBlank).isPresent()) {
            throw Usage.wrong(verb, "--force: expected a reason, got none");
        }
        if (opponent.isPresent() && (force.isEmpty() || input.named())) {
            input.check();
        }
        run.check(input, Optional.empty(), fresh, champion.path());
        if (input.reads(champion.path())) {
            throw Usage.wrong(verb, "--into: expected another file than is read, got " + champion.path() + " for both");
        }
    }

    private record Compared(Bout bout, long rejected) {}

    private Compared compared(ModelChoice opponent, Labeller labeller, Policy asked) {
        Ticker ticker = run.ticker(console);
        try (Workers workers = run.workers();
                Rejected rejected = run.rejected(console);
                Corpora corpora = input.open(console, false)) {
            Duel duel = new Duel(Labeller.open(opponent.path()), labeller);
            Rounds rounds = Rounds.of(duel, corpora, workers, rejected, ticker, _ -> {}, false);
            Bout bout = Bout.of(
                    opponent.name(), fresh.toString(), rounds, asked, run.seed().derive("evaluation"));
            console.clearProgress();
            try (Output out = Output.to(Optional.empty(), console)) {
                out.write(bout.table(console.columns()).getBytes(StandardCharsets.UTF_8));
                out.finish();
            }
            rejected.finish();
            say(String.format(
                    Locale.ROOT,
                    "compared %,d documents, %,d of them labelled and %,d scored; %,d rejected; in %.1f s",
                    rounds.documents(),
                    rounds.labelled(),
                    bout.comparison().documents(),
                    rejected.count(),
                    ticker.seconds()));
            return new Compared(bout, rejected.count());
        }
    }

    private static String kept(Event event) {
        return event.kept().map(file -> "; the model before is kept as " + file).orElse(", where there was none");
    }

    private void say(String line) {
        if (!run.quiet()) {
            console.say(line);
        }
    }
}

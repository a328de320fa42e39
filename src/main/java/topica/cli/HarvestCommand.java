package topica.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import topica.Version;
import topica.cli.options.Usage;
import topica.cli.resume.Delivery;
import topica.cli.resume.Standing;
import topica.cli.resume.Task;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.cli.terminal.PartFile;
import topica.cli.terminal.Ticker;
import topica.documents.ReadOutcome;
import topica.harvest.Address;
import topica.harvest.Harvest;
import topica.harvest.Manners;
import topica.harvest.Page;
import topica.harvest.Patience;
import topica.harvest.Position;
import topica.harvest.Question;
import topica.harvest.Web;

/// `topica harvest`: fetches records from a server and makes canonical JSON Lines of them.
@Command(
        name = "harvest",
        mixinStandardHelpOptions = true,
        description =
                "Fetches records from a server, by OAI-PMH or as Atom feeds, and writes them as JSON Lines in one "
                        + "form. One request at a time, with pauses; what is fetched is kept if the harvest is stopped. A record "
                        + "that the server hands out twice is written twice: topica import merges them.",
        footer = {
            "",
            "Examples:",
            "  topica harvest https://oaipmh.arxiv.org/oai --set math --from 2026-05-01 \\",
            "      --out math.jsonl --resume",
            "  topica harvest https://export.arxiv.org/api/query --limit 2000 \\",
            "      --query \"cat:cs.LG AND abs:bandit\" --out bandits.jsonl",
            "  topica import math.jsonl --out once.jsonl"
        })
final class HarvestCommand implements Callable<Integer> {

    private static final String NOT_TOLD = "not told";
    private static final Pattern DATE = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d(?:T[0-2]\\d:[0-5]\\d:[0-6]\\dZ)?");
    private static final double LONGEST_SECONDS = 86_400;

    private final Console console;

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Parameters(paramLabel = "URL", description = "Where the server answers.")
    private String url = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "How the server answers: oai or atom. Found out unless told.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--set", paramLabel = "SET", description = "OAI-PMH: only records of this set, such as math.")
    private Optional<String> set = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "OAI-PMH: only records changed on this day or later, such as 2026-05-31.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "OAI-PMH: only records changed on this day or before.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            completionCandidates = Prefixes.class,
            description = "OAI-PMH: the form of the metadata: ${COMPLETION-CANDIDATES}. Unless told, arXiv for "
                    + "arxiv.org and oai_dc elsewhere.")
    private Optional<String> prefix = Optional.empty();

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Atom: what to search for, in the server's own words, such as cat:cs.LG. Anything else "
                    + "goes into the URL, as in …/query?sortBy=submittedDate.")
    private Optional<String> query = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N documents.")
    private Optional<Long> limit = Optional.empty();

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description =
                    "The least time between two requests (default: 3). A server that asks for " + "more gets more.")
    private double delay = 3;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long an answer may take in all (default: 180).")
    private double timeout = 180;

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "How often to ask for the same thing, with ever longer pauses, where the server or the "
                    + "network fails (default: ${DEFAULT-VALUE}).")
    private int tries = 6;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write each rejected record here, as JSON Lines with answer, line and reason.")
    private Optional<Path> rejects = Optional.empty();

    @Option(
            names = "--resume",
            description = "Go on where an earlier run of this command was stopped, whatever stopped it; begin if there "
                    + "was none. Until --out is whole, what is fetched is kept in FILE.part and put on record in "
                    + "FILE.resume.")
    private boolean resume;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    /// How servers answer, for completion.
    static final class Formats extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Formats() {
            super(List.of("oai", "atom"));
        }
    }

    /// The forms of metadata that can be read, for completion.
    static final class Prefixes extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Prefixes() {
            super(List.of("arXiv", "arXivRaw", "oai_dc"));
        }
    }

    HarvestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Question question = question();
        check();
        Manners manners = manners();
        Ticker ticker = new Ticker(console, quiet);
        Standing start = new Standing.Asking(Position.START);
        try (Web web = new Web(manners, Patience.real(), this::notice);
                Delivery delivery = Delivery.resumed(new Task(settings()), start, out, rejects, console, quiet)) {
            try {
                harvest(question, web, delivery, ticker);
                delivery.finish();
            } catch (RuntimeException e) {
                delivery.advise(e);
                throw e;
            }
            summarize(delivery, ticker);
            return delivery.rejected() > 0 || isCutOff(position(delivery)) ? Main.REJECTED : Main.DONE;
        }
    }

    private void notice(String sentence) {
        if (!quiet) {
            console.say(sentence);
        }
    }

    private void harvest(Question question, Web web, Delivery delivery, Ticker ticker) {
        Position before = position(delivery);
        if (delivery.recordsBefore() > 0) {
            notice(String.format(Locale.ROOT, "going on after %,d records", delivery.recordsBefore()));
        }
        Harvest harvest = new Harvest(question, before, web);
        while (harvest.hasNext() && !isEnough(delivery.documents())) {
            Page page = harvest.next();
            List<ReadOutcome> wanted = wanted(page.outcomes(), delivery.documents());
            ImportedChunk read = ImportedChunk.of(() -> wanted, UnaryOperator.identity());
            delivery.add(read.lines(), read.documents(), read.rejected(), new Standing.Asking(page.end()));
            delivery.record();
            Position now = page.end();
            ticker.documents(
                    "harvesting",
                    delivery.documentsNow(),
                    now.records() - before.records(),
                    Math.max(0, now.announced() - before.records()));
        }
    }

    private static Position position(Delivery delivery) {
        return switch (delivery.standing()) {
            case Standing.Asking(Position position) -> position;
            case Standing.Reading _ -> throw new IllegalStateException("expected what to ask a server for");
        };
    }

    private boolean isEnough(long documents) {
        return limit.isPresent() && documents >= limit.get();
    }

    /// As many of the outcomes as the limit lets through.
    private List<ReadOutcome> wanted(List<ReadOutcome> outcomes, long documents) {
        List<ReadOutcome> wanted = new ArrayList<>();
        long count = documents;
        for (ReadOutcome outcome : outcomes) {
            if (isEnough(count)) {
                break;
            }
            wanted.add(outcome);
            count += outcome instanceof ReadOutcome.Accepted ? 1 : 0;
        }
        return wanted;
    }

    /// Whether the server gave less than it says it has. A repository's count is an estimate; a search's is none.
    private static boolean isCutOff(Position end) {
        return end.isShort() && end.format().equals("atom");
    }

    private void summarize(Delivery delivery, Ticker ticker) {
        Position end = position(delivery);
        if (end.isShort()) {
            notice(String.format(
                    Locale.ROOT,
                    "warning: the server says there are %,d records, and gave %,d",
                    end.announced(),
                    end.records()));
        }
        notice(String.format(
                Locale.ROOT,
                "harvested %,d documents in %,d %s; %,d rejected, %,d deleted by the server; in %.1f s",
                delivery.documents(),
                end.answers(),
                end.answers() == 1 ? "answer" : "answers",
                delivery.rejected(),
                end.deleted(),
                ticker.seconds()));
    }

    private Question question() {
        format.filter(name -> !new Formats().contains(name)).ifPresent(name -> {
            throw Usage.wrong(verb, "--format: expected oai or atom, got " + name);
        });
        boolean selective = Stream.of(set, from, until, prefix).anyMatch(Optional::isPresent);
        if (selective && (query.isPresent() || format.equals(Optional.of("atom")))) {
            throw Usage.wrong(
                    verb, "expected --set, --from, --until and --prefix for OAI-PMH alone, got them for Atom");
        }
        if (query.isPresent() && format.equals(Optional.of("oai"))) {
            throw Usage.wrong(verb, "expected --query for Atom alone, got it for OAI-PMH");
        }
        checkDates();
        try {
            return new Question(Address.of(url), format, set, from, until, prefix, query);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(verb, String.valueOf(e.getMessage()));
        }
    }

    private void checkDates() {
        from.ifPresent(date -> checkDate("--from", date));
        until.ifPresent(date -> checkDate("--until", date));
        if (from.isPresent() && until.isPresent()) {
            if (from.get().length() != until.get().length()) {
                throw Usage.wrong(
                        verb,
                        "expected two days or two times, got --from " + from.get() + " and --until " + until.get());
            }
            if (from.get().compareTo(until.get()) > 0) {
                throw Usage.wrong(verb, "--until: expected " + from.get() + " or later, got " + until.get());
            }
        }
    }

    private void checkDate(String option, String date) {
        if (!DATE.matcher(date).matches()) {
            throw Usage.wrong(
                    verb,
                    option + ": expected a day such as 2026-05-31 or a time such as 2026-05-31T00:00:00Z, got " + date);
        }
    }

    private void check() {
        if (PartFile.of(out).isSpecial()) {
            throw Usage.wrong(verb, "--out: expected a file, got " + out);
        }
        if (rejects.isPresent() && Output.meet(out, rejects.get())) {
            throw Usage.wrong(verb, "--rejects: expected another file than that of the results");
        }
        limit.filter(most -> most < 1).ifPresent(most -> {
            throw Usage.wrong(verb, "--limit: expected 1 or more, got " + most);
        });
        if (!resume) {
            PartFile.of(out).checkFree();
        }
    }

    private Manners manners() {
        if (tries < 1) {
            throw Usage.wrong(verb, "--tries: expected 1 or more, got " + tries);
        }
        return new Manners(
                "topica/" + Version.NUMBER, seconds("--delay", delay, 0), seconds("--timeout", timeout, 0.001), tries);
    }

    private Duration seconds(String option, double seconds, double least) {
        if (!(seconds >= least && seconds <= LONGEST_SECONDS)) {
            throw Usage.wrong(verb, option + ": expected some seconds, at most a day, got " + seconds);
        }
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    /// What the result depends on.
    private SequencedMap<String, String> settings() {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("Topica", Version.NUMBER);
        settings.put("URL", url);
        settings.put("--format", format.orElse(NOT_TOLD));
        settings.put("--set", set.orElse(NOT_TOLD));
        settings.put("--from", from.orElse(NOT_TOLD));
        settings.put("--until", until.orElse(NOT_TOLD));
        settings.put("--prefix", prefix.orElse(NOT_TOLD));
        settings.put("--query", query.orElse(NOT_TOLD));
        settings.put("--limit", limit.map(String::valueOf).orElse(NOT_TOLD));
        settings.put("--rejects", rejects.map(Path::toString).orElse(NOT_TOLD));
        return settings;
    }
}

package topica.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Where a verb reads from and writes to: standard input, results, and talk; and whose computer it is.
///
/// Everything is UTF-8. Text from documents is shown without control characters.
public final class Console {

    private static final int BUFFER = 1 << 16;
    private static final int DEFAULT_COLUMNS = 100;

    private final InputStream input;
    private final OutputStream results;
    private final PrintWriter talk;
    private final boolean resultsOnTerminal;
    private final boolean talkOnTerminal;
    private final boolean coloured;
    private final int columns;
    private final Map<String, String> environment;
    private final Clock clock;
    private boolean progressShown;

    /// @param environment for `NO_COLOR` and `COLUMNS`, and for where the data of users are
    public Console(
            InputStream input,
            OutputStream results,
            OutputStream talk,
            boolean resultsOnTerminal,
            boolean talkOnTerminal,
            Map<String, String> environment) {
        this(input, results, talk, resultsOnTerminal, talkOnTerminal, environment, Clock.systemUTC());
    }

    /// The same, where it is as late as `clock` says.
    public Console(
            InputStream input,
            OutputStream results,
            OutputStream talk,
            boolean resultsOnTerminal,
            boolean talkOnTerminal,
            Map<String, String> environment,
            Clock clock) {
        this.input = input;
        this.results = new BufferedOutputStream(results, BUFFER);
        this.talk = new PrintWriter(new OutputStreamWriter(talk, StandardCharsets.UTF_8), true);
        this.resultsOnTerminal = resultsOnTerminal;
        this.talkOnTerminal = talkOnTerminal;
        this.coloured =
                resultsOnTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        this.columns = columns(environment.getOrDefault("COLUMNS", ""));
        this.environment = environment;
        this.clock = clock;
    }

    /// The streams of this process; the launcher says in `topica.terminal` which of `out` and `err` are
    /// terminals.
    public static Console ofThisProcess() {
        String terminals = System.getProperty("topica.terminal", "");
        return new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminals.contains("out"),
                terminals.contains("err"),
                System.getenv());
    }

    private static int columns(String text) {
        return text.matches("[1-9]\\d{1,3}") ? Math.max(40, Integer.parseInt(text)) : DEFAULT_COLUMNS;
    }

    public InputStream input() {
        return input;
    }

    public boolean resultsOnTerminal() {
        return resultsOnTerminal;
    }

    boolean talkOnTerminal() {
        return talkOnTerminal;
    }

    public boolean coloured() {
        return coloured;
    }

    public int columns() {
        return columns;
    }

    public Clock clock() {
        return clock;
    }

    /// Where the user's own data are, such as the champion; empty where that is not to be found out.
    public Optional<Path> dataFolder() {
        return DataFolder.of(environment, System.getProperty("os.name", ""));
    }

    /// Standard output; closing it only flushes.
    public OutputStream results() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                guarded(() -> results.write(b));
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                guarded(() -> results.write(bytes, from, length));
            }

            @Override
            public void flush() {
                guarded(results::flush);
            }

            @Override
            public void close() {
                flush();
            }
        };
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void guarded(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            if (BrokenPipe.caused(e)) {
                throw new BrokenPipe();
            }
            throw new UncheckedIOException("cannot write the results: " + e.getMessage(), e);
        }
    }

    public PrintWriter resultsWriter() {
        return new PrintWriter(new OutputStreamWriter(results(), StandardCharsets.UTF_8), true);
    }

    public PrintWriter talkWriter() {
        return talk;
    }

    /// Says one line on standard error, after the program's name.
    public void say(String line) {
        clearProgress();
        talk.println("topica: " + printable(line));
    }

    /// Shows one line that the next one overwrites; only on a terminal.
    void progress(String line) {
        String shown = line.length() < columns ? line : line.substring(0, columns - 1);
        talk.print("\r" + shown + " ".repeat(Math.max(0, columns - 1 - shown.length())));
        talk.flush();
        progressShown = true;
    }

    public void clearProgress() {
        if (progressShown) {
            talk.print("\r" + " ".repeat(columns - 1) + "\r");
            talk.flush();
            progressShown = false;
        }
    }

    /// Hands everything over.
    ///
    /// @throws UncheckedIOException if results cannot be written
    public void flush() {
        talk.flush();
        guarded(results::flush);
    }

    /// The text without line breaks, escape sequences and marks that turn the reading direction.
    public static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = switch (type) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
            clean.appendCodePoint(hidden ? ' ' : c);
        });
        return clean.toString();
    }
}

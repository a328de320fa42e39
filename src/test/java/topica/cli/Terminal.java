package topica.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import topica.cli.terminal.Console;

/// Someone who types a command and sees what comes of it.
record Terminal(InputStream input, OutputStream results, boolean interactive, Map<String, String> environment) {

    /// It is always this late.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    /// What came of a command.
    record Ran(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        /// Standard output with `P` in place of every probability.
        String masked() {
            return out.replaceAll("[01]\\.\\d{4}", "P");
        }
    }

    static Terminal piped() {
        return new Terminal(InputStream.nullInputStream(), new ByteArrayOutputStream(), false, Map.of());
    }

    static Terminal interactive(Map<String, String> environment) {
        return new Terminal(InputStream.nullInputStream(), new ByteArrayOutputStream(), true, environment);
    }

    Terminal input(String text) {
        return input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Terminal input(InputStream other) {
        return new Terminal(other, results, interactive, environment);
    }

    Terminal results(OutputStream other) {
        return new Terminal(input, other, interactive, environment);
    }

    /// @param words text or paths
    Ran run(Object... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(input, results, err, interactive, interactive, environment, CLOCK);
        int code = Main.run(console, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        String out = results instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Ran(code, out, err.toString(StandardCharsets.UTF_8));
    }

    static Ran topica(Object... words) {
        return piped().run(words);
    }

    /// A model that tells cells, stars and courts apart, trained once for all tests.
    static Path model() {
        return ToyModel.PATH;
    }

    private static final class ToyModel {

        private static final Path PATH = Toys.trained();
    }
}

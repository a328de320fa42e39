package topica.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.bundle.Bundle;
import topica.cli.options.ModelChoice;
import topica.cli.terminal.Console;
import topica.cli.terminal.Output;
import topica.run.Fingerprint;

/// `topica inspect`: shows what is inside a model, having checked every byte of it.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Shows what is inside a model: labels, scores, settings, and where it comes from.",
        footer = {"", "Examples:", "  topica inspect", "  topica inspect my.topica", "  topica inspect *.topica --json"
        })
final class InspectCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..*",
            description = "The models; the champion or the shipped one unless told.")
    private List<Path> models = List.of();

    @Option(names = "--json", description = "Write all of the manifest, one JSON object a model.")
    private boolean json;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Path> wanted = models.isEmpty()
                ? List.of(ModelChoice.of(Optional.empty(), console).path())
                : models;
        StringBuilder text = new StringBuilder();
        for (Path path : wanted) {
            ObjectNode manifest = read(path);
            if (json) {
                text.append(manifest).append('\n');
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(ManifestTable.of(manifest, console.columns()));
            }
        }
        try (Output out = Output.to(Optional.empty(), console)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
        return Main.DONE;
    }

    /// The manifest, after the file's name, length and digest, and before its parents and, of a champion, its history.
    private ObjectNode read(Path path) {
        Bundle bundle = Bundle.read(path);
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("file", path.toString());
        all.put("bytes", size(path));
        bundle.fingerprint().map(Fingerprint::hex).ifPresent(digest -> all.put("sha256", digest));
        all.setAll(bundle.manifest());
        Line line = new Line(path, console);
        line.parents(bundle.manifest()).forEach(parent -> all.withArray("line").add(parent));
        line.changes().forEach(change -> all.withArray("history").add(change.json()));
        return all;
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

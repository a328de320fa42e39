package topica.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import topica.cli.terminal.Console;

/// What a model says of itself, to read. Nothing in it is trusted: what is not there is not shown.
final class ManifestTable {

    private static final int INDENT = 13;
    private static final String ROW = "%-" + (INDENT - 1) + "s %s\n";

    private final StringBuilder text = new StringBuilder();
    private final JsonNode manifest;
    private final int columns;

    private ManifestTable(JsonNode manifest, int columns) {
        this.manifest = manifest;
        this.columns = columns;
    }

    static String of(JsonNode manifest, int columns) {
        return new ManifestTable(manifest, columns).shown();
    }

    private String shown() {
        text.append(plain(manifest.path("file"))).append('\n');
        row("kind", plain(manifest.path("kind")) + ", format " + plain(manifest.path("format")));
        row("made by", plain(manifest.path("producer")) + seed() + created());
        row(
                "size",
                String.format(Locale.ROOT, "%,d bytes", manifest.path("bytes").asLong(0)));
        row("digest", plain(manifest.path("sha256")));
        parents();
        history();
        counts();
        labels("labels", false);
        labels("archives", true);
        themes();
        scores();
        corpora();
        settings();
        return text.toString();
    }

    /// The parent, where it is if it is found, and so on.
    private void parents() {
        String name = "parent";
        for (JsonNode parent : manifest.path("line")) {
            row(name, plain(parent.path("sha256")));
            String created = parent.has("created") ? ", " + plain(parent.path("created")) : "";
            line(plain(parent.path("file")) + created);
            name = "its parent";
        }
    }

    private void history() {
        String name = "champion";
        for (JsonNode change : manifest.path("history")) {
            row(name, changed(change));
            name = "";
        }
    }

    /// When, what, and what came in the place of what.
    private static String changed(JsonNode change) {
        JsonNode gain = change.at("/why/difference/accuracy");
        String by = gain.isObject()
                ? String.format(
                        Locale.ROOT,
                        ", accuracy %+.3f (%+.3f to %+.3f)",
                        gain.path("value").asDouble(0),
                        gain.path("low").asDouble(0),
                        gain.path("high").asDouble(0))
                : "";
        JsonNode reason = change.at("/why/forced");
        String forced = reason.isString() ? ", forced: " + plain(reason) : "";
        return plain(change.path("time")) + " " + plain(change.path("event")) + " " + brief(change.path("to")) + " for "
                + brief(change.path("from")) + by + forced;
    }

    private static String brief(JsonNode digest) {
        String all = plain(digest);
        return all.isEmpty() ? "none" : all.substring(0, Math.min(16, all.length()));
    }

    private String seed() {
        return manifest.path("seed").isNumber() ? ", seed " + plain(manifest.path("seed")) : "";
    }

    private String created() {
        return manifest.path("created").isString() ? ", " + plain(manifest.path("created")) : "";
    }

    private void counts() {
        for (String name : List.of("features", "weights", "documents")) {
            JsonNode count = manifest.path(name);
            if (count.isIntegralNumber()) {
                row(name, String.format(Locale.ROOT, "%,d", count.asLong(0)));
            }
        }
    }

    /// How many, and a line for each.
    private void labels(String name, boolean archives) {
        List<String> names = new ArrayList<>();
        List<String> titled = new ArrayList<>();
        for (JsonNode label : manifest.path("labels")) {
            if (label.path("archive").asBoolean(false) == archives) {
                names.add(plain(label.path("name")));
                titled.add(described(label));
            }
        }
        if (!names.isEmpty()) {
            row(name, String.format(Locale.ROOT, "%,d", names.size()));
            titled.forEach(this::line);
        }
    }

    private void themes() {
        JsonNode themes = manifest.path("themes");
        if (!themes.isEmpty()) {
            row("themes", String.format(Locale.ROOT, "%,d", themes.size()));
            for (JsonNode theme : themes) {
                line(String.format(
                        Locale.ROOT,
                        "%3s  %s, %,d papers",
                        plain(theme.path("id")),
                        plain(theme.path("name")),
                        theme.path("size").asLong(0)));
            }
        }
    }

    private static String described(JsonNode label) {
        List<String> aliases = new ArrayList<>();
        label.path("aliases").forEach(alias -> aliases.add(plain(alias)));
        String also = aliases.isEmpty() ? "" : " (also " + String.join(", ", aliases) + ")";
        String uri = label.path("uri").isString() ? " <" + plain(label.path("uri")) + ">" : "";
        String name = String.format(Locale.ROOT, "%-17s %s", plain(label.path("name")), plain(label.path("title")));
        return (name.strip() + also + uri).strip();
    }

    private void scores() {
        JsonNode scores = manifest.path("scores");
        if (!scores.isEmpty()) {
            boolean inFolds = manifest.path("settings").has("folds");
            row(
                    "scores",
                    "on its " + (inFolds ? "own documents, in folds" : "validation documents")
                            + ", with 95 % intervals");
            scores.forEachEntry((name, score) -> line(String.format(
                    Locale.ROOT,
                    "%-25s %.3f (%.3f–%.3f)",
                    Console.printable(name),
                    score.path("value").asDouble(0),
                    score.path("low").asDouble(0),
                    score.path("high").asDouble(0))));
        }
    }

    private void corpora() {
        String name = "made from";
        for (JsonNode corpus : manifest.path("corpora")) {
            row(
                    name,
                    String.format(
                            Locale.ROOT,
                            "%s, %,d bytes, for %s",
                            plain(corpus.path("name")),
                            corpus.path("bytes").asLong(0),
                            plain(corpus.path("role"))));
            line(plain(corpus.path("sha256")));
            name = "";
        }
    }

    private void settings() {
        List<String> settings = new ArrayList<>();
        manifest.path("settings")
                .forEachEntry((name, value) -> settings.add(Console.printable(name) + "=" + plain(value)));
        String name = "settings";
        StringBuilder line = new StringBuilder();
        for (String setting : settings) {
            if (!line.isEmpty() && INDENT + line.length() + 1 + setting.length() >= columns) {
                row(name, line.toString());
                name = "";
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(setting);
        }
        row(name, line.toString());
    }

    private void row(String name, String value) {
        if (!value.isEmpty()) {
            text.append(String.format(Locale.ROOT, ROW, name, value));
        }
    }

    private void line(String value) {
        row("", value);
    }

    private static String plain(JsonNode value) {
        return Console.printable(value.asString(""));
    }
}

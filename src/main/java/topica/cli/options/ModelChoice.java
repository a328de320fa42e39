package topica.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import topica.cli.terminal.Console;

/// Which model or space is used: the one that was named, else the user's champion, else the one that ships with
/// Topica.
public record ModelChoice(Path path, String name) {

    private static final String MODEL = "models/arxiv.topica";
    private static final String CHAMPION = "champion.topica";
    private static final String SPACE = "models/space.topica";

    /// What labels documents.
    public static ModelChoice of(Optional<Path> named, Console console) {
        return named(named).or(() -> champion(console)).orElseGet(ModelChoice::shipped);
    }

    /// The model that labels documents where the user has no champion.
    public static ModelChoice shipped() {
        return shipped(MODEL, "model", "--model FILE", "topica train");
    }

    /// Where the user's champion is, or would be.
    public static Optional<Path> championsPlace(Console console) {
        return console.dataFolder().map(folder -> folder.resolve(CHAMPION));
    }

    private static Optional<ModelChoice> champion(Console console) {
        return championsPlace(console).filter(Files::exists).map(path -> new ModelChoice(path, "the champion " + path));
    }

    /// What places documents.
    public static ModelChoice space(Optional<Path> named) {
        return named(named).orElseGet(() -> shipped(SPACE, "space", "--space FILE", "topica train-space"));
    }

    private static Optional<ModelChoice> named(Optional<Path> named) {
        return named.map(path -> new ModelChoice(path, path.toString()));
    }

    private static ModelChoice shipped(String file, String kind, String option, String verb) {
        Path path = Path.of(System.getProperty("topica.home", ".")).resolve(file);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("the shipped " + kind + " is missing (" + path + "): name one with "
                    + option + ", or train one with " + verb);
        }
        return new ModelChoice(path, "the shipped " + file);
    }
}

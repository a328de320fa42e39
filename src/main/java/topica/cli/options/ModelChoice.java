package topica.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which model answers: the one that was named, else the one that ships with Topica.
public record ModelChoice(Path path, String name) {

    private static final String SHIPPED = "models/arxiv.topica";

    public static ModelChoice of(Optional<Path> named) {
        return named.map(path -> new ModelChoice(path, path.toString())).orElseGet(ModelChoice::shipped);
    }

    private static ModelChoice shipped() {
        Path home = Path.of(System.getProperty("topica.home", "."));
        Path model = home.resolve(SHIPPED);
        if (!Files.exists(model)) {
            throw new IllegalArgumentException("the shipped model is missing (" + model
                    + "): name one with --model FILE, or train one with topica train");
        }
        return new ModelChoice(model, "the shipped " + SHIPPED);
    }
}

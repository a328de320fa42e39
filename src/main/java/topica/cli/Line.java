package topica.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import topica.bundle.Bundle;
import topica.bundle.UnusableModel;
import topica.cli.champion.Champion;
import topica.cli.champion.Event;
import topica.cli.options.ModelChoice;
import topica.cli.terminal.Console;
import topica.run.Fingerprint;

/// Where a model comes from: the models it was made from, as far as they are to be found, and how it became the
/// champion, if it is one.
///
/// Parents are looked for beside the model: among the earlier models of its place, and those of the user's champion.
final class Line {

    /// No model has so many ancestors; a line that is longer leads in a circle.
    private static final int LONGEST = 100;

    private final Path model;
    private final List<Path> places;

    Line(Path model, Console console) {
        this.model = model;
        this.places = Stream.concat(Stream.of(model), ModelChoice.championsPlace(console).stream())
                .filter(place -> Files.isRegularFile(place) || Champion.isAt(place))
                .distinct()
                .toList();
    }

    /// What became of the champion at the model's place, the first change first.
    List<Event> changes() {
        return Champion.isAt(model) ? Champion.at(model).history() : List.of();
    }

    /// The parent, its parent and so on: each with its digest and, where it is found, its file and date.
    List<ObjectNode> parents(ObjectNode manifest) {
        List<ObjectNode> line = new ArrayList<>();
        Optional<String> next = parent(manifest);
        Map<String, Path> known = next.isPresent() ? known() : Map.of();
        while (next.isPresent() && line.size() < LONGEST) {
            String digest = next.get();
            ObjectNode one = JsonNodeFactory.instance.objectNode().put("sha256", digest);
            line.add(one);
            Optional<Path> file = Optional.ofNullable(known.get(digest));
            Optional<ObjectNode> found = file.flatMap(Line::manifest);
            file.ifPresent(path -> one.put("file", path.toString()));
            found.map(parent -> parent.path("created"))
                    .filter(created -> created.isString())
                    .ifPresent(created -> one.set("created", created));
            next = found.flatMap(Line::parent);
        }
        return line;
    }

    private static Optional<String> parent(ObjectNode manifest) {
        return manifest.path("parent").isString()
                ? Optional.of(manifest.path("parent").stringValue())
                : Optional.empty();
    }

    private Map<String, Path> known() {
        Map<String, Path> known = new HashMap<>();
        places.stream()
                .flatMap(place -> Stream.concat(Stream.of(place), Champion.at(place).earlier().stream()))
                .forEach(path -> digest(path).ifPresent(digest -> known.putIfAbsent(digest.hex(), path)));
        return known;
    }

    private static Optional<Fingerprint> digest(Path path) {
        return bundle(path).flatMap(Bundle::fingerprint);
    }

    private static Optional<ObjectNode> manifest(Path path) {
        return bundle(path).map(Bundle::manifest);
    }

    private static Optional<Bundle> bundle(Path path) {
        try {
            return Optional.of(Bundle.read(path));
        } catch (UnusableModel e) {
            return Optional.empty();
        }
    }
}

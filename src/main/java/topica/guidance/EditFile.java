package topica.guidance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import topica.guidance.ThemeEdit.Delete;
import topica.guidance.ThemeEdit.Merge;
import topica.guidance.ThemeEdit.Rename;
import topica.guidance.ThemeEdit.Split;

/// Reads the edits of one file. Used once, by one thread.
final class EditFile {

    private static final String LIST = "edits";
    private static final List<String> VERBS = List.of("merge", "split", "rename", "delete");

    private final JsonFile json;
    private final GuidedFile parts;

    EditFile(String name) {
        this.json = new JsonFile(name);
        this.parts = new GuidedFile(name);
    }

    List<ThemeEdit> read(Path path) {
        List<ThemeEdit> edits = new ArrayList<>();
        for (JsonNode node : json.read(path, LIST)) {
            edits.add(edit(node, LIST + "[" + (edits.size() + 1) + "]"));
        }
        return edits;
    }

    private ThemeEdit edit(JsonNode node, String place) {
        List<String> verbs = VERBS.stream().filter(node::has).toList();
        if (verbs.size() != 1) {
            throw json.wrong(
                    place,
                    "expected one of merge, split, rename and delete, found "
                            + (verbs.isEmpty() ? "none" : String.join(" and ", verbs)),
                    "write one object for each change");
        }
        String verb = verbs.getFirst();
        return switch (verb) {
            case "merge" -> merge(json.object(node, place, Set.of(verb, "name")), place);
            case "split" -> split(json.object(node, place, Set.of(verb, "into")), place);
            case "rename" -> {
                JsonNode object = json.object(node, place, Set.of(verb, "name"));
                yield new Rename(json.text(object, verb, place), name(object, place));
            }
            default -> new Delete(json.text(json.object(node, place, Set.of(verb)), verb, place));
        };
    }

    private Merge merge(JsonNode object, String place) {
        List<String> themes = json.texts(object, "merge", place);
        if (themes.size() < 2) {
            throw json.wrong(place + ".merge", "expected two themes or more", "name all that become one");
        }
        return new Merge(themes, name(object, place));
    }

    private Split split(JsonNode object, String place) {
        List<GuidedTheme> into = parts.themes(object.path("into"), place + ".into");
        Set<String> names = new HashSet<>();
        into.forEach(part -> names.add(part.name()));
        String theme = json.text(object, "split", place);
        if (names.contains(theme)) {
            throw json.wrong(place + ".into", "a part has the name of the whole", "give it another");
        }
        return new Split(theme, into);
    }

    private String name(JsonNode object, String place) {
        String name = json.text(object, "name", place);
        if (name.isEmpty()) {
            throw json.wrong(place, "it has no name", "write what the theme is to be called under name");
        }
        return name;
    }
}

package topica.guidance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the guided themes of one file. Used once, by one thread.
final class GuidedFile {

    private static final String LIST = "themes";
    private static final Set<String> MEMBERS = Set.of("name", "terms", "examples");

    private final JsonFile json;

    GuidedFile(String name) {
        this.json = new JsonFile(name);
    }

    List<GuidedTheme> read(Path path) {
        return themes(json.read(path, LIST), LIST);
    }

    /// The themes of a list within a file.
    List<GuidedTheme> themes(JsonNode list, String place) {
        if (!list.isArray() || list.isEmpty()) {
            throw json.wrong(place, "expected a list that is not empty", "write [{…}, {…}]");
        }
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(nodes::add);
        return themes(nodes, place);
    }

    private List<GuidedTheme> themes(List<JsonNode> nodes, String list) {
        List<GuidedTheme> themes = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (JsonNode node : nodes) {
            int number = themes.size() + 1;
            String place = list + "[" + number + "]";
            GuidedTheme theme = theme(node, place);
            Integer before = places.put(theme.name().toLowerCase(Locale.ROOT), number);
            if (before != null) {
                throw json.wrong(
                        place + ".name",
                        theme.name() + " is the name of " + list + "[" + before + "] too",
                        "give each theme its own name");
            }
            themes.add(theme);
        }
        return themes;
    }

    private GuidedTheme theme(JsonNode node, String place) {
        JsonNode object = json.object(node, place, MEMBERS);
        String name = json.text(object, "name", place);
        if (name.isEmpty()) {
            throw json.wrong(place, "it has no name", "write what the theme is called under name");
        }
        GuidedTheme theme =
                new GuidedTheme(name, json.texts(object, "terms", place), json.texts(object, "examples", place));
        for (String term : theme.sought()) {
            if (!SeedTerms.isSeekable(term)) {
                throw json.wrong(place, "there is no word in " + term, "write words or phrases as terms");
            }
        }
        return theme;
    }
}

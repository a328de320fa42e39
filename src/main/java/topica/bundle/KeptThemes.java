package topica.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import topica.cluster.Groups;
import topica.guidance.GuidedTheme;
import topica.math.DenseRows;
import topica.run.Fingerprint;

/// Themes as they were saved: what one themes file holds. Immutable.
///
/// @param groups the groups behind the themes; those of guided themes come first, in their order
/// @param themeOfGroup the id of the theme each group is of, -1 where the theme was deleted
/// @param themes in the order of their ids, which need not be one after another
/// @param guided themes that draw documents by terms
/// @param nextId the smallest id that no theme ever had
/// @param encoder the digest of what places documents
/// @param fingerprint the digest of the file it was read from
public record KeptThemes(
        Groups groups,
        List<Integer> themeOfGroup,
        List<KeptTheme> themes,
        List<GuidedTheme> guided,
        int nextId,
        Fingerprint encoder,
        Provenance provenance,
        Optional<Fingerprint> fingerprint) {

    private static final String KIND = "themes";

    /// The theme of a group whose theme was deleted.
    public static final int NONE = -1;

    public KeptThemes {
        themeOfGroup = List.copyOf(themeOfGroup);
        themes = List.copyOf(themes);
        guided = List.copyOf(guided);
        Set<Integer> ids = new HashSet<>(Set.of(NONE));
        for (KeptTheme theme : themes) {
            if (theme.id() < 0 || theme.id() >= nextId || !ids.add(theme.id())) {
                throw new IllegalArgumentException("expected ids of their own below " + nextId + ", got " + theme.id());
            }
        }
        if (themeOfGroup.size() != groups.count() || guided.size() > groups.count() || !ids.containsAll(themeOfGroup)) {
            throw new IllegalArgumentException("expected a theme for each of " + groups.count() + " groups, got "
                    + themeOfGroup.size() + " for " + themes.size() + " themes, " + guided.size() + " of them guided");
        }
    }

    /// The same, made from these files.
    public KeptThemes with(Provenance other) {
        return new KeptThemes(groups, themeOfGroup, themes, guided, nextId, encoder, other, Optional.empty());
    }

    /// Puts the themes into place at `path` as a whole, or leaves what is there.
    ///
    /// @return the digest of the file
    /// @throws java.io.UncheckedIOException if it cannot be written
    public Fingerprint write(Path path) {
        ObjectNode manifest = Manifest.of(KIND, provenance);
        manifest.put("encoder", encoder.hex());
        manifest.put("groups", groups.count());
        manifest.put("width", groups.centres().columns());
        manifest.put("sharpness", groups.sharpness());
        manifest.put("nextId", nextId);
        ArrayNode list = manifest.putArray("themes");
        for (KeptTheme theme : themes) {
            ObjectNode json = list.addObject()
                    .put("id", theme.id())
                    .put("name", theme.name())
                    .put("size", theme.size());
            write(json, "words", theme.words());
        }
        ArrayNode asked = manifest.putArray("guided");
        for (GuidedTheme theme : guided) {
            ObjectNode json = asked.addObject().put("name", theme.name());
            write(json, "terms", theme.terms());
            write(json, "examples", theme.examples());
        }
        float[] floors = new float[groups.count()];
        for (int group = 0; group < floors.length; group++) {
            floors[group] = groups.floor(group);
        }
        SequencedMap<String, Tensor> tensors = new TreeMap<>();
        tensors.put(
                "themes.centres",
                Tensor.f32(
                        groups.centres().values(),
                        groups.count(),
                        groups.centres().columns()));
        tensors.put("themes.floors", Tensor.f32(floors));
        tensors.put(
                "themes.groups",
                Tensor.i32(themeOfGroup.stream().mapToInt(Integer::intValue).toArray()));
        return new Bundle(manifest, tensors).write(path);
    }

    private static void write(ObjectNode json, String name, List<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }

    /// Opens a themes file, having checked every byte of it.
    ///
    /// @throws UnusableModel if it is missing, damaged, too new, or no themes, in one sentence
    public static KeptThemes read(Path path) {
        return Bundle.read(path, bundle -> {
            try {
                return decode(bundle);
            } catch (IllegalArgumentException e) {
                throw bundle.unusable("its parts do not fit together (" + e.getMessage() + ")");
            }
        });
    }

    private static KeptThemes decode(Bundle bundle) {
        Manifest manifest = new Manifest(bundle);
        if (!manifest.text("kind").equals(KIND)) {
            throw bundle.unusable("it holds no themes but \"" + manifest.text("kind") + "\"");
        }
        int count = manifest.count("groups");
        int width = manifest.count("width");
        float[] centres =
                bundle.tensor("themes.centres", Tensor.Kind.F32, count, width).floats();
        float[] floors = bundle.tensor("themes.floors", Tensor.Kind.F32, count).floats();
        for (float number : centres) {
            if (!(Math.abs(number) <= 1.01f)) {
                throw new IllegalArgumentException("expected centres of length 1, got a number " + number);
            }
        }
        for (float floor : floors) {
            if (Float.isNaN(floor)) {
                throw new IllegalArgumentException("expected a floor of likeness, got none");
            }
        }
        List<Integer> themeOfGroup = new ArrayList<>();
        for (int theme : bundle.tensor("themes.groups", Tensor.Kind.I32, count).ints()) {
            themeOfGroup.add(theme);
        }
        return new KeptThemes(
                new Groups(DenseRows.over(centres, width), floors, manifest.number("sharpness")),
                themeOfGroup,
                themes(bundle.manifest().path("themes")),
                guided(bundle.manifest().path("guided")),
                manifest.count("nextId"),
                new Fingerprint(manifest.text("encoder")),
                manifest.provenance(),
                bundle.fingerprint());
    }

    private static List<KeptTheme> themes(JsonNode list) {
        List<KeptTheme> themes = new ArrayList<>();
        for (JsonNode json : list) {
            themes.add(new KeptTheme(
                    json.path("id").asInt(NONE),
                    json.path("name").asString(""),
                    json.path("size").asInt(0),
                    texts(json.path("words"))));
        }
        return themes;
    }

    private static List<GuidedTheme> guided(JsonNode list) {
        List<GuidedTheme> themes = new ArrayList<>();
        for (JsonNode json : list) {
            themes.add(new GuidedTheme(
                    json.path("name").asString(""), texts(json.path("terms")), texts(json.path("examples"))));
        }
        return themes;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}

package topica.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import topica.documents.Document;
import topica.guidance.Edited;
import topica.guidance.ThemeEdit;
import topica.math.DenseRows;

/// Themes after somebody's edits, as groups.
///
/// A group whose documents went to one theme is of that theme; one whose theme was deleted takes documents and puts
/// them nowhere; one that was split becomes several, each around the documents it has.
final class Redrawn {

    private final DenseRows centres;
    private final List<Integer> ids;
    private final int[] themes;
    private final Map<Integer, Integer> wholes;
    private final Edited edited;

    /// @param themes of each document, -1 for none
    /// @param wholes the theme that each part of a split one comes from
    private Redrawn(DenseRows centres, List<Integer> ids, int[] themes, Map<Integer, Integer> wholes, Edited edited) {
        this.centres = centres;
        this.ids = ids;
        this.themes = themes;
        this.wholes = wholes;
        this.edited = edited;
    }

    /// One row for each group, guided themes first.
    DenseRows centres() {
        return centres;
    }

    /// The theme of each group, -1 for a deleted one.
    List<Integer> ids() {
        return ids;
    }

    /// The theme of each document, -1 for none.
    int[] themes() {
        return themes.clone();
    }

    /// The names that edits gave, by theme.
    Map<Integer, String> names() {
        return edited.names();
    }

    List<ThemeEdit> passedOver() {
        return edited.passedOver();
    }

    /// @param names of themes by id, some of which are not there now
    static Redrawn of(
            List<Document> documents,
            DenseRows rows,
            Found found,
            Map<Integer, String> names,
            List<ThemeEdit> edits,
            int nextId) {
        int[] themes = found.themes();
        Map<Integer, List<Document>> members = new TreeMap<>();
        for (int document = 0; document < themes.length; document++) {
            if (themes[document] >= 0) {
                members.computeIfAbsent(themes[document], theme -> new ArrayList<>())
                        .add(documents.get(document));
            }
        }
        Edited edited = Edited.of(members, names, edits, nextId);
        int[] after = after(documents, themes, edited);
        return new Drawing(rows, found, after).redrawn(edited);
    }

    /// The wider theme of each theme, parts of a split one within what it was within; none where a wider theme
    /// has no other within it any more.
    Map<Integer, Integer> parents(Map<Integer, Integer> before) {
        Map<Integer, Integer> parents = new HashMap<>();
        Arrays.stream(themes).filter(theme -> theme >= 0).distinct().forEach(theme -> {
            int whole = before.containsKey(theme) ? theme : wholes.getOrDefault(theme, theme);
            if (before.containsKey(whole)) {
                parents.put(theme, before.getOrDefault(whole, whole));
            }
        });
        List<Integer> all = List.copyOf(parents.values());
        parents.values().removeIf(parent -> Collections.frequency(all, parent) == 1);
        return parents;
    }

    private static int[] after(List<Document> documents, int[] themes, Edited edited) {
        IdentityHashMap<Document, Integer> numbers = new IdentityHashMap<>();
        for (int document = 0; document < themes.length; document++) {
            numbers.put(documents.get(document), document);
        }
        int[] after = new int[themes.length];
        Arrays.fill(after, Placement.OUTLIER);
        edited.documents()
                .forEach((theme, own) -> own.forEach(document -> {
                    after[numbers.getOrDefault(document, 0)] = theme;
                }));
        return after;
    }

    /// Groups while they are drawn anew.
    private static final class Drawing {

        private final DenseRows rows;
        private final Found found;
        private final int[] groups;
        private final int[] after;
        private final List<float[]> centres = new ArrayList<>();
        private final List<Integer> ids = new ArrayList<>();
        private final List<float[]> furtherCentres = new ArrayList<>();
        private final List<Integer> furtherIds = new ArrayList<>();
        private final Map<Integer, Integer> wholes = new HashMap<>();

        Drawing(DenseRows rows, Found found, int[] after) {
            this.rows = rows;
            this.found = found;
            this.groups = found.clustering().assignments();
            this.after = after;
        }

        Redrawn redrawn(Edited edited) {
            for (int group = 0; group < found.ids().size(); group++) {
                add(group);
            }
            centres.addAll(furtherCentres);
            ids.addAll(furtherIds);
            float[] values = new float[centres.size() * rows.columns()];
            for (int group = 0; group < centres.size(); group++) {
                System.arraycopy(centres.get(group), 0, values, group * rows.columns(), rows.columns());
            }
            return new Redrawn(DenseRows.over(values, rows.columns()), ids, after, wholes, edited);
        }

        /// What is left of a theme stays in its place, else the first of its parts; what was deleted comes last.
        private void add(int group) {
            int theme = found.ids().get(group);
            float[] centre = found.clustering().groups().centres().row(group);
            int[] now = IntStream.range(0, groups.length)
                    .filter(document -> groups[document] == group)
                    .map(document -> after[document])
                    .distinct()
                    .boxed()
                    .sorted(Comparator.<Integer, Boolean>comparing(part -> part != theme)
                            .thenComparing(part -> part < 0)
                            .thenComparing(part -> part))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int part : now) {
                wholes.putIfAbsent(part, theme);
            }
            if (now.length < 2) {
                centres.add(centre);
                ids.add(now.length == 0 ? theme : now[0]);
                return;
            }
            for (int part : now) {
                boolean isFirst = part == now[0];
                (isFirst ? centres : furtherCentres).add(mean(group, part, centre));
                (isFirst ? ids : furtherIds).add(part);
            }
        }

        private float[] mean(int group, int part, float[] otherwise) {
            double[] sum = new double[rows.columns()];
            for (int document = 0; document < groups.length; document++) {
                if (groups[document] == group && after[document] == part) {
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] += rows.value(document, j);
                    }
                }
            }
            double length =
                    Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
            float[] mean = otherwise.clone();
            for (int j = 0; j < sum.length && length > 0; j++) {
                mean[j] = (float) (sum[j] / length);
            }
            return mean;
        }
    }
}

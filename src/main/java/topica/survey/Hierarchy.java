package topica.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import topica.cluster.Clustering;
import topica.cluster.Dendrogram;

/// Which wider themes themes are within.
final class Hierarchy {

    private static final int FEWEST = 16;
    private static final int FEWEST_WIDER = 3;

    private Hierarchy() {}

    /// The wider theme of each theme that is within one, by id; nothing where there are few themes.
    ///
    /// @param themeOfGroup the id of the theme of each group
    /// @param present ids of the themes that have documents
    /// @param firstId of the wider themes, which get ids one after another
    static Map<Integer, Integer> parents(Clustering clustering, int[] themeOfGroup, Set<Integer> present, int firstId) {
        if (present.size() < FEWEST) {
            return Map.of();
        }
        Dendrogram tree = clustering.hierarchy();
        int[] parts = tree.cut(tree.naturalParts());
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        Set<Integer> seen = new TreeSet<>();
        for (int group = 0; group < parts.length; group++) {
            if (present.contains(themeOfGroup[group]) && seen.add(themeOfGroup[group])) {
                members.computeIfAbsent(parts[group], part -> new TreeSet<>()).add(themeOfGroup[group]);
            }
        }
        Map<Integer, Integer> parents = new HashMap<>();
        int next = firstId;
        for (Set<Integer> themes : members.values()) {
            if (themes.size() > 1 && members.size() >= FEWEST_WIDER) {
                int parent = next++;
                themes.forEach(theme -> parents.put(theme, parent));
            }
        }
        return parents;
    }
}

package topica.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import topica.documents.Document;

/// Documents in groups, most of which have no names yet: for each its group and how close it is to the group's centre.
/// Groups may stand in larger ones. Immutable.
public final class Grouping {

    /// The group of a document that is in none.
    public static final int OUTLIER = -1;

    private static final int DEEPEST = 16;

    private final List<Document> documents;
    private final int[] groups;
    private final float[] closeness;
    private final Map<Integer, Integer> parents;
    private final Map<Integer, String> names;

    private Grouping(
            List<Document> documents,
            int[] groups,
            float[] closeness,
            Map<Integer, Integer> parents,
            Map<Integer, String> names) {
        this.documents = documents;
        this.groups = groups;
        this.closeness = closeness;
        this.parents = parents;
        this.names = names;
    }

    /// Groups within no others.
    ///
    /// @param groups for each document its group's number from 0 on, or `OUTLIER`
    /// @param closeness for each document, the larger the closer; only their order within a group matters
    public static Grouping of(List<Document> documents, int[] groups, float[] closeness) {
        if (groups.length != documents.size() || closeness.length != documents.size()) {
            throw new IllegalArgumentException(
                    "expected a group and a closeness for each of %d documents, got %d and %d"
                            .formatted(documents.size(), groups.length, closeness.length));
        }
        for (int group : groups) {
            if (group < OUTLIER) {
                throw new IllegalArgumentException("expected groups from 0 on or -1, got " + group);
            }
        }
        return new Grouping(List.copyOf(documents), groups.clone(), closeness.clone(), Map.of(), Map.of());
    }

    /// The same groups within larger ones.
    ///
    /// @param parents the larger group of each group that has one; a larger group may have documents of its own
    /// @throws IllegalArgumentException where groups stand within each other, or more than 16 deep
    public Grouping within(Map<Integer, Integer> parents) {
        Grouping grouping = new Grouping(documents, groups, closeness, Map.copyOf(parents), names);
        parents.keySet().forEach(grouping::depth);
        return grouping;
    }

    /// The same groups, of which some have a name that somebody chose.
    ///
    /// @param names by group, each but once
    public Grouping called(Map<Integer, String> names) {
        return new Grouping(documents, groups, closeness, parents, Map.copyOf(names));
    }

    public List<Document> documents() {
        return documents;
    }

    public int group(int document) {
        return groups[document];
    }

    public float closeness(int document) {
        return closeness[document];
    }

    /// The larger group that `group` is in.
    public OptionalInt parent(int group) {
        Integer parent = parents.get(group);
        return parent == null ? OptionalInt.empty() : OptionalInt.of(parent);
    }

    /// The names that somebody chose, by group.
    Map<Integer, String> names() {
        return names;
    }

    private int depth(int group) {
        return ancestors(group).size() - 1;
    }

    /// The group and those it is within, the largest first.
    private List<Integer> ancestors(int group) {
        List<Integer> ancestors = new ArrayList<>(List.of(group));
        for (OptionalInt next = parent(group); next.isPresent(); next = parent(next.getAsInt())) {
            ancestors.add(next.getAsInt());
            if (ancestors.size() > DEEPEST) {
                throw new IllegalArgumentException(
                        "expected groups at most %d deep, got group %d within itself or deeper"
                                .formatted(DEEPEST, group));
            }
        }
        Collections.reverse(ancestors);
        return ancestors;
    }

    /// From the largest groups down: the groups at each depth, each with all documents in it, the closest
    /// first, those as close in the order of their ids.
    List<NavigableMap<Integer, List<Integer>>> levels() {
        List<NavigableMap<Integer, List<Integer>>> levels = new ArrayList<>();
        Map<Integer, List<Integer>> known = new HashMap<>();
        for (int document = 0; document < groups.length; document++) {
            if (groups[document] != OUTLIER) {
                List<Integer> within = known.computeIfAbsent(groups[document], this::ancestors);
                for (int depth = 0; depth < within.size(); depth++) {
                    if (depth == levels.size()) {
                        levels.add(new TreeMap<>());
                    }
                    levels.get(depth)
                            .computeIfAbsent(within.get(depth), group -> new ArrayList<>())
                            .add(document);
                }
            }
        }
        levels.forEach(level -> level.values().forEach(members -> members.sort(this::compare)));
        return levels;
    }

    private int compare(int one, int other) {
        int byCloseness = Float.compare(closeness[other], closeness[one]);
        return byCloseness != 0
                ? byCloseness
                : documents.get(one).id().compareTo(documents.get(other).id());
    }
}

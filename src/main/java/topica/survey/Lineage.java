package topica.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.guidance.GuidedTheme;

/// Which groups of documents are themes that were there before: those that have most documents in common, where
/// the documents of today are put into the themes of before.
final class Lineage {

    /// A theme goes on in a group if it has at least this share of all documents that either of them has.
    private static final double SAME = .3;

    private static final double MOST = .5;

    /// What stands for the theme before of a document whose theme somebody deleted.
    static final int DELETED = -2;

    /// A group and a theme of before, and how much they have in common.
    private record Match(int group, int theme, double jaccard) {}

    private Lineage() {}

    /// The id of each group: that of a theme of before or the next that is free; -1 where somebody deleted it.
    ///
    /// @param before for each document the id of its theme among `kept`, -1 for none
    /// @param groups for each document its group, -1 for none
    /// @param guided the names of the themes somebody asks for, which are the first groups: one that was asked for
    ///     before is what became of it, another goes on where a theme of before has its name
    static List<Integer> ids(KeptThemes kept, int[] before, int[] groups, int count, List<String> guided) {
        Map<Integer, Integer> themeSizes = new TreeMap<>();
        int[] groupSizes = new int[count];
        Map<Integer, Map<Integer, Integer>> common = new TreeMap<>();
        for (int document = 0; document < groups.length; document++) {
            if (before[document] >= 0) {
                themeSizes.merge(before[document], 1, Integer::sum);
            }
            if (groups[document] >= 0) {
                groupSizes[groups[document]]++;
                common.computeIfAbsent(groups[document], group -> new TreeMap<>())
                        .merge(before[document], 1, Integer::sum);
            }
        }
        Map<Integer, Integer> ids = guided(kept, guided);
        edited(kept, common, groupSizes).forEach((group, id) -> {
            if (group >= guided.size()) {
                ids.put(group, id);
            }
        });
        Set<Integer> taken = new HashSet<>(ids.values());
        for (Match match : matches(common, groupSizes, themeSizes)) {
            if (match.jaccard() >= SAME && !ids.containsKey(match.group()) && taken.add(match.theme())) {
                ids.put(match.group(), match.theme());
            }
        }
        int next = kept.nextId();
        for (int group = 0; group < count; group++) {
            if (!ids.containsKey(group)) {
                ids.put(group, next++);
            }
        }
        return List.copyOf(new TreeMap<>(ids).values());
    }

    private static Map<Integer, Integer> guided(KeptThemes kept, List<String> names) {
        List<String> asked = kept.guided().stream().map(GuidedTheme::name).toList();
        Map<Integer, Integer> ids = new HashMap<>();
        for (int group = 0; group < names.size(); group++) {
            String name = names.get(group);
            if (asked.contains(name)) {
                ids.put(group, kept.themeOfGroup().get(asked.indexOf(name)));
                continue;
            }
            for (KeptTheme theme : kept.themes()) {
                if (theme.name().equals(name)) {
                    ids.putIfAbsent(group, theme.id());
                }
            }
        }
        return ids;
    }

    /// Groups of a theme that somebody deleted, or that has several because somebody merged it: it stays so.
    private static Map<Integer, Integer> edited(
            KeptThemes kept, Map<Integer, Map<Integer, Integer>> common, int[] groupSizes) {
        Map<Integer, Integer> ids = new HashMap<>();
        common.forEach((group, shares) -> shares.forEach((theme, both) -> {
            boolean merged = theme >= 0 && Collections.frequency(kept.themeOfGroup(), theme) > 1;
            if ((merged || theme == DELETED) && both > MOST * groupSizes[group]) {
                ids.put(group, Math.max(theme, KeptThemes.NONE));
            }
        }));
        return ids;
    }

    private static List<Match> matches(
            Map<Integer, Map<Integer, Integer>> common, int[] groupSizes, Map<Integer, Integer> themeSizes) {
        List<Match> matches = new ArrayList<>();
        common.forEach((group, shares) -> shares.forEach((theme, both) -> {
            if (theme >= 0) {
                double all = groupSizes[group] + themeSizes.getOrDefault(theme, 0) - both;
                matches.add(new Match(group, theme, both / all));
            }
        }));
        matches.sort(Comparator.comparingDouble(Match::jaccard)
                .reversed()
                .thenComparing(Match::group)
                .thenComparing(Match::theme));
        return matches;
    }

    /// What became of the themes.
    ///
    /// @param before for each document the id of its theme among `kept`, below 0 for none
    /// @param after for each document the id of its theme now, below 0 for none
    /// @param going ids of all themes there are now, with documents or without
    static List<Change> changes(KeptThemes kept, int[] before, int[] after, Collection<Integer> going) {
        Map<Integer, Integer> sizesBefore = new TreeMap<>();
        Map<Integer, Integer> sizes = new TreeMap<>();
        Map<Integer, Map<Integer, Integer>> common = new TreeMap<>();
        for (int document = 0; document < after.length; document++) {
            sizesBefore.merge(before[document], 1, Integer::sum);
            sizes.merge(after[document], 1, Integer::sum);
            common.computeIfAbsent(after[document], theme -> new TreeMap<>()).merge(before[document], 1, Integer::sum);
        }
        List<Change> changes = new ArrayList<>();
        for (KeptTheme theme : kept.themes()) {
            if (going.contains(theme.id())) {
                changes.add(new Change(Change.Kind.CONTINUED, List.of(theme.id()), List.of(theme.id())));
            } else {
                changes.add(ended(theme.id(), common, sizesBefore.getOrDefault(theme.id(), 0)));
            }
        }
        for (int theme : new TreeSet<>(going)) {
            if (theme >= kept.nextId()) {
                changes.add(begun(theme, common.getOrDefault(theme, Map.of()), sizes.getOrDefault(theme, 0)));
            }
        }
        return changes;
    }

    private static Change ended(int theme, Map<Integer, Map<Integer, Integer>> common, int size) {
        return common.entrySet().stream()
                .filter(other -> other.getKey() >= 0 && other.getValue().getOrDefault(theme, 0) > MOST * size)
                .findFirst()
                .map(other -> new Change(Change.Kind.MERGED, List.of(theme), List.of(other.getKey())))
                .orElse(new Change(Change.Kind.DIED, List.of(theme), List.of()));
    }

    private static Change begun(int id, Map<Integer, Integer> from, int size) {
        return from.entrySet().stream()
                .filter(share -> share.getKey() >= 0 && share.getValue() > MOST * size)
                .findFirst()
                .map(share -> new Change(Change.Kind.SPLIT, List.of(share.getKey()), List.of(id)))
                .orElse(new Change(Change.Kind.BORN, List.of(), List.of(id)));
    }
}

package topica.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import topica.cluster.Clustering;

/// Where documents stand among themes, worked out for one when it is asked for.
final class Placements {

    private static final int MOST_OTHERS = 3;
    private static final float LEAST_WEIGHT = .05f;

    private final Clustering clustering;
    private final int[] themeOfGroup;
    private final int[] themes;

    /// @param themes the id of each document's theme, -1 for an outlier
    Placements(Clustering clustering, int[] themeOfGroup, int[] themes) {
        this.clustering = clustering;
        this.themeOfGroup = themeOfGroup;
        this.themes = themes;
    }

    /// As the groups have it.
    static Placements of(Clustering clustering, int[] themeOfGroup) {
        int[] themes = new int[clustering.rows()];
        for (int row = 0; row < themes.length; row++) {
            int group = clustering.group(row);
            themes[row] = group < 0 ? Placement.OUTLIER : themeOfGroup[group];
        }
        return new Placements(clustering, themeOfGroup, themes);
    }

    int theme(int document) {
        return themes[document];
    }

    Placement of(int document) {
        if (themes[document] < 0 && clustering.likeness(document) <= 0) {
            return new Placement(Placement.OUTLIER, 0, List.of());
        }
        Map<Integer, Float> weights = new TreeMap<>();
        float[] all = clustering.weights(document);
        for (int group = 0; group < all.length; group++) {
            if (themeOfGroup[group] >= 0) {
                weights.merge(themeOfGroup[group], all[group], Float::sum);
            }
        }
        List<Placement.Share> others = new ArrayList<>();
        weights.forEach((theme, weight) -> others.add(new Placement.Share(theme, weight)));
        others.sort(Comparator.comparing(Placement.Share::weight).reversed().thenComparing(Placement.Share::theme));
        int mine = themes[document];
        float weight = mine >= 0
                ? weights.getOrDefault(mine, 0f)
                : others.stream().findFirst().map(Placement.Share::weight).orElse(0f);
        return new Placement(
                mine,
                Math.min(1, weight),
                others.stream()
                        .filter(other -> other.theme() != mine && other.weight() >= LEAST_WEIGHT)
                        .limit(MOST_OTHERS)
                        .toList());
    }
}

package topica.survey;

import java.util.Arrays;
import java.util.List;
import topica.cluster.Clustering;

/// Groups and the themes they are of.
///
/// @param ids the id of the theme of each group, -1 where somebody deleted it
record Found(Clustering clustering, List<Integer> ids) {

    Found {
        ids = List.copyOf(ids);
    }

    int[] themeOfGroup() {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The theme of each document as the groups have it, -1 for an outlier.
    int[] themes() {
        int[] groups = clustering.assignments();
        return Arrays.stream(groups)
                .map(group -> group < 0 ? Placement.OUTLIER : ids.get(group))
                .toArray();
    }

    Placements placements(int[] themes) {
        return new Placements(clustering, themeOfGroup(), themes);
    }
}

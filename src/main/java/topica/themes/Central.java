package topica.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The documents closest to the centre of their group, without those that say nearly the same as a closer one.
final class Central {

    /// What share of their distinct terms two texts have in common when one will do.
    private static final double NEARLY_SAME = 0.6;

    private Central() {}

    /// At most `most` of `members`, which stand in the order of their closeness.
    static List<Integer> of(List<Integer> members, int most, Texts texts) {
        List<Integer> central = new ArrayList<>();
        List<int[]> sets = new ArrayList<>();
        for (int member : members) {
            if (central.size() == most) {
                return central;
            }
            int[] set =
                    Arrays.stream(texts.sequence(member)).sorted().distinct().toArray();
            if (sets.stream().noneMatch(before -> likeness(before, set) >= NEARLY_SAME)) {
                central.add(member);
                sets.add(set);
            }
        }
        return central;
    }

    /// The Jaccard index of two sorted sets.
    private static double likeness(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int difference = Integer.compare(one[i], other[j]);
            common += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - common;
        return all == 0 ? 1 : (double) common / all;
    }
}

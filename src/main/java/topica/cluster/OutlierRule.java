package topica.cluster;

import java.util.Arrays;

/// When a row fits nowhere: it is less like its own centre than the group's median row is, by more than four
/// times what the lower quartile row is, or by more than that where else over `most` of all rows would be out.
///
/// What is usual in a small group is drawn towards what is usual in all.
///
/// @param most the largest share of rows that may be outliers, from 0 to 1, zero rows aside
public record OutlierRule(double most) {

    /// At most one row in twenty.
    public static final OutlierRule DEFAULT = new OutlierRule(.05);

    /// Every row but zeros has a group, new ones too.
    public static final OutlierRule NONE = new OutlierRule(0);

    private static final double FAR = 4;
    private static final double PRIOR_ROWS = 10;
    private static final double LEAST_SPREAD = 1e-3;

    public OutlierRule {
        if (!(most >= 0 && most <= 1)) {
            throw new IllegalArgumentException("expected a share of rows from 0 to 1, got " + most);
        }
    }

    /// For each group the likeness below which a row is an outlier.
    ///
    /// @param likeness of each row to the centre of its group
    float[] floors(int[] groups, float[] likeness, int count) {
        if (most == 0 || count == 0) {
            float[] none = new float[count];
            Arrays.fill(none, Float.NEGATIVE_INFINITY);
            return none;
        }
        int[][] members = Lloyd.members(groups, count);
        double[] medians = new double[count];
        double[] spreads = new double[count];
        double usual = 0;
        for (int group = 0; group < count; group++) {
            double[] sorted = Arrays.stream(members[group])
                    .mapToDouble(row -> likeness[row])
                    .sorted()
                    .toArray();
            medians[group] = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
            spreads[group] = sorted.length == 0 ? 0 : medians[group] - sorted[sorted.length / 4];
            usual += spreads[group] * sorted.length / groups.length;
        }
        for (int group = 0; group < count; group++) {
            int size = members[group].length;
            spreads[group] = Math.max(LEAST_SPREAD, (spreads[group] * size + usual * PRIOR_ROWS) / (size + PRIOR_ROWS));
        }
        double far = far(groups, likeness, medians, spreads);
        float[] floors = new float[count];
        for (int group = 0; group < count; group++) {
            floors[group] = Math.nextDown((float) (medians[group] - far * spreads[group]));
        }
        return floors;
    }

    private double far(int[] groups, float[] likeness, double[] medians, double[] spreads) {
        double[] ways = new double[groups.length];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = (medians[groups[i]] - likeness[i]) / spreads[groups[i]];
        }
        Arrays.sort(ways);
        int out = (int) (most * ways.length);
        return out == ways.length ? FAR : Math.max(FAR, ways[ways.length - 1 - out]);
    }
}

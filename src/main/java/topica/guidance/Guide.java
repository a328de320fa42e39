package topica.guidance;

import java.util.Arrays;
import java.util.stream.IntStream;
import topica.math.DenseRows;

/// Where guided themes lie among documents, and which documents they claim before the rest is grouped.
///
/// A theme lies at the mean of the documents that match it strongly, more of the stronger and of those near the
/// rest, and of the row of its own text, which counts like two documents: where nothing matches, the text alone
/// says where it is. A theme claims what matches it strongly and what lies as near to it as most of that does.
public final class Guide {

    private static final double TEXT = 2;
    private static final int ROUNDS = 3;

    /// So much of what matches strongly is at least as near as what is claimed for being near.
    private static final double NEARER = .75;

    private static final int FEW = 4;

    /// With few strong matches, what is claimed for being near must be as like the theme as this.
    private static final float NEAR = .75f;

    private final DenseRows centres;
    private final boolean[] claimed;

    private Guide(DenseRows centres, boolean[] claimed) {
        this.centres = centres;
        this.claimed = claimed;
    }

    /// Finds out where themes lie.
    ///
    /// @param rows of all documents
    /// @param texts the row of each theme's text
    public static Guide of(Strengths strengths, DenseRows rows, DenseRows texts) {
        float[] centres = new float[texts.values().length];
        boolean[] claimed = new boolean[rows.rows()];
        for (int theme = 0; theme < texts.rows(); theme++) {
            int[] strong = strengths.strong(theme);
            float[] centre = texts.row(theme);
            for (int round = 0; round < ROUNDS; round++) {
                centre = moved(centre, texts.row(theme), strong, theme, strengths, rows);
            }
            System.arraycopy(centre, 0, centres, theme * centre.length, centre.length);
            claim(centre, strong, rows, claimed);
        }
        return new Guide(DenseRows.over(centres, rows.columns()), claimed);
    }

    private static float[] moved(
            float[] centre, float[] text, int[] strong, int theme, Strengths strengths, DenseRows rows) {
        double[] sum = new double[text.length];
        boolean isNowhere = true;
        for (int j = 0; j < sum.length; j++) {
            sum[j] = TEXT * text[j];
            isNowhere &= centre[j] == 0;
        }
        for (int document : strong) {
            double near = isNowhere ? 1 : Math.max(0, likeness(rows, document, centre));
            for (int j = 0; j < sum.length; j++) {
                sum[j] += strengths.strength(document, theme) * near * rows.value(document, j);
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
        float[] moved = new float[sum.length];
        for (int j = 0; j < moved.length && length > 0; j++) {
            moved[j] = (float) (sum[j] / length);
        }
        return moved;
    }

    private static void claim(float[] centre, int[] strong, DenseRows rows, boolean[] claimed) {
        double[] near = Arrays.stream(strong)
                .mapToDouble(document -> likeness(rows, document, centre))
                .sorted()
                .toArray();
        double enough = near.length < FEW ? NEAR : near[(int) ((1 - NEARER) * near.length)];
        for (int document = 0; document < claimed.length; document++) {
            double likeness = likeness(rows, document, centre);
            claimed[document] |= likeness > 0 && likeness >= enough;
        }
        for (int document : strong) {
            claimed[document] = true;
        }
    }

    private static double likeness(DenseRows rows, int row, float[] centre) {
        double sum = 0;
        for (int j = 0; j < centre.length; j++) {
            sum += rows.value(row, j) * centre[j];
        }
        return sum;
    }

    /// A row of length 1 for each theme, in their order; zeros where neither its text nor a document says where
    /// it is.
    public DenseRows centres() {
        return centres;
    }

    /// The documents that no theme claims, ascending.
    public int[] unclaimed() {
        return IntStream.range(0, claimed.length)
                .filter(document -> !claimed[document])
                .toArray();
    }
}

package topica.cli.scores;

import java.util.List;
import java.util.Locale;
import topica.evaluate.Coverage;
import topica.evaluate.ReliabilityBin;

/// Figures drawn with letters: a bar a row, from 0 at the left to 1 at the right.
final class TextFigures {

    private static final int WIDTH = 50;
    private static final String SCALE = "0" + " ".repeat(WIDTH / 2 - 2) + "0.5" + " ".repeat(WIDTH / 2 - 2) + "1";

    private TextFigures() {}

    static String reliability(List<ReliabilityBin> bins) {
        StringBuilder text = new StringBuilder(
                "how sure, how right: a bar is the share that was right, │ the " + "probability that was said\n");
        row(text, "documents", "said", "right", SCALE);
        for (ReliabilityBin bin : bins) {
            double right = bin.accuracy().value();
            row(
                    text,
                    String.format(Locale.ROOT, "%,d", bin.documents()),
                    shown(bin.probability()),
                    shown(right),
                    bar(right, (int) Math.round(bin.probability() * WIDTH)));
        }
        return text.toString();
    }

    /// Every second point, the last among them.
    static String coverage(Coverage coverage) {
        StringBuilder text = new StringBuilder("answering only the surest: a bar is the share that is right; area "
                + EvaluationTable.shown(coverage.area()) + "\n");
        row(text, "answered", "sure", "right", SCALE);
        int points = coverage.points().size();
        for (int i = 0; i < points; i++) {
            if ((points - i) % 2 == 1) {
                Coverage.Point point = coverage.points().get(i);
                double right = point.accuracy().value();
                String answered = String.format(Locale.ROOT, "%.0f %%", 100 * point.coverage());
                row(text, answered, shown(point.probability()), shown(right), bar(right, -1));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String first, String second, String third, String figure) {
        text.append(String.format(Locale.ROOT, "%9s  %5s  %5s  %s", first, second, third, figure)
                        .stripTrailing())
                .append('\n');
    }

    /// @param mark the place of a mark on the bar, from 0 to the width; none below 0
    private static String bar(double share, int mark) {
        int filled = (int) Math.round(share * WIDTH);
        StringBuilder bar = new StringBuilder();
        for (int place = 0; place <= WIDTH; place++) {
            bar.append(place == mark ? '│' : place < filled ? '█' : ' ');
        }
        return bar.toString();
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}

package topica.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The documents by falling probability, ready to be answered from the surest on.
final class CoverageCurve {

    private static final int POINTS = 20;

    private final double[] probability;
    private final boolean[] right;
    private final int[] order;

    CoverageCurve(double[] probability, boolean[] right) {
        this.probability = probability;
        this.right = right;
        this.order = IntStream.range(0, probability.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probability[b], probability[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The mean accuracy over every number of documents answered, where document `i` is there `times[i]` times.
    /// O(documents).
    double area(int[] times) {
        double area = 0;
        int answered = 0;
        int hits = 0;
        for (int from = 0; from < order.length; ) {
            int to = tiedUntil(from);
            int tied = 0;
            int tiedHits = 0;
            for (int i = from; i < to; i++) {
                tied += times[order[i]];
                tiedHits += right[order[i]] ? times[order[i]] : 0;
            }
            for (int k = 1; k <= tied; k++) {
                area += (hits + (double) tiedHits * k / tied) / (answered + k);
            }
            answered += tied;
            hits += tiedHits;
            from = to;
        }
        return area / answered;
    }

    List<Coverage.Point> points() {
        int documents = order.length;
        double[] hits = hits();
        List<Coverage.Point> points = new ArrayList<>();
        for (int step = 1; step <= POINTS; step++) {
            int answered = (int) (((long) documents * step + POINTS - 1) / POINTS);
            if (points.isEmpty() || points.getLast().documents() < answered) {
                points.add(new Coverage.Point(
                        (double) answered / documents,
                        answered,
                        probability[order[answered - 1]],
                        Score.ofShare(hits[answered - 1], answered)));
            }
        }
        return points;
    }

    /// How many of the first so many documents are right, on average over the orders of equal probabilities.
    private double[] hits() {
        double[] hits = new double[order.length];
        double before = 0;
        for (int from = 0; from < order.length; ) {
            int to = tiedUntil(from);
            double found =
                    IntStream.range(from, to).filter(i -> right[order[i]]).count();
            for (int i = from; i < to; i++) {
                hits[i] = before + found * (i - from + 1) / (to - from);
            }
            before += found;
            from = to;
        }
        return hits;
    }

    private int tiedUntil(int from) {
        int to = from + 1;
        while (to < order.length && probability[order[to]] == probability[order[from]]) {
            to++;
        }
        return to;
    }
}

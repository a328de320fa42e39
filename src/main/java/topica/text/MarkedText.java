package topica.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A text of which some places weigh something, for or against: parted into spans which, one behind the
/// other, are the whole text.
public record MarkedText(List<Span> spans) {

    /// A piece of the text.
    ///
    /// @param weight above 0 for what speaks for something, below for what speaks against, 0 for all else
    public record Span(String text, double weight) {}

    public MarkedText {
        spans = List.copyOf(spans);
    }

    /// Marks what has a weight other than 0. Places that overlap become one span that weighs their sum.
    ///
    /// @param places in the order of their starts
    /// @param weights of the places, as many
    public static MarkedText of(String text, List<TermPlaces.Place> places, List<Double> weights) {
        if (places.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "expected a weight for each of %d places, got %d".formatted(places.size(), weights.size()));
        }
        List<Span> spans = new ArrayList<>();
        int done = 0;
        int i = 0;
        while (i < places.size()) {
            int start = places.get(i).start();
            int end = start;
            double weight = 0;
            for (; i < places.size() && (end == start || places.get(i).start() < end); i++) {
                end = Math.max(end, places.get(i).end());
                weight += weights.get(i);
            }
            if (weight != 0) {
                add(spans, text.substring(done, start), 0);
                add(spans, text.substring(start, end), weight);
                done = end;
            }
        }
        add(spans, text.substring(done), 0);
        return new MarkedText(spans);
    }

    private static void add(List<Span> spans, String text, double weight) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, weight));
        }
    }

    /// The whole text.
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /// What all spans weigh together.
    public double weight() {
        return spans.stream().mapToDouble(Span::weight).sum();
    }

    /// The largest weight of a span, whatever its sign; 0 where nothing weighs anything.
    public double strongest() {
        return spans.stream().mapToDouble(span -> Math.abs(span.weight())).max().orElse(0);
    }
}

package topica.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import topica.evaluate.Score;

/// A line through shares, each with its interval, as inline SVG. Both axes go from 0 to 1 and are labelled.
///
/// @param title what is shown, for those who cannot see it
/// @param across what the horizontal axis means
/// @param up what the vertical axis means
/// @param points from left to right
/// @param diagonal whether the line on which both axes agree is drawn too
record Chart(String title, String across, String up, List<Point> points, boolean diagonal) {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 340;
    private static final int LEFT = 48;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 42;
    private static final int TICKS = 5;

    Chart {
        points = List.copyOf(points);
    }

    /// @param note what is told of the point when it is pointed at
    record Point(double x, Score y, String note) {}

    Markup svg() {
        List<Markup> parts = new ArrayList<>();
        for (int tick = 0; tick <= TICKS; tick++) {
            grid(parts, (double) tick / TICKS);
        }
        if (diagonal) {
            parts.add(line("ideal", 0, 0, 1, 1));
        }
        parts.add(text("middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6).holding(across));
        double middle = (TOP + HEIGHT - BOTTOM) / 2.0;
        parts.add(text("middle", 13, middle)
                .with("transform", "rotate(-90 13 " + number(middle) + ")")
                .holding(up));
        points.forEach(point -> parts.add(line("interval", point.x, point.y.low(), point.x, point.y.high())));
        String path = points.stream()
                .map(point -> number(x(point.x)) + "," + number(y(point.y.value())))
                .collect(Collectors.joining(" "));
        parts.add(Markup.tag("polyline")
                .with("class", "line")
                .with("points", path)
                .holding());
        points.forEach(point -> parts.add(dot(point)));
        return Markup.tag("svg")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("role", "img")
                .with("aria-label", title)
                .holding(parts);
    }

    private static void grid(List<Markup> parts, double share) {
        parts.add(line("grid", share, 0, share, 1));
        parts.add(line("grid", 0, share, 1, share));
        String shown = String.format(Locale.ROOT, "%.1f", share);
        parts.add(text("middle", x(share), HEIGHT - BOTTOM + 16).holding(shown));
        parts.add(text("end", LEFT - 6, y(share) + 4).holding(shown));
    }

    private static Markup dot(Point point) {
        return Markup.tag("circle")
                .with("class", "dot")
                .with("cx", number(x(point.x)))
                .with("cy", number(y(point.y.value())))
                .with("r", "3.5")
                .holding(Markup.tag("title").holding(point.note));
    }

    private static Markup line(String kind, double x1, double y1, double x2, double y2) {
        return Markup.tag("line")
                .with("class", kind)
                .with("x1", number(x(x1)))
                .with("y1", number(y(y1)))
                .with("x2", number(x(x2)))
                .with("y2", number(y(y2)))
                .holding();
    }

    private static Markup.Tag text(String anchor, double x, double y) {
        return Markup.tag("text")
                .with("text-anchor", anchor)
                .with("x", number(x))
                .with("y", number(y));
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

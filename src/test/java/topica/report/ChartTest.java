package topica.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.evaluate.Score;

class ChartTest {

    private static String svg(boolean diagonal, Chart.Point... points) {
        return new Chart("a chart", "across", "up", List.of(points), diagonal)
                .svg()
                .toString();
    }

    /// The plot is 300 wide and 288 high, from (48, 298) at its lower left.
    @Test
    void putsSharesBetweenZeroAndOne() {
        String svg = svg(
                false, new Chart.Point(0, new Score(0, 0, .5), "none"), new Chart.Point(1, new Score(1, .5, 1), "all"));
        assertThat(svg)
                .contains(
                        "<polyline class=\"line\" points=\"48.0,298.0 348.0,10.0\"></polyline>",
                        "<line class=\"interval\" x1=\"48.0\" y1=\"298.0\" x2=\"48.0\" y2=\"154.0\"></line>",
                        "cx=\"348.0\" cy=\"10.0\" r=\"3.5\"><title>all</title>");
    }

    @Test
    void labelsItsAxesFromZeroToOne() {
        assertThat(svg(false))
                .startsWith("<svg viewBox=\"0 0 360 340\" role=\"img\" aria-label=\"a chart\">")
                .contains(">across</text>", ">up</text>", ">0.0</text>", ">0.2</text>", ">0.8</text>", ">1.0</text>");
    }

    @Test
    void drawsTheDiagonalWhereItMeansSomething() {
        assertThat(svg(true)).contains("<line class=\"ideal\" x1=\"48.0\" y1=\"298.0\" x2=\"348.0\" y2=\"10.0\">");
        assertThat(svg(false)).doesNotContain("ideal");
    }
}

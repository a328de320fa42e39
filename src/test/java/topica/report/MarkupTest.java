package topica.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void escapesTextAndAttributes() {
        Markup html = Markup.tag("p").with("title", "\"it's\" <b>").holding("a < b & <script>alert('x')</script>");
        assertThat(html)
                .hasToString(
                        "<p title=\"&quot;it&#39;s&quot; &lt;b&gt;\">a &lt; b &amp; &lt;script&gt;alert(&#39;x&#39;)"
                                + "&lt;/script&gt;</p>");
    }

    @Test
    void holdsPiecesInOrderWithoutEscapingThemTwice() {
        Markup cell = Markup.tag("td").holding("a & b");
        assertThat(Markup.tag("tr").holding(cell, Markup.text("<"))).hasToString("<tr><td>a &amp; b</td>&lt;</tr>");
        assertThat(Markup.of(List.of(cell, cell))).hasToString("<td>a &amp; b</td><td>a &amp; b</td>");
    }

    @Test
    void leavesAnElementWithoutContentOpen() {
        assertThat(Markup.tag("meta").with("charset", "utf-8").empty()).hasToString("<meta charset=\"utf-8\">");
    }

    @Test
    void replacesWhatNoPageMayHold() {
        assertThat(Markup.text("a\u0000b\u001bc\ud800d\u202e")).hasToString("a\ufffdb\ufffdc\ufffdd\ufffd");
        assertThat(Markup.text("∀é🙂")).hasToString("∀é🙂");
    }
}

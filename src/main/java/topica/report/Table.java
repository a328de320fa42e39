package topica.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table that scrolls sideways by itself where the page is too narrow for it. The first cell of a row is its
/// name.
///
/// @param words how many columns from the left hold words; the others hold numbers and stand at the right
record Table(int words, List<String> head, List<List<Markup>> rows) {

    Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    static List<Markup> row(String... cells) {
        return List.of(cells).stream().map(Markup::text).toList();
    }

    Markup html() {
        List<Markup> names = IntStream.range(0, head.size())
                .mapToObj(column -> cell("th", column).with("scope", "col").holding(head.get(column)))
                .toList();
        List<Markup> body = rows.stream().map(this::row).toList();
        Markup table = Markup.tag("table")
                .holding(
                        Markup.tag("thead").holding(Markup.tag("tr").holding(names)),
                        Markup.tag("tbody").holding(body));
        return Markup.tag("div").with("class", "scroll").with("tabindex", "0").holding(table, Markup.NEW_LINE);
    }

    private Markup row(List<Markup> cells) {
        List<Markup> shown = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            Markup.Tag cell = column == 0 ? cell("th", column).with("scope", "row") : cell("td", column);
            shown.add(cell.holding(cells.get(column)));
        }
        return Markup.of(List.of(Markup.NEW_LINE, Markup.tag("tr").holding(shown)));
    }

    private Markup.Tag cell(String name, int column) {
        Markup.Tag cell = Markup.tag(name);
        return column < words ? cell : cell.with("class", "number");
    }
}

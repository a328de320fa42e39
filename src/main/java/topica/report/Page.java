package topica.report;

import java.util.List;

/// A whole page that stands alone: its style is inside, it loads nothing, and it follows the reader's choice of
/// light or dark.
final class Page {

    private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

    private static final String STYLE = """

            :root { color-scheme: light dark; --ink: #1c1e21; --paper: #fff; --faint: #5f6670; --rule: #d9dde2;
                --mark: #0a58a8; }
            @media (prefers-color-scheme: dark) {
                :root { --ink: #e4e6e9; --paper: #15171a; --faint: #a3abb5; --rule: #3a4047; --mark: #7fb8f4; }
            }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 64rem; padding: 1rem 1rem 4rem; color: var(--ink);
                background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 .5rem; }
            h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
            p, figcaption { max-width: 44rem; }
            .faint, figcaption, caption, th { color: var(--faint); }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
            caption { text-align: left; padding-bottom: .3rem; }
            th, td { padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--rule); text-align: left;
                vertical-align: top; }
            th { font-weight: 600; white-space: nowrap; }
            tbody th { color: var(--ink); font-weight: 400; white-space: normal; min-width: 6rem; }
            .number { text-align: right; white-space: nowrap; }
            ul { margin: 0; padding-left: 1.2rem; }
            td ul { min-width: 16rem; }
            """;

    private Page() {}

    /// @param style what the page looks like beyond what all pages do
    static String of(String title, String style, List<Markup> body) {
        Markup head = Markup.tag("head")
                .holding(
                        Markup.tag("meta").with("charset", "utf-8").empty(),
                        Markup.tag("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", ALONE)
                                .empty(),
                        Markup.tag("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .empty(),
                        Markup.tag("title").holding(title),
                        Markup.tag("style").holding(Markup.trusted(STYLE + style)));
        Markup main = Markup.tag("body").holding(Markup.tag("main").holding(body));
        return "<!DOCTYPE html>\n" + Markup.tag("html").with("lang", "en").holding(head, Markup.NEW_LINE, main) + "\n";
    }
}

package topica.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.Golden;
import topica.classify.Explanation;
import topica.classify.Explanation.Neighbour;
import topica.classify.Question;
import topica.classify.Reason;
import topica.classify.Reason.Term;
import topica.text.MarkedText;
import topica.text.MarkedText.Span;

class ExplanationPageTest {

    private static final String HOSTILE = "<script src=\"http://x\">&'\u202e\u0007";

    private static final MarkedText NOTHING = new MarkedText(List.of());

    private static Reason reason(Question question, MarkedText text, Term... terms) {
        return new Reason(question, 1.5, -0.25, List.of(terms), NOTHING, text);
    }

    private static String page(Reason... reasons) {
        return ExplanationPage.of(
                List.of(new Explanation("id-1", "cs.LG", 0.834, List.of("too-short"), List.of(reasons), List.of())));
    }

    @Test
    void marksTheTextAndListsTheTerms() {
        MarkedText text = new MarkedText(
                List.of(new Span("On ", 0), new Span("nets", 2), new Span(" & ", 0), new Span("courts", -0.5)));
        String page = page(reason(
                new Question.Primary("cs.LG", 0.834),
                text,
                new Term("nets", false, 2, 2.0),
                new Term("nets on", true, 1, 0.25),
                new Term("courts", false, 1, -0.5)));
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .endsWith("</html>\n")
                .contains(
                        "<h1 dir=\"auto\">id-1</h1>",
                        "id-1 · cs.LG, 83 % · too-short</p>",
                        "<h2>Why cs.LG (83 %) as the primary</h2>",
                        "On <mark class=\"for\" style=\"--s:1.00\" title=\"+2.000\">nets</mark> &amp; "
                                + "<mark class=\"against\" style=\"--s:0.25\" title=\"−0.500\">courts</mark></p>",
                        "<td>+2.000</td><td>nets<small> 2 ×</small></td>",
                        "<td>+0.250</td><td>nets on<small> in the title</small></td>",
                        "<td>−0.500</td><td>courts<small></small></td>"
                                + "<td><i class=\"against\" style=\"--s:0.25\"></i></td>",
                        "<td>−0.250</td><td><small>of any document (bias)</small></td>",
                        "<td>+1.500</td><td><b>score</b></td>");
    }

    @Test
    void looksAsItDid() {
        MarkedText title = new MarkedText(List.of(new Span("Nets", 1), new Span(" in court", 0)));
        MarkedText text = new MarkedText(List.of(new Span("On ", 0), new Span("nets", 2), new Span(" of law", -0.5)));
        Term[] terms = {new Term("nets", true, 2, 2.0), new Term("law", false, 1, -0.5)};
        Reason primary = new Reason(new Question.Primary("cs.LG", 0.8), 1.5, 0, List.of(terms), title, text);
        Reason against =
                new Reason(new Question.Against("cs.LG", 0.8, "cs.CY", 0.1), 1, -0.5, List.of(terms), title, NOTHING);
        Neighbour neighbour = new Neighbour("id-2", "More nets", List.of("cs.LG", "cs.CY"), 0.25);
        String page = ExplanationPage.of(List.of(
                new Explanation("id-1", "cs.LG", 0.8, List.of(), List.of(primary, against), List.of(neighbour)),
                new Explanation("id-2", "cs.LG", 0.8, List.of("too-short"), List.of(primary), List.of())));
        Golden.assertSame("explanation.html", page);
    }

    @Test
    void addsUpWhatItDoesNotList() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            terms.add(new Term("t" + i, false, 1, 10 - i));
        }
        String page =
                page(reason(new Question.Against("cs.LG", 0.8, "cs.AI", 0.1), NOTHING, terms.toArray(Term[]::new)));
        assertThat(page)
                .contains("<h2>Why cs.LG (80 %) rather than cs.AI (10 %)</h2>", ">t9<", ">t15<", ">t19<")
                .contains("<td>−10.000</td><td><small>5 more terms</small></td>")
                .doesNotContain(">t10<", ">t14<");
    }

    @Test
    void showsWhatComesFromOutsideAndLetsNothingOfItAct() {
        Explanation hostile = new Explanation(
                HOSTILE,
                HOSTILE,
                1,
                List.of(HOSTILE),
                List.of(new Reason(
                        new Question.Against(HOSTILE, 1, HOSTILE, 0),
                        1,
                        1,
                        List.of(new Term(HOSTILE, true, 1, 1)),
                        new MarkedText(List.of(new Span(HOSTILE, 1))),
                        new MarkedText(List.of(new Span(HOSTILE, 0))))),
                List.of(new Neighbour(HOSTILE, HOSTILE, List.of(HOSTILE), 1)));
        String page = ExplanationPage.of(List.of(hostile));
        assertThat(page)
                .contains("&lt;script src=&quot;http://x&quot;&gt;&amp;&#39;\uFFFD\uFFFD")
                .doesNotContain("<script", "\u202e", "\u0007", "&'");
    }

    @Test
    void needsNothingFromElsewhere() {
        String page = page(reason(new Question.Borne("cs.LG", 0.5), NOTHING));
        assertThat(page)
                .contains("default-src &#39;none&#39;", "prefers-color-scheme: dark", "How far cs.LG (50 %) fits too")
                .doesNotContain("http:", "https:", "<script", "src=", "href=", "url(", "@import");
    }

    @Test
    void showsOneArticleADocumentInOrder() {
        Reason reason = reason(new Question.Borne("l", 0.5), NOTHING);
        Explanation one = new Explanation("one", "l", 1, List.of(), List.of(reason), List.of());
        Explanation two = new Explanation(
                "two", "l", 1, List.of(), List.of(reason), List.of(new Neighbour("n", "", List.of("a", "b"), 0.456)));
        String page = ExplanationPage.of(List.of(one, two));
        assertThat(page.split("<article>", -1)).hasSize(3);
        assertThat(page.indexOf(">one<")).isBetween(1, page.indexOf(">two<"));
        assertThat(page).contains("<li dir=\"auto\">n <small>· a b · n · likeness 0.46</small></li>");
    }

    @Test
    void refusesAnExplanationWithoutReasons() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Explanation("i", "l", 1, List.of(), List.of(), List.of()))
                .withMessage("expected at least one reason, got none");
    }
}

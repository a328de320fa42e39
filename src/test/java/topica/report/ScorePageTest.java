package topica.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import topica.Golden;
import topica.evaluate.Case;
import topica.evaluate.Evaluation;
import topica.evaluate.Judgement;
import topica.evaluate.PairedDifference;
import topica.evaluate.Period;
import topica.evaluate.Slice;
import topica.fields.PartialDate;
import topica.run.Seed;

class ScorePageTest {

    private static final List<String> SPACE = List.of("bio", "sky");
    private static final Seed SEED = new Seed(1);
    private static final String HOSTILE = "</style><script>alert(\"1\")</script>\u202e";

    private static Case said(String id, String truth, String label, double probability, String date) {
        Judgement judgement =
                new Judgement(id, List.of(truth), label, probability, List.of(label), List.of(label, truth));
        return new Case(judgement, "On " + id, PartialDate.parse(date));
    }

    private static final List<Case> CASES = List.of(
            said("a", "bio", "bio", .9, "2026-03"),
            said("b", "bio", "sky", .6, "2026-04"),
            said("c", "sky", "sky", .8, "2026-04-01"),
            said("d", "sky", "sky", .7, ""),
            said("e", "sea", "math", .7, ""));

    private static List<Judgement> judgements() {
        return CASES.stream().map(Case::judgement).toList();
    }

    private static SequencedMap<String, PairedDifference> against(String name) {
        List<Judgement> others = judgements().stream()
                .map(one -> new Judgement(one.id(), one.truth(), "bio", .5, List.of("bio"), List.of("bio")))
                .toList();
        SequencedMap<String, PairedDifference> differences = new LinkedHashMap<>();
        differences.put(name, PairedDifference.of(others, judgements(), SPACE, SEED));
        return differences;
    }

    private static String page(String subject, Map<String, String> titles) {
        return new ScorePage(
                        subject,
                        Evaluation.of(judgements(), SPACE, SEED),
                        titles,
                        Slice.of(CASES, Period.MONTH, SPACE),
                        against("always bio"))
                .html();
    }

    @Test
    void looksAsItDid() {
        Golden.assertSame("scores.html", page("a toy", Map.of("b", "On b")));
    }

    @Test
    void leavesOutWhatWasNotAskedFor() {
        String bare = new ScorePage(
                        "a toy",
                        Evaluation.of(judgements().subList(0, 1), SPACE, SEED),
                        Map.of(),
                        List.of(),
                        new LinkedHashMap<>())
                .html();
        assertThat(bare)
                .contains("Label by label")
                .doesNotContain("Over time", "Compared", "confused most", "Documents of no label");
    }

    @Test
    void escapesWhateverComesFromOutside() {
        String page = page(HOSTILE, Map.of("b", HOSTILE));
        assertThat(page).doesNotContain("<script").contains("<bdi>&lt;/style&gt;&lt;script&gt;");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    @Test
    void standsAlone() {
        assertThat(page("a toy", Map.of()))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("default-src &#39;none&#39;", "prefers-color-scheme: dark")
                .doesNotContain("http://", "https://", "<script", "<link", "url(", "@import", "src=");
    }

    @Test
    void namesAnExampleWithoutATitleByItsId() {
        Optional<String> example = page("a toy", Map.of())
                .lines()
                .filter(line -> line.contains("<li>"))
                .findFirst();
        assertThat(example).get().asString().contains("<bdi></bdi> <bdi class=\"faint\">b</bdi>");
    }
}

package topica.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.math.DenseRows;
import topica.records.Source;
import topica.run.Workers;

/// Documents are points in a plane: `x` to the right, `y` up, and `-` nowhere.
class GuideTest {

    private static final float[] RIGHT = {1, 0};
    private static final float[] UP = {0, 1};
    private static final float[] NOWHERE = {0, 0};

    private static DenseRows rows(float[]... rows) {
        float[] values = new float[2 * rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, 2 * i, 2);
        }
        return DenseRows.over(values, 2);
    }

    private static GuidedTheme theme(String term) {
        return new GuidedTheme(term, List.of(term), List.of());
    }

    private static Guide guide(List<GuidedTheme> themes, List<String> titles, DenseRows rows, DenseRows texts) {
        List<Document> documents = new ArrayList<>();
        titles.forEach(title -> documents.add(Document.of(title, "", new Source("toy", 1))));
        try (Workers workers = new Workers(1)) {
            return Guide.of(Strengths.of(themes, documents, workers), rows, texts);
        }
    }

    @Test
    void whereNothingMatchesTheTextAloneSaysWhere() {
        Guide guide = guide(List.of(theme("owl")), List.of("cat", "dog"), rows(RIGHT, UP), rows(UP));
        assertThat(guide.centres().row(0)).containsExactly(UP);
        assertThat(guide.unclaimed()).containsExactly(0);
    }

    @Test
    void whereTheTextIsUnknownTheDocumentsAloneSayWhere() {
        Guide guide =
                guide(List.of(theme("owl")), List.of("owl", "owls", "dog"), rows(RIGHT, RIGHT, UP), rows(NOWHERE));
        assertThat(guide.centres().row(0)).containsExactly(RIGHT);
        assertThat(guide.unclaimed()).containsExactly(2);
    }

    @Test
    void nothingKnownIsNowhereAndClaimsWhatMatches() {
        Guide guide = guide(
                List.of(theme("owl")),
                List.of("owl", "owl", "owl", "owl", "owl", "dog"),
                rows(NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, UP),
                rows(NOWHERE));
        assertThat(guide.centres().row(0)).containsExactly(NOWHERE);
        assertThat(guide.unclaimed()).containsExactly(5);
    }

    /// The text counts twice, each of two documents half: the name twice in the title is stronger than that.
    @Test
    void liesBetweenItsTextAndWhatMatches() {
        float half = (float) Math.sqrt(.5);
        Guide guide = guide(
                List.of(new GuidedTheme("birds", List.of("owl"), List.of())),
                List.of("owl", "owl"),
                rows(UP, UP),
                rows(new float[] {half, half}));
        float[] centre = guide.centres().row(0);
        assertThat(centre[1]).isGreaterThan(centre[0]).isGreaterThan(half);
        assertThat(centre[0]).isGreaterThan(0);
        assertThat(centre[0] * centre[0] + centre[1] * centre[1]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void claimsWhatLiesAsNearAsWhatMatches() {
        Guide guide = guide(
                List.of(theme("owl")),
                List.of("owl", "owl", "owl", "owl", "a bird", "a fish"),
                rows(RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, new float[] {.8f, .6f}),
                rows(RIGHT));
        assertThat(guide.unclaimed()).containsExactly(5);
    }

    @Test
    void aWeakMatchIsNotClaimed() {
        List<Document> documents = List.of(Document.of("x", "An owl.", new Source("toy", 1)));
        try (Workers workers = new Workers(1)) {
            Strengths strengths =
                    Strengths.of(List.of(new GuidedTheme("birds", List.of("owl"), List.of())), documents, workers);
            Guide guide = Guide.of(strengths, rows(RIGHT), rows(UP));
            assertThat(strengths.strong(0)).isEmpty();
            assertThat(guide.unclaimed()).containsExactly(0);
        }
    }

    @Test
    void withoutThemesAllIsUnclaimed() {
        Guide guide = guide(List.of(), List.of("cat", "dog"), rows(RIGHT, UP), rows());
        assertThat(guide.centres().rows()).isZero();
        assertThat(guide.unclaimed()).containsExactly(0, 1);
    }

    @Test
    void withoutDocumentsThemesLieAtTheirTexts() {
        Guide guide = guide(List.of(theme("owl"), theme("cat")), List.of(), rows(), rows(UP, RIGHT));
        assertThat(guide.centres().values()).containsExactly(0, 1, 1, 0);
        assertThat(guide.unclaimed()).isEmpty();
    }
}

package topica.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Workers;

class StrengthsTest {

    private static final GuidedTheme BIRDS = new GuidedTheme("birds", List.of("owl", "wren"), List.of("a", "gone"));
    private static final GuidedTheme FISH = new GuidedTheme("fish", List.of("eel"), List.of());

    private static Document document(String id, String title, String text) {
        return new Document(
                id,
                title,
                text,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Source("toy", 1),
                Map.of());
    }

    private static Strengths of(List<GuidedTheme> themes, List<Document> documents, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Strengths.of(themes, documents, workers);
        }
    }

    /// A term in the title is three points, one in the text is one; the strength is `points / (points + 3)`.
    @Test
    void examplesAreWholeAndTermsCount() {
        Strengths strengths = of(
                List.of(BIRDS, FISH),
                List.of(
                        document("a", "Soup", ""),
                        document("b", "Wrens", "An owl."),
                        document("c", "Eels", "An owl, an owl and an owl.")),
                1);
        assertThat(strengths.strength(0, 0)).isEqualTo(1);
        assertThat(strengths.strength(0, 1)).isZero();
        assertThat(strengths.strength(1, 0)).isCloseTo(4 / 7f, within(1e-6f));
        assertThat(strengths.strength(2, 0)).isEqualTo(.5f);
        assertThat(strengths.strength(2, 1)).isEqualTo(.5f);
        assertThat(strengths.strong(0)).containsExactly(0, 1, 2);
        assertThat(strengths.strong(1)).containsExactly(2);
        assertThat(strengths.missing()).containsExactly("gone");
    }

    @Test
    void drawsTowardsWhatMatchesAndAwayFromWhatDoesNot() {
        Strengths strengths = of(
                List.of(FISH),
                List.of(document("a", "Eels", ""), document("b", "Soup", "An eel."), document("c", "Soup", "")),
                1);
        assertThat(strengths.of(0, 0)).isPositive();
        assertThat(strengths.of(1, 0)).isZero();
        assertThat(strengths.of(2, 0)).isNegative();
        assertThat(strengths.of(0, 1)).isZero();
        assertThat(strengths.of(2, 1)).isZero();
    }

    @Test
    void withoutThemesDrawsNothing() {
        Strengths strengths = of(List.of(), List.of(document("a", "Eels", "")), 1);
        assertThat(strengths.of(0, 0)).isZero();
        assertThat(strengths.strong(0)).isEmpty();
        assertThat(strengths.missing()).isEmpty();
    }

    @Test
    void withoutDocumentsMissesEveryExample() {
        Strengths strengths = of(List.of(BIRDS, FISH), List.of(), 2);
        assertThat(strengths.missing()).containsExactly("a", "gone");
        assertThat(strengths.strong(0)).isEmpty();
    }

    @Test
    void saysTheSameOnAnyNumberOfThreads() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            documents.add(document("d" + i, i % 3 == 0 ? "Eels" : "Soup", i % 2 == 0 ? "An owl." : "A wren, a wren."));
        }
        Strengths one = of(List.of(BIRDS, FISH), documents, 1);
        Strengths five = of(List.of(BIRDS, FISH), documents, 5);
        for (int document = 0; document < documents.size(); document++) {
            for (int theme = 0; theme < 2; theme++) {
                assertThat(five.strength(document, theme)).isEqualTo(one.strength(document, theme));
            }
        }
        assertThat(one.strong(1)).hasSize(500);
    }
}

package topica.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.survey.Toys.all;
import static topica.survey.Toys.kept;
import static topica.survey.Toys.some;
import static topica.survey.Toys.survey;
import static topica.survey.Toys.surveyor;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.guidance.GuidedTheme;
import topica.guidance.ThemeEdit;
import topica.run.Workers;

class AssignerTest {

    private static final List<Document> DOCUMENTS =
            all(some(6, "cell division"), some(5, "star light"), some(4, "tax law"), some(2, "xyzzy"));

    private static List<Placement> assigned(Survey survey, List<Document> documents) {
        try (Workers workers = new Workers(2)) {
            return new Assigner(kept(survey), Toys.encoder()).assign(documents, workers);
        }
    }

    private static List<Integer> themes(Survey survey, List<Document> documents) {
        return assigned(survey, documents).stream().map(Placement::theme).toList();
    }

    @Test
    void putsDocumentsWhereTheyWereFound() {
        Survey survey = survey(
                surveyor(3).withGuided(List.of(new GuidedTheme("night", List.of("star"), List.of()))), DOCUMENTS);
        List<Placement> assigned = assigned(survey, DOCUMENTS);
        for (int place = 0; place < DOCUMENTS.size(); place++) {
            assertThat(assigned.get(place)).isEqualTo(survey.placement(place));
        }
    }

    @Test
    void putsNewDocumentsIntoOldThemes() {
        Survey survey = survey(surveyor(3), DOCUMENTS);
        List<Document> documents =
                List.of(Toys.document("a", "Tax"), Toys.document("b", "plugh"), Toys.document("c", "The star"));
        assertThat(themes(survey, documents)).containsExactly(2, -1, 1);
        assertThat(themes(survey, List.of())).isEmpty();
    }

    @Test
    void eachDocumentIsPlacedByItself() {
        Survey survey = survey(surveyor(3), DOCUMENTS);
        List<Placement> together = assigned(survey, DOCUMENTS);
        for (int place = 0; place < DOCUMENTS.size(); place++) {
            assertThat(assigned(survey, DOCUMENTS.subList(place, place + 1))).containsExactly(together.get(place));
        }
    }

    @Test
    void knowsEditedThemes() {
        Survey survey = survey(
                surveyor(3)
                        .withEdits(List.of(
                                new ThemeEdit.Merge(List.of("tax law", "star light"), "other"),
                                new ThemeEdit.Delete("cell division"))),
                DOCUMENTS);
        List<Document> documents =
                List.of(Toys.document("a", "Tax"), Toys.document("b", "A cell"), Toys.document("c", "The star"));
        assertThat(themes(survey, documents)).containsExactly(2, -1, 2);
        assertThat(new Assigner(kept(survey), Toys.encoder()).names()).isEqualTo(Map.of(2, "other"));
    }

    @Test
    void drawsByTermsAsTheSurveyDid() {
        Survey survey = survey(
                surveyor(3).withGuided(List.of(new GuidedTheme("puzzles", List.of("xyzzy"), List.of()))), DOCUMENTS);
        assertThat(themes(survey, List.of(Toys.document("a", "xyzzy"), Toys.document("b", "plugh"))))
                .containsExactly(0, -1);
    }

    @Test
    void knowsNoThemesWhereNoneWereFound() {
        assertThat(assigned(survey(surveyor(3), List.of()), DOCUMENTS.subList(0, 1)))
                .containsExactly(new Placement(Placement.OUTLIER, 0, List.of()));
    }
}

package topica.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static topica.survey.Toys.all;
import static topica.survey.Toys.kept;
import static topica.survey.Toys.sizes;
import static topica.survey.Toys.some;
import static topica.survey.Toys.survey;
import static topica.survey.Toys.surveyor;
import static topica.survey.Toys.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.documents.Document;
import topica.guidance.GuidedTheme;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

class SurveyTest {

    private static final List<Document> CELLS = some(6, "cell division");
    private static final List<Document> STARS = some(5, "star light");
    private static final List<Document> TAXES = some(4, "tax law");

    private static GuidedTheme guided(String name, String... terms) {
        return new GuidedTheme(name, List.of(terms), List.of());
    }

    @Test
    void findsThemesTheLargestFirst() {
        List<Document> documents = all(TAXES, STARS, CELLS);
        Survey survey = survey(surveyor(3), documents);
        assertThat(sizes(survey)).isEqualTo("0 cell division 6, 1 star light 5, 2 tax law 4");
        assertThat(themes(survey, documents)).containsExactly(2, 2, 2, 2, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(survey.outliers()).isZero();
        assertThat(survey.changes()).isEmpty();
        assertThat(survey.themes()).noneMatch(Profile::isGuided);
        assertThat(survey.quality().groups()).isEqualTo(3);
        assertThat(survey.quality().outliers()).isZero();
    }

    @Test
    void findsOutHowManyThemesThereAre() {
        List<Document> documents = all(some(40, "cell division"), some(40, "star light"), some(40, "tax law"));
        Survey survey = survey(Surveyor.free(Seed.DEFAULT), documents);
        assertThat(survey.themes()).hasSize(3);
        assertThat(survey.quality().evidence()).isNotEmpty();
        assertThat(survey.quality().stability()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatTheSpaceDoesNotKnowIsInNoTheme() {
        List<Document> documents = all(CELLS, some(3, "xyzzy plugh"));
        Survey survey = survey(surveyor(2), documents);
        assertThat(themes(survey, documents)).containsExactly(0, 0, 0, 0, 0, 0, -1, -1, -1);
        assertThat(survey.outliers()).isEqualTo(3);
        assertThat(survey.quality().outliers()).isCloseTo(3 / 9.0, within(1e-12));
        assertThat(survey.placement(7)).isEqualTo(new Placement(Placement.OUTLIER, 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void takesFewDocuments(int number) {
        for (Surveyor surveyor : List.of(Surveyor.free(Seed.DEFAULT), surveyor(1), surveyor(4), surveyor(100))) {
            Survey survey =
                    survey(surveyor.withGuided(List.of(guided("stars", "star"))), some(number, "cell division"));
            assertThat(survey.themes()).hasSize(Math.min(1, number));
            assertThat(survey.unmet()).containsExactly("stars");
            assertThat(kept(survey).themes()).hasSize(Math.min(1, number) + 1);
        }
    }

    @Test
    void nothingKnownIsNoThemes() {
        Survey survey = survey(Surveyor.free(Seed.DEFAULT), some(30, "xyzzy plugh"));
        assertThat(survey.themes()).isEmpty();
        assertThat(survey.outliers()).isEqualTo(30);
        assertThat(kept(survey).groups().count()).isZero();
    }

    @Test
    void equalDocumentsAreOneTheme() {
        assertThat(sizes(survey(Surveyor.free(Seed.DEFAULT), some(60, "cell division"))))
                .isEqualTo("0 cell division 60");
    }

    @Test
    void aPlaceIsWhereADocumentWasGiven() {
        List<Document> documents = new ArrayList<>(all(CELLS, STARS, TAXES));
        Survey survey = survey(surveyor(3), documents);
        List<Document> reversed = new ArrayList<>(documents);
        Collections.reverse(reversed);
        Survey other = survey(surveyor(3), reversed);
        List<Integer> themes = themes(other, reversed);
        Collections.reverse(themes);
        assertThat(themes).isEqualTo(themes(survey, documents));
        assertThat(other.documents())
                .isEqualTo(survey.documents())
                .isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(other.themes()).isEqualTo(survey.themes());
    }

    @Test
    void weighsOtherThemesADocumentMightBeIn() {
        List<Document> documents = all(CELLS, some(6, "star light"), List.of(Toys.document("x", "A cell and a star")));
        Survey survey = survey(surveyor(2), documents);
        Placement between = survey.placement(12);
        assertThat(between.others()).extracting(Placement.Share::theme).containsExactly(1 - between.theme());
        assertThat(between.others().getFirst().weight()).isCloseTo(1 - between.weight(), within(1e-5f));
        assertThat(survey.placement(0).others()).isEmpty();
    }

    @Test
    void guidedThemesComeFirstInTheirOrder() {
        List<Document> documents = all(CELLS, STARS, TAXES);
        Survey survey =
                survey(surveyor(3).withGuided(List.of(guided("fiscus", "tax"), guided("night", "star"))), documents);
        assertThat(sizes(survey)).isEqualTo("0 fiscus 4, 1 night 5, 2 cell division 6");
        assertThat(survey.themes()).extracting(Profile::isGuided).containsExactly(true, true, false);
        assertThat(survey.themes()).extracting(Profile::guided).containsExactly(1.0, 1.0, 0.0);
        assertThat(survey.unmet()).isEmpty();
    }

    @Test
    void saysWhichGuidedThemesAndExamplesAreNotThere() {
        Survey survey = survey(
                surveyor(4)
                        .withGuided(List.of(
                                guided("glaciers", "glacier"),
                                new GuidedTheme("night", List.of(), List.of("s000", "s001", "none")))),
                all(CELLS, STARS));
        assertThat(survey.unmet()).containsExactly("glaciers");
        assertThat(survey.missing()).containsExactly("none");
        assertThat(sizes(survey)).isEqualTo("1 night 5, 2 cell division 6");
        assertThat(survey.themes().getFirst().guided()).isCloseTo(2 / 5.0, within(1e-12));
    }

    /// Neither its name nor its terms are in the space: the documents alone say where it is.
    @Test
    void findsAGuidedThemeWhoseWordsTheSpaceDoesNotKnow() {
        List<Document> documents = new ArrayList<>(all(CELLS, STARS, TAXES));
        for (int i = 0; i < 6; i++) {
            documents.add(Toys.document("g" + i, "xyzzy glacier"));
        }
        Survey survey = survey(surveyor(4).withGuided(List.of(guided("plugh", "xyzzy"))), documents);
        assertThat(sizes(survey)).isEqualTo("0 plugh 6, 1 cell division 6, 2 star light 5, 3 tax law 4");
    }

    /// What matches and what it is called are both unknown to the space: nothing else is drawn in.
    @Test
    void aGuidedThemeThatIsNowhereClaimsOnlyWhatMatches() {
        List<Document> documents = all(CELLS, some(5, "xyzzy"));
        Survey survey = survey(surveyor(2).withGuided(List.of(guided("plugh", "xyzzy"))), documents);
        assertThat(sizes(survey)).isEqualTo("0 plugh 5, 1 cell division 6");
    }

    @Test
    void aDocumentThatMatchesTwoGuidedThemesIsInTheOneItMatchesMore() {
        List<Document> documents = all(CELLS, STARS, List.of(Toys.document("x", "Cell and star, star and star")));
        Survey survey =
                survey(surveyor(2).withGuided(List.of(guided("life", "cell"), guided("night", "star"))), documents);
        assertThat(sizes(survey)).isEqualTo("0 life 6, 1 night 6");
        assertThat(survey.theme(11)).isEqualTo(1);
    }

    @Test
    void moreGuidedThemesThanGroupsAreAllLookedFor() {
        Survey survey = survey(
                surveyor(1).withGuided(List.of(guided("life", "cell"), guided("night", "star"))),
                all(CELLS, STARS, TAXES));
        assertThat(sizes(survey)).isEqualTo("0 life 6, 1 night 5, 2 tax law 4");
    }

    @Test
    void keepsWhatIsNeededToGoOn() {
        Survey survey = survey(surveyor(3).withGuided(List.of(guided("ice", "glacier"))), all(CELLS, STARS));
        KeptThemes kept = kept(survey);
        assertThat(kept.themes()).extracting(KeptTheme::id).containsExactly(0, 1, 2);
        assertThat(kept.themes()).extracting(KeptTheme::name).containsExactly("ice", "cell division", "star light");
        assertThat(kept.themes()).extracting(KeptTheme::size).containsExactly(0, 6, 5);
        assertThat(kept.themeOfGroup()).containsExactly(0, 1, 2);
        assertThat(kept.nextId()).isEqualTo(3);
        assertThat(kept.encoder()).isEqualTo(Toys.SPACE);
    }

    @Test
    void saysTheSameOnAnyNumberOfThreads() {
        List<Document> documents = all(some(30, "cell division"), some(25, "star light"), TAXES);
        List<Survey> surveys = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            try (Workers workers = new Workers(threads)) {
                surveys.add(Surveyor.free(Seed.DEFAULT)
                        .survey(documents, Toys.encoder(), List.of(), workers, Progress.NONE));
            }
        }
        for (Survey survey : surveys) {
            assertThat(survey.themes()).isEqualTo(surveys.getFirst().themes());
            assertThat(survey.quality()).isEqualTo(surveys.getFirst().quality());
            assertThat(kept(survey).groups().centres().values())
                    .isEqualTo(kept(surveys.getFirst()).groups().centres().values());
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Surveyor.free(Seed.DEFAULT).withGroups(OptionalInt.of(0)))
                .withMessageContaining("at least 1 group, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Surveyor.free(Seed.DEFAULT).withPairs(1))
                .withMessageContaining("at least 2 pairs of fits, got 1");
    }
}

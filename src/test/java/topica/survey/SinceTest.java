package topica.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.survey.Toys.all;
import static topica.survey.Toys.kept;
import static topica.survey.Toys.sizes;
import static topica.survey.Toys.some;
import static topica.survey.Toys.survey;
import static topica.survey.Toys.surveyor;
import static topica.survey.Toys.themes;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.documents.Document;
import topica.guidance.GuidedTheme;
import topica.guidance.ThemeEdit;
import topica.guidance.ThemeEdit.Delete;
import topica.guidance.ThemeEdit.Merge;
import topica.guidance.ThemeEdit.Rename;
import topica.guidance.ThemeEdit.Split;

/// Themes that were found, edited and kept, and are looked for again.
class SinceTest {

    private static final List<Document> MAY =
            all(some(6, "cell division"), some(5, "star light"), some(4, "tax law"), some(3, "poem and song"));

    /// As in May, more of all, and something new.
    private static final List<Document> JUNE = all(
            some(10, 17, "cell division"),
            some(10, 16, "star light"),
            some(10, 15, "tax law"),
            some(10, 14, "poem and song"),
            some(10, 19, "glacier ice"));

    private static GuidedTheme guided(String name, String... terms) {
        return new GuidedTheme(name, List.of(terms), List.of());
    }

    private static Survey may(ThemeEdit... edits) {
        return survey(surveyor(4).withEdits(List.of(edits)), MAY);
    }

    private static Survey june(Survey may, ThemeEdit... edits) {
        return survey(surveyor(5).withEdits(List.of(edits)).since(kept(may)), JUNE);
    }

    @Test
    void whatIsThereAgainKeepsIdAndName() {
        Survey may = may();
        assertThat(sizes(may)).isEqualTo("0 cell division 6, 1 star light 5, 2 tax law 4, 3 poem 3");
        Survey june = june(may);
        assertThat(sizes(june)).isEqualTo("0 cell division 7, 1 star light 6, 2 tax law 5, 3 poem 4, 4 glacier ice 9");
        assertThat(june.changes()).extracting(Change::kind).endsWith(Change.Kind.CONTINUED, Change.Kind.BORN);
        assertThat(kept(june).nextId()).isEqualTo(5);
    }

    @Test
    void whatIsGoneLeavesItsIdToNobody() {
        Survey june = survey(surveyor(2).since(kept(may())), all(some(6, "cell division"), some(9, "glacier ice")));
        assertThat(sizes(june)).isEqualTo("0 cell division 6, 4 glacier ice 9");
        assertThat(june.changes())
                .extracting(Change::kind)
                .containsExactly(
                        Change.Kind.CONTINUED, Change.Kind.DIED, Change.Kind.DIED, Change.Kind.DIED, Change.Kind.BORN);
        Survey july = survey(surveyor(2).since(kept(june)), all(some(6, "cell division"), some(9, "bridge design")));
        assertThat(sizes(july)).isEqualTo("0 cell division 6, 5 bridge design 9");
    }

    @Test
    void aMonthWithoutDocumentsEndsEverything() {
        Survey june = survey(surveyor(3).since(kept(may())), List.of());
        assertThat(june.themes()).isEmpty();
        assertThat(june.changes())
                .extracting(Change::kind)
                .containsOnly(Change.Kind.DIED)
                .hasSize(4);
        assertThat(kept(june).nextId()).isEqualTo(4);
    }

    @Test
    void editsMakeThemes() {
        Survey may = may(
                new Merge(List.of("poem", "star light"), "arts"),
                new Rename("cell division", "biology"),
                new Delete("tax law"),
                new Delete("weather"));
        assertThat(sizes(may)).isEqualTo("0 biology 6, 3 arts 8");
        assertThat(may.outliers()).isEqualTo(4);
        assertThat(may.passedOver()).containsExactly(new Delete("weather"));
        assertThat(themes(may, MAY)).containsExactly(0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, -1, -1, -1, -1, 3, 3, 3);
        assertThat(may.quality().groups()).isEqualTo(2);
        assertThat(may.quality().outliers()).isEqualTo(4 / 18.0);
        assertThat(may.placement(11).others())
                .extracting(Placement.Share::theme)
                .doesNotContain(-1);
    }

    @Test
    void whatWasEditedStaysSo() {
        Survey may = may(
                new Merge(List.of("poem", "star light"), "arts"),
                new Rename("cell division", "biology"),
                new Delete("tax law"));
        Survey june = june(may);
        assertThat(sizes(june)).isEqualTo("0 biology 7, 3 arts 10, 4 glacier ice 9");
        assertThat(june.outliers()).isEqualTo(5);
        assertThat(sizes(survey(surveyor(5).since(kept(june)), JUNE))).isEqualTo(sizes(june));
    }

    @Test
    void whatIsNewIsFoundWhereTwoThemesWereDeleted() {
        Survey june = june(may(new Delete("tax law"), new Delete("poem")));
        assertThat(sizes(june)).isEqualTo("0 cell division 7, 1 star light 6, 4 glacier ice 9");
    }

    @Test
    void editsMadeAgainChangeNothingMore() {
        ThemeEdit[] edits = {
            new Merge(List.of("poem", "star light"), "arts"),
            new Rename("cell division", "biology"),
            new Delete("tax law")
        };
        Survey june = june(may(edits), edits);
        assertThat(sizes(june)).isEqualTo("0 biology 7, 3 arts 10, 4 glacier ice 9");
        assertThat(june.passedOver()).isEmpty();
    }

    @Test
    void aSplitThemeBecomesItsParts() {
        Split split = new Split("poem", List.of(guided("verse", "poem"), guided("music", "song")));
        List<Document> documents = all(some(6, "cell division"), some(4, "poem in song"), some(3, "song of songs"));
        Survey survey = survey(surveyor(2).withEdits(List.of(split)), documents);
        assertThat(survey(surveyor(2), documents).themes())
                .extracting(theme -> theme.theme().size())
                .containsExactly(7, 6);
        assertThat(survey.passedOver()).containsExactly(split);
        String whole =
                survey(surveyor(2), documents).themes().getFirst().theme().name();
        Split named = new Split(whole, List.of(guided("verse", "poem"), guided("music", "song")));
        Survey parts = survey(surveyor(2).withEdits(List.of(named)), documents);
        assertThat(sizes(parts)).isEqualTo("1 cell division 6, 2 verse 4, 3 music 3");
        assertThat(kept(parts).themes()).extracting(KeptTheme::id).containsExactly(1, 2, 3);
        assertThat(kept(parts).nextId()).isEqualTo(4);
        assertThat(sizes(survey(surveyor(3).since(kept(parts)), documents)))
                .isEqualTo("1 cell division 6, 2 verse 4, 3 music 3");
    }

    /// What is left keeps its name, and parts the ids that they had: the same edits can be made month after month.
    @Test
    void theSameSplitIsMadeAgain() {
        List<Document> arts = new ArrayList<>(all(some(6, "cell division"), some(4, "poem in song")));
        for (int i = 0; i < 3; i++) {
            arts.add(Toys.document("x" + i, "song and song, a poem"));
        }
        String whole = survey(surveyor(2), arts).themes().getFirst().theme().name();
        List<ThemeEdit> edits = List.of(new Split(whole, List.of(guided("double", "song and song"))));
        Survey may = survey(surveyor(2).withEdits(edits), arts);
        assertThat(sizes(may)).isEqualTo("0 " + whole + " 4, 1 cell division 6, 2 double 3");
        Survey june = survey(surveyor(2).withEdits(edits).since(kept(may)), arts);
        assertThat(sizes(june)).isEqualTo(sizes(may));
        assertThat(june.passedOver()).isEmpty();
        assertThat(june.changes())
                .extracting(Change::kind)
                .containsOnly(Change.Kind.CONTINUED)
                .hasSize(3);
    }

    @Test
    void changesAreToldAsEditsLeaveThem() {
        Survey june = june(may(), new Merge(List.of("poem", "star light"), "arts"), new Delete("tax law"));
        assertThat(sizes(june)).isEqualTo("0 cell division 7, 3 arts 10, 4 glacier ice 9");
        assertThat(june.changes())
                .containsExactly(
                        new Change(Change.Kind.CONTINUED, List.of(0), List.of(0)),
                        new Change(Change.Kind.MERGED, List.of(1), List.of(3)),
                        new Change(Change.Kind.DIED, List.of(2), List.of()),
                        new Change(Change.Kind.CONTINUED, List.of(3), List.of(3)),
                        new Change(Change.Kind.BORN, List.of(), List.of(4)));
    }

    @Test
    void aMergedThemeCanBeSplitAgain() {
        Survey survey = may(
                new Merge(List.of("poem", "star light"), "arts"),
                new Split("arts", List.of(guided("night", "star"), guided("verse", "poem"))));
        assertThat(sizes(survey)).isEqualTo("0 cell division 6, 2 tax law 4, 4 night 5, 5 verse 3");
        Survey merged = may(new Merge(List.of("poem", "star light"), "arts"));
        Survey split = survey(
                surveyor(4)
                        .since(kept(merged))
                        .withEdits(
                                List.of(new Split("arts", List.of(guided("night", "star"), guided("verse", "poem"))))),
                MAY);
        assertThat(sizes(split)).isEqualTo("0 cell division 6, 2 tax law 4, 4 night 5, 5 verse 3");
        assertThat(kept(split).themeOfGroup()).containsExactlyInAnyOrder(0, 2, 4, 5);
    }

    @Test
    void whatIsLeftOfAGuidedThemeStaysInItsPlace() {
        Surveyor surveyor = surveyor(3).withGuided(List.of(guided("arts", "poem", "song")));
        List<Document> documents = all(some(6, "cell division"), some(4, "poem reading"), some(3, "song singing"));
        Split split = new Split("arts", List.of(guided("verse", "poem"), guided("music", "song")));
        Survey parts = survey(surveyor.withEdits(List.of(split, new Delete("verse"))), documents);
        assertThat(sizes(parts)).isEqualTo("1 cell division 6, 3 music 3");
        assertThat(kept(parts).themeOfGroup()).containsExactly(3, 1, -1);
        Split some = new Split("arts", List.of(guided("verse", "poem")));
        Survey rest = survey(surveyor.withEdits(List.of(some, new Delete("verse"))), documents);
        assertThat(sizes(rest)).isEqualTo("0 arts 3, 1 cell division 6");
        assertThat(kept(rest).themeOfGroup()).containsExactly(0, 1, -1);
    }

    @Test
    void guidedThemesAreAskedForAgain() {
        Survey may = survey(surveyor(5).withGuided(List.of(guided("ice", "glacier"), guided("night", "star"))), MAY);
        assertThat(sizes(may)).isEqualTo("1 night 5, 2 cell division 6, 3 tax law 4, 4 poem 3");
        Survey june = june(may);
        assertThat(sizes(june)).isEqualTo("0 ice 9, 1 night 6, 2 cell division 7, 3 tax law 5, 4 poem 4");
        assertThat(june.themes()).extracting(Profile::isGuided).containsExactly(true, true, false, false, false);
    }

    @Test
    void aGuidedThemeGoesOnFromAFreeOneOfItsName() {
        Survey june = survey(
                surveyor(5).since(kept(may())).withGuided(List.of(guided("ice", "glacier"), guided("tax law"))), JUNE);
        assertThat(sizes(june)).isEqualTo("0 cell division 7, 1 star light 6, 2 tax law 5, 3 poem 4, 4 ice 9");
        assertThat(june.themes()).extracting(Profile::isGuided).containsExactly(false, false, true, false, true);
    }

    @Test
    void editedGuidedThemesStaySo() {
        List<GuidedTheme> asked = List.of(
                guided("life", "cell"), guided("night", "star"), guided("fiscus", "tax"), guided("verse", "poem"));
        Survey may = survey(
                surveyor(4)
                        .withGuided(asked)
                        .withEdits(List.of(
                                new Merge(List.of("life", "night"), "nature"),
                                new Rename("fiscus", "money"),
                                new Delete("verse"))),
                MAY);
        assertThat(sizes(may)).isEqualTo("0 nature 11, 2 money 4");
        assertThat(may.unmet()).isEmpty();
        assertThat(may.themes()).allMatch(Profile::isGuided);
        Survey june = june(may);
        assertThat(sizes(june)).isEqualTo("0 nature 13, 2 money 5, 4 glacier ice 9");
        assertThat(june.unmet()).isEmpty();
        assertThat(june.outliers()).isEqualTo(4);
    }

    @Test
    void aRenamedGuidedThemeKeepsItsNameThroughAMonthWithoutIt() {
        List<Document> cells = some(6, "cell division");
        Survey may = survey(
                surveyor(4)
                        .withGuided(List.of(guided("fiscus", "tax")))
                        .withEdits(List.of(new Rename("fiscus", "money"))),
                MAY);
        Survey june = survey(surveyor(2).since(kept(may)), cells);
        assertThat(june.unmet()).containsExactly("fiscus");
        KeptThemes kept = kept(june);
        assertThat(kept.themes()).extracting(KeptTheme::name).containsExactly("money", "cell division");
        assertThat(sizes(survey(surveyor(2).since(kept), MAY))).startsWith("0 money 4, ");
    }
}

package topica.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Document;

class NamerTest {

    @Test
    void namesPilesOfThreeDocuments() {
        assertThat(Piles.names(Piles.two().named())).containsExactly("sparse autoencoders", "protein folding");
    }

    @Test
    void showsWhatSpeaksForAName() {
        Theme theme = Piles.two().named().themes().getFirst();

        assertThat(theme.size()).isEqualTo(3);
        assertThat(theme.coverage()).isEqualTo(1);
        assertThat(theme.exclusivity()).isEqualTo(1);
        assertThat(theme.words()).contains("autoencoders", "features").doesNotContain("we", "its", "protein");
        assertThat(theme.phrases().getFirst())
                .extracting(ScoredPhrase::text, ScoredPhrase::documents, ScoredPhrase::elsewhere)
                .containsExactly("sparse autoencoders", 3, 0);
        assertThat(theme.centralDocuments())
                .extracting(Document::title)
                .containsExactly("Sparse autoencoders for code", "Reading sparse autoencoders", "Scaling");
    }

    @Test
    void passesOverNearDuplicatesAmongCentralPapers() {
        Theme theme = new Piles()
                .add(
                        0,
                        "Tidal locking of moons|Tidal locking slows the spin of small moons near giant planets.",
                        "Tidal locking of moons|Tidal locking slows the spin of small moons near giant planets!",
                        "Heat in locked moons|Tidal locking warms an ocean under ice, and volcanoes follow.")
                .named()
                .themes()
                .getFirst();

        assertThat(theme.centralDocuments())
                .extracting(Document::title)
                .containsExactly("Tidal locking of moons", "Heat in locked moons");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysTheSameForDocumentsInAnotherOrder(long seed) {
        assertThat(Piles.two().shuffled(seed).named()).isEqualTo(Piles.two().named());
    }

    @Test
    void saysTheSameOnAnyNumberOfThreads() {
        assertThat(Piles.named(Piles.two().grouping(), 1))
                .isEqualTo(Piles.named(Piles.two().grouping(), 5));
    }

    @Test
    void givesNoTwoThemesOneName() {
        Piles piles = new Piles()
                .add(
                        3,
                        "Graph matching of proteins|Graph matching aligns protein networks.",
                        "Graph matching in biology|Graph matching finds pathways in a protein network.")
                .add(
                        5,
                        "Graph matching of faces|Graph matching aligns landmarks of a face image.",
                        "Graph matching in vision|Graph matching finds objects in a face image.");

        assertThat(Piles.names(piles.named())).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
    }

    @Test
    void expandsAnAcronymThatTheDocumentsDefine() {
        Theme theme = new Piles()
                .add(
                        0,
                        "RLHF for code|RLHF rewards what raters like. We look at RLHF with few raters.",
                        "Limits of RLHF|Reinforcement learning from human feedback (RLHF) follows raters. RLHF drifts.",
                        "RLHF without raters|Raters cost much. RLHF can do without.")
                .add(1, "Snails|Snails eat lettuce at night.", "Slugs|Slugs eat lettuce by day.")
                .named()
                .themes()
                .getFirst();

        assertThat(theme.name()).isEqualTo("RLHF (reinforcement learning from human feedback)");
        assertThat(theme.acronyms()).isEqualTo(Map.of("RLHF", "reinforcement learning from human feedback"));
    }

    @Test
    void namesLargerGroupsAndThoseWithin() {
        Grouping grouping = Piles.two()
                .add(
                        2,
                        "Ice cores|Ice cores keep the air of old winters.",
                        "Old air|Ice cores were drilled in Greenland.")
                .grouping()
                .within(Map.of(0, 7, 1, 7));

        Themes themes = Piles.named(grouping, 2);

        assertThat(themes.themes()).extracting(Theme::id).containsExactly(2, 7, 0, 1);
        assertThat(themes.themes().get(1).size()).isEqualTo(6);
        assertThat(themes.themes().getLast().parent()).hasValue(7);
        assertThat(Piles.names(themes)).doesNotHaveDuplicates();
    }

    @Test
    void leavesNamesThatSomebodyChose() {
        Themes themes =
                Piles.named(Piles.two().grouping().called(Map.of(0, "protein folding", 7, "nobody is here")), 2);

        assertThat(themes.themes().getFirst().name()).isEqualTo("protein folding");
        assertThat(Piles.names(themes)).hasSize(2).doesNotHaveDuplicates();
        assertThat(Piles.named(Piles.two().grouping().called(Map.of(1, "Фолдинг")), 2)
                        .themes()
                        .getLast()
                        .name())
                .isEqualTo("Фолдинг");
    }

    @Test
    void leavesOutliersAlone() {
        Themes themes = Piles.two().add(Grouping.OUTLIER, "Soup|Soup is warm.").named();

        assertThat(themes.themes()).extracting(Theme::id).containsExactly(0, 1);
    }

    @Test
    void namesWhatIsNotEnglishByItsWords() {
        Theme theme = new Piles()
                .add(
                        0,
                        "Les forêts boréales|Les forêts boréales absorbent le carbone pendant les étés froids.",
                        "Carbone et forêts|Le carbone des forêts boréales dépend de la neige et des incendies.",
                        "Incendies|Après les incendies, les forêts boréales perdent leur carbone.")
                .named()
                .themes()
                .getFirst();

        assertThat(theme.name()).containsAnyOf("forêts", "forets", "boréales", "carbone");
        assertThat(theme.words()).doesNotContain("les", "de", "la", "et", "des");
    }

    @Test
    void namesNothingWhereThereIsNothing() {
        Themes themes = Piles.named(Grouping.of(List.of(), new int[0], new float[0]), 1);

        assertThat(themes.themes()).isEmpty();
        assertThat(themes.diversity()).isEqualTo(1);
    }

    @Test
    void namesOneDocumentOfStopWords() {
        Theme theme = new Piles()
                .add(0, "The of and|We show that it is.")
                .named()
                .themes()
                .getFirst();

        assertThat(theme.name()).isEqualTo("theme 0");
        assertThat(theme.weaknesses()).contains(Weakness.WORDS_ONLY);
    }

    @Test
    void refusesGroupsWithinThemselves() {
        Grouping grouping = Piles.two().grouping();

        assertThatThrownBy(() -> grouping.within(Map.of(0, 1, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("within itself");
    }

    @Test
    void refusesGroupsThatAreNotOnePerDocument() {
        assertThatThrownBy(() -> Grouping.of(Piles.two().documents(), new int[2], new float[6]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 documents, got 2 and 6");
    }
}

package topica.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.survey.Toys.kept;
import static topica.survey.Toys.survey;
import static topica.survey.Toys.surveyor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import topica.bundle.KeptTheme;
import topica.cluster.Clustering;
import topica.cluster.Groups;
import topica.documents.Document;
import topica.guidance.GuidedTheme;
import topica.guidance.ThemeEdit;
import topica.math.DenseRows;
import topica.run.Workers;

/// Sixteen themes in four families of four, each with its own word and the family's word twice.
class HierarchyTest {

    private static final String[] FAMILIES = {"cell", "star", "court", "song"};
    private static final String[] WORDS = {"glacier", "beetle", "poem", "bridge"};

    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int theme = 0; theme < 16; theme++) {
            String family = FAMILIES[theme % 4];
            String word = WORDS[theme / 4];
            for (int i = 0; i < 24 - theme; i++) {
                documents.add(Toys.document(
                        String.format(Locale.ROOT, "%02d-%02d", theme, i),
                        "A " + family + " of " + family + " and " + word));
            }
        }
        return documents;
    }

    private static Map<Integer, Integer> parents(Survey survey) {
        Map<Integer, Integer> parents = new TreeMap<>();
        for (Profile theme : survey.themes()) {
            theme.theme().parent().ifPresent(parent -> parents.put(theme.id(), parent));
        }
        return parents;
    }

    private static int size(Survey survey, int id) {
        return survey.themes().stream()
                .filter(theme -> theme.id() == id)
                .mapToInt(theme -> theme.theme().size())
                .sum();
    }

    @Test
    void widerThemesComeBehindAndHaveTheDocumentsOfThoseWithin() {
        Survey survey = survey(surveyor(16), documents());
        Map<Integer, Integer> parents = parents(survey);
        assertThat(parents.keySet()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(new TreeSet<>(parents.values())).containsExactly(16, 17, 18, 19);
        for (int theme = 0; theme < 16; theme++) {
            assertThat(parents.get(theme)).isEqualTo(parents.get(theme % 4));
        }
        for (int parent = 16; parent < 20; parent++) {
            int wider = parent;
            assertThat(size(survey, parent))
                    .isEqualTo(parents.keySet().stream()
                            .filter(theme -> parents.getOrDefault(theme, 0) == wider)
                            .mapToInt(theme -> size(survey, theme))
                            .sum());
        }
        assertThat(survey.quality().groups()).isEqualTo(16);
        assertThat(kept(survey).themes())
                .extracting(KeptTheme::id)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(kept(survey).nextId()).isEqualTo(20);
    }

    @Test
    void idsOfWiderThemesAreNotGivenAgain() {
        Survey again = survey(surveyor(16).since(kept(survey(surveyor(16), documents()))), documents());
        assertThat(new TreeSet<>(parents(again).values())).containsExactly(20, 21, 22, 23);
        assertThat(kept(again).nextId()).isEqualTo(24);
    }

    /// Of the four in the family of theme 0, three become one and the last goes: nothing is within the wider one.
    @Test
    void aWiderThemeThatWouldHaveOneWithinIsNotThere() {
        Survey before = survey(surveyor(16), documents());
        Map<Integer, String> names = new TreeMap<>();
        before.themes().forEach(theme -> names.put(theme.id(), theme.theme().name()));
        List<String> family = List.of(names.getOrDefault(0, ""), names.getOrDefault(4, ""), names.getOrDefault(8, ""));
        Survey merged = survey(
                surveyor(16)
                        .withEdits(List.of(
                                new ThemeEdit.Merge(family, "all"), new ThemeEdit.Delete(names.getOrDefault(12, "")))),
                documents());
        assertThat(merged.passedOver()).isEmpty();
        assertThat(parents(merged).keySet()).containsExactly(1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15);
        assertThat(size(merged, 0)).isEqualTo(24 + 20 + 16);
        assertThat(merged.themes())
                .extracting(Profile::id)
                .hasSize(13 + 3)
                .contains(0)
                .doesNotContain(4, 8, 12);
    }

    @Test
    void partsOfAThemeAreWithinWhatItWasWithin() {
        Survey before = survey(surveyor(16), documents());
        String name = before.themes().getFirst().theme().name();
        ThemeEdit split = new ThemeEdit.Split(name, List.of(new GuidedTheme("frozen", List.of("glacier"), List.of())));
        Survey after = survey(surveyor(16).withEdits(List.of(split)), documents());
        assertThat(size(after, 20)).isEqualTo(24);
        assertThat(parents(after)).containsEntry(20, parents(before).get(0)).doesNotContainKey(0);
    }

    @Test
    void fewThemesAreWithinNoOthers() {
        try (Workers workers = new Workers(1)) {
            DenseRows rows = DenseRows.over(new float[] {1, 0, 0, 1, -1, 0}, 2);
            Clustering clustering = new Groups(rows, new float[3], 1).assign(rows, workers);
            assertThat(Hierarchy.parents(clustering, new int[] {0, 1, 2}, Set.of(0, 1, 2), 3))
                    .isEmpty();
        }
    }
}

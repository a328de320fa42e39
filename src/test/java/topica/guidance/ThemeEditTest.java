package topica.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topica.documents.Document;
import topica.guidance.ThemeEdit.Delete;
import topica.guidance.ThemeEdit.Merge;
import topica.guidance.ThemeEdit.Rename;
import topica.guidance.ThemeEdit.Split;
import topica.records.Source;
import topica.records.UnusableInput;

class ThemeEditTest {

    private static final Document CATS = document("Cats purr");
    private static final Document DOGS = document("Dogs bark");
    private static final Document FISH = document("Fish swim");
    private static final Map<Integer, List<Document>> THEMES = Map.of(0, List.of(CATS, DOGS), 3, List.of(FISH));
    private static final Map<Integer, String> NAMES = Map.of(0, "pets", 3, "fish");

    @TempDir
    Path folder;

    private static Document document(String title) {
        return Document.of(title, "", new Source("toy", 1));
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("edits.json"), json.replace('\'', '"'), StandardCharsets.UTF_8);
    }

    @Test
    void readsEditsInOrder() throws IOException {
        assertThat(ThemeEdit.read(file("""
                {'edits': [
                  {'merge': ['a', 'b'], 'name': 'c'},
                  {'split': 'c', 'into': [{'name': 'd', 'terms': ['dog']}]},
                  {'rename': 'd', 'name': 'e'},
                  {'delete': 'e'}
                ]}
                """)))
                .containsExactly(
                        new Merge(List.of("a", "b"), "c"),
                        new Split("c", List.of(new GuidedTheme("d", List.of("dog"), List.of()))),
                        new Rename("d", "e"),
                        new Delete("e"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'edits': [{'move': 'a'}]}                                   | edits[1]: expected one of merge, split, rename and delete, found none
            {'edits': [{'delete': 'a', 'rename': 'b'}]}                  | found rename and delete
            {'edits': [{'delete': 'a', 'name': 'b'}]}                    | edits[1]: nobody knows name; use delete
            {'edits': [{'merge': ['a'], 'name': 'b'}]}                   | edits[1].merge: expected two themes or more
            {'edits': [{'merge': ['a', 'b']}]}                           | edits[1]: it has no name
            {'edits': [{'rename': 'a', 'name': ' '}]}                    | edits[1].name: expected a text, found an empty one
            {'edits': [{'split': 'a'}]}                                  | edits[1].into: expected a list that is not empty
            {'edits': [{'split': 'a', 'into': [{'name': 'a'}]}]}         | a part has the name of the whole
            {'edits': [{'split': 'a', 'into': [{'name': 'b', 'x': 1}]}]} | edits[1].into[1]: nobody knows x
            """)
    void saysWhatIsWrongAndWhere(String json, String problem) {
        assertThatThrownBy(() -> ThemeEdit.read(file(json)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("edits.json")
                .hasMessageContaining(problem);
    }

    @Test
    void mergesUnderTheFirstId() {
        Edited edited = Edited.of(THEMES, NAMES, List.of(new Merge(List.of("fish", "pets"), "animals")), 9);

        assertThat(edited.documents()).isEqualTo(Map.of(3, List.of(FISH, CATS, DOGS)));
        assertThat(edited.names()).isEqualTo(Map.of(3, "animals"));
    }

    @Test
    void splitsByTermsAndExamplesAndLeavesTheRest() {
        Document cow = document("Cows moo");
        Edited edited = Edited.of(
                Map.of(0, List.of(CATS, DOGS, cow), 3, List.of(FISH)),
                NAMES,
                List.of(new Split(
                        "pets",
                        List.of(
                                new GuidedTheme("dogs", List.of("dog"), List.of()),
                                new GuidedTheme("cats", List.of("dog"), List.of(CATS.id()))))),
                4);

        assertThat(edited.documents())
                .isEqualTo(Map.of(0, List.of(cow), 3, List.of(FISH), 4, List.of(DOGS), 5, List.of(CATS)));
        assertThat(edited.names()).isEqualTo(Map.of(0, "pets", 4, "dogs", 5, "cats"));
    }

    @Test
    void renamesAndDeletes() {
        Edited edited = Edited.of(THEMES, NAMES, List.of(new Rename("pets", "furry"), new Delete("fish")), 9);

        assertThat(edited.documents()).isEqualTo(Map.of(0, List.of(CATS, DOGS)));
        assertThat(edited.names()).isEqualTo(Map.of(0, "furry"));
        assertThat(edited.deleted()).containsExactly(FISH);
    }

    @Test
    void whatGetsTheNameOfAnotherBecomesOneWithIt() {
        Edited renamed = Edited.of(THEMES, NAMES, List.of(new Rename("fish", "pets")), 9);
        assertThat(renamed.documents()).isEqualTo(Map.of(0, List.of(CATS, DOGS, FISH)));
        assertThat(renamed.names()).isEqualTo(Map.of(0, "pets"));

        Split split = new Split("pets", List.of(new GuidedTheme("fish", List.of("dog"), List.of())));
        Edited parted = Edited.of(THEMES, NAMES, List.of(split), 9);
        assertThat(parted.documents()).isEqualTo(Map.of(0, List.of(CATS), 3, List.of(FISH, DOGS)));
    }

    @Test
    void aThemeMayGetTheNameItHas() {
        assertThat(Edited.of(THEMES, NAMES, List.of(new Rename("fish", "fish")), 9)
                        .documents())
                .isEqualTo(THEMES);
        assertThat(Edited.of(THEMES, NAMES, List.of(new Merge(List.of("fish", "pets"), "pets")), 9)
                        .documents())
                .isEqualTo(Map.of(3, List.of(FISH, CATS, DOGS)));
    }

    @Test
    void aSplitThemeWhosePartsTakeAllIsNoMore() {
        Split split = new Split("fish", List.of(new GuidedTheme("swimmers", List.of("swim"), List.of())));
        Edited edited = Edited.of(THEMES, NAMES, List.of(split, new Delete("fish")), 9);
        assertThat(edited.documents()).isEqualTo(Map.of(0, List.of(CATS, DOGS), 9, List.of(FISH)));
        assertThat(edited.passedOver()).containsExactly(new Delete("fish"));
    }

    @Test
    void aPartThatNothingMatchesIsNotThere() {
        Split split = new Split("pets", List.of(new GuidedTheme("birds", List.of("owl"), List.of())));
        Edited edited = Edited.of(THEMES, NAMES, List.of(split, new Split("fish", split.parts())), 9);
        assertThat(edited.documents()).isEqualTo(THEMES);
        assertThat(edited.names()).isEqualTo(NAMES);
    }

    @Test
    void whatMatchesTwoPartsAsMuchGoesToTheFirst() {
        List<GuidedTheme> parts = List.of(
                new GuidedTheme("x", List.of("bark"), List.of()), new GuidedTheme("y", List.of("dog"), List.of()));
        assertThat(Edited.of(THEMES, NAMES, List.of(new Split("pets", parts)), 9)
                        .documents())
                .isEqualTo(Map.of(0, List.of(CATS), 3, List.of(FISH), 9, List.of(DOGS)));
    }

    @Test
    void aPartGetsTheIdThatItsNameHadBefore() {
        Split split = new Split("pets", List.of(new GuidedTheme("dogs", List.of("dog"), List.of())));
        Map<Integer, String> names = Map.of(0, "pets", 3, "fish", 7, "dogs");
        assertThat(Edited.of(THEMES, names, List.of(split), 9).documents())
                .isEqualTo(Map.of(0, List.of(CATS), 3, List.of(FISH), 7, List.of(DOGS)));
        assertThat(Edited.of(THEMES, names, List.of(new Delete("dogs")), 9).passedOver())
                .containsExactly(new Delete("dogs"));
    }

    @Test
    void editsFollowEachOther() {
        Edited edited = Edited.of(
                THEMES,
                NAMES,
                List.of(
                        new Merge(List.of("pets", "fish"), "animals"),
                        new Split("animals", List.of(new GuidedTheme("dogs", List.of("dog"), List.of()))),
                        new Rename("dogs", "hounds"),
                        new Delete("animals")),
                9);
        assertThat(edited.documents()).isEqualTo(Map.of(9, List.of(DOGS)));
        assertThat(edited.names()).isEqualTo(Map.of(9, "hounds"));
        assertThat(edited.deleted()).containsExactly(CATS, FISH);
        assertThat(edited.passedOver()).isEmpty();
    }

    @Test
    void ofThemesThatShareANameTheFirstIsMeant() {
        assertThat(Edited.of(THEMES, Map.of(0, "pets", 3, "pets"), List.of(new Delete("pets")), 9)
                        .documents())
                .isEqualTo(Map.of(3, List.of(FISH)));
    }

    @Test
    void passesOverEditsOfThemesThatAreGone() {
        List<ThemeEdit> edits = List.of(new Delete("birds"), new Rename("pets", "furry"), new Delete("pets"));

        Edited edited = Edited.of(THEMES, NAMES, edits, 9);

        assertThat(edited.passedOver()).containsExactly(edits.get(0), edits.get(2));
        assertThat(edited.documents()).isEqualTo(THEMES);
    }
}

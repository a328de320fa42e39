package topica.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topica.documents.Document;
import topica.records.Source;
import topica.records.UnusableInput;

class GuidedThemeTest {

    @TempDir
    Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("guided.json"), json.replace('\'', '"'), StandardCharsets.UTF_8);
    }

    private static Document document(String title, String text) {
        return Document.of(title, text, new Source("toy", 1));
    }

    @Test
    void readsThemesInOrder() throws IOException {
        assertThat(GuidedTheme.read(file("""
                {'themes': [
                  {'name': 'alignment', 'terms': ['reward model', 'RLHF']},
                  {'name': 'unlearning', 'examples': ['a1', 'a2']},
                  {'name': 'bandits'}
                ]}
                """)))
                .containsExactly(
                        new GuidedTheme("alignment", List.of("reward model", "RLHF"), List.of()),
                        new GuidedTheme("unlearning", List.of(), List.of("a1", "a2")),
                        new GuidedTheme("bandits", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | themes: expected a list that is not empty
            []                                                        | the file: expected an object
            {'themes': []}                                            | themes: expected a list that is not empty
            {'themes': [{'terms': ['a']}]}                            | themes[1]: it has no name
            {'themes': [{'name': 'a'}, 3]}                            | themes[2]: expected an object
            {'themes': [{'name': 'a', 'seeds': ['b']}]}               | themes[1]: nobody knows seeds; use examples, name, terms
            {'themes': [{'name': 'a', 'terms': 'b'}]}                 | themes[1].terms: expected a list of texts
            {'themes': [{'name': 'a', 'terms': ['b', 4]}]}            | themes[1].terms[2]: expected a text
            {'themes': [{'name': 'a', 'terms': ['b', 'b']}]}          | themes[1].terms[2]: b stands there twice
            {'themes': [{'name': 'a', 'terms': ['--']}]}              | themes[1]: there is no word in --
            {'themes': [{'name': 'a'}, {'name': 'A'}]}                | themes[2].name: A is the name of themes[1] too
            {'themes': [{'name': 'a', 'name': 'b'}]}                  | bad JSON
            {'themes': [{'name': 'a'}]} x                             | bad JSON
            ` `                                                       | there is nothing in it
            """)
    void saysWhatIsWrongAndWhere(String json, String problem) {
        assertThatThrownBy(() -> GuidedTheme.read(file(json)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("guided.json")
                .hasMessageContaining(problem)
                .hasMessageContaining("; ");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> GuidedTheme.read(folder.resolve("none.json"))).isInstanceOf(UnusableInput.class);
    }

    @Test
    void matchesTermsInAnyInflection() {
        SeedTerms terms =
                new SeedTerms(List.of(new GuidedTheme("x", List.of("reward model", "unlearning"), List.of())));

        assertThat(terms.strengths(document("", "Reward modelling helps. Networks unlearned it.")))
                .containsExactly(2 / 5.0);
        assertThat(terms.strengths(document("", "Models of reward."))).containsExactly(0.0);
    }

    @Test
    void believesTitlesMore() {
        SeedTerms terms = new SeedTerms(List.of(new GuidedTheme("x", List.of("bandit"), List.of())));

        assertThat(terms.strengths(document("Bandits", "Slots."))).containsExactly(SeedTerms.STRONG);
        assertThat(terms.strengths(document("Slots", "Bandits."))).containsExactly(0.25);
        assertThat(terms.strengths(document("Slots", "Bandits, bandits, bandits and bandits.")))
                .containsExactly(SeedTerms.STRONG);
    }

    @Test
    void takesTheLongestTermAtEachPlace() {
        SeedTerms terms = new SeedTerms(List.of(
                new GuidedTheme("short", List.of("translation"), List.of()),
                new GuidedTheme("long", List.of("machine translation"), List.of())));

        assertThat(terms.strengths(document("Machine translation", ""))).containsExactly(0.0, 0.5);
    }

    /// Both terms hold the name, in any inflection, and count six for three in the title.
    @Test
    void believesTermsThatHoldTheThemesNameTwice() {
        SeedTerms terms =
                new SeedTerms(List.of(new GuidedTheme("bandits", List.of("dueling bandit", "regret"), List.of())));

        assertThat(terms.strengths(document("Dueling bandits", ""))).containsExactly(6 / 9.0);
        assertThat(terms.strengths(document("Regret", ""))).containsExactly(3 / 6.0);
        assertThat(terms.strengths(document("Bandits", ""))).containsExactly(0.0);
    }

    @Test
    void anExampleOrATermMakesATheme() {
        assertThat(new GuidedTheme("owls", List.of(), List.of("a")).sought()).isEmpty();
        assertThat(new GuidedTheme("owls", List.of(), List.of("a")).text()).isEqualTo("owls");
        assertThat(new GuidedTheme("owls", List.of(), List.of()).sought()).containsExactly("owls");
        assertThat(new GuidedTheme("owls", List.of("wren", "tit"), List.of()).text())
                .isEqualTo("wren; tit");
        assertThat(new SeedTerms(List.of(new GuidedTheme("owls", List.of(), List.of("a"))))
                        .strengths(document("Owls", "")))
                .containsExactly(0.0);
    }

    @Test
    void oneTermMayBeOfTwoThemes() {
        SeedTerms terms = new SeedTerms(List.of(
                new GuidedTheme("x", List.of("bandit"), List.of()),
                new GuidedTheme("y", List.of("bandits"), List.of())));

        assertThat(terms.strengths(document("Bandits", ""))).containsExactly(0.5, 0.5);
        assertThat(terms.strengths(document("Чайник", ""))).containsExactly(0.0, 0.0);
    }

    @Test
    void refusesAThemeWithoutAName() {
        assertThatThrownBy(() -> new GuidedTheme(" ", List.of("a"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a name");
    }

    @Test
    void readsTheThemesThatAreShipped() {
        assertThat(GuidedTheme.read(Path.of("corpora/guided.json")))
                .extracting(GuidedTheme::name)
                .contains("alignment", "reinforcement learning", "interpretability", "unlearning");
    }
}

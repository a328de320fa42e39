package topica.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.text.Analysis;
import topica.text.CarefulAnalyzer;

class SpellingTest {

    private static Spelling spelling(String running, String title) {
        Spelling spelling = new Spelling();
        spelling.learn(new CarefulAnalyzer().analyze(running));
        for (Analysis analysis :
                List.of(new CarefulAnalyzer().analyze(running), new CarefulAnalyzer().analyze(title))) {
            analysis.sentences().forEach(sentence -> NounPhrase.in(sentence).forEach(spelling::learn));
        }
        return spelling;
    }

    @Test
    void writesHeadingsInLowerCase() {
        assertThat(spelling("A reward model is small.", "Reward Models").of(List.of("reward", "models")))
                .isEqualTo("reward models");
    }

    @Test
    void keepsNamesAndAcronyms() {
        Spelling spelling = spelling("We fit a Gaussian process to mRNA data of LLM agents.", "Gaussian Processes");

        assertThat(spelling.of(List.of("gaussian", "processes"))).isEqualTo("Gaussian processes");
        assertThat(spelling.of(List.of("llm", "agents"))).isEqualTo("LLM agents");
    }

    @Test
    void keepsHyphens() {
        assertThat(spelling("We like black-box attacks most.", "").of(List.of("black", "box", "attacks")))
                .isEqualTo("black-box attacks");
    }
}

package topica.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.text.CarefulAnalyzer;

class NounPhraseTest {

    private static List<NounPhrase> phrases(String text) {
        return new CarefulAnalyzer()
                .analyze(text).sentences().stream()
                        .flatMap(sentence -> NounPhrase.in(sentence).stream())
                        .toList();
    }

    private static List<String> texts(String text) {
        return phrases(text).stream()
                .map(phrase -> String.join(" ", phrase.terms()))
                .toList();
    }

    @Test
    void findsRunsOfAdjectivesAndNouns() {
        assertThat(texts("We train a deep neural network slowly."))
                .contains("deep neural network", "neural network", "network")
                .doesNotContain("deep", "train", "deep network");
    }

    @Test
    void keepsHyphenedWordsWhole() {
        assertThat(texts("They study graph-based reward models here."))
                .contains("graph based reward models", "reward models")
                .doesNotContain("based reward models", "graph");
    }

    @Test
    void joinsNounsByOf() {
        assertThat(texts("The theory of mind is old.")).contains("theory of mind");
    }

    @Test
    void knowsWhatIsAPieceOfALongerName() {
        assertThat(phrases("We use a speech recognition system (ASR) daily."))
                .filteredOn(NounPhrase::isWhole)
                .extracting(phrase -> String.join(" ", phrase.terms()))
                .contains("speech recognition system")
                .doesNotContain("speech recognition", "speech");
    }

    @Test
    void passesOverTheStateOfTheArt() {
        assertThat(texts("It beats state-of-the-art models.")).doesNotContain("state of the art models", "art models");
    }
}

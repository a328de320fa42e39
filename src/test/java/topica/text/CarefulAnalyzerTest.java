package topica.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarefulAnalyzerTest implements TextAnalyzerContract {

    private static final CarefulAnalyzer CAREFUL = new CarefulAnalyzer();

    @Override
    public TextAnalyzer analyzer() {
        return CAREFUL;
    }

    @Test
    void tellsWhatEachWordIs() {
        assertThat(words("The networks weren't trained by Paul Erd\\H{o}s."))
                .extracting(Word::text, Word::terms, Word::lemma, Word::stem, Word::tag)
                .containsExactly(
                        tuple("The", List.of("the"), "the", "the", Tag.DET),
                        tuple("networks", List.of("networks"), "network", "network", Tag.NOUN),
                        tuple("were", List.of("were"), "be", "were", Tag.AUX),
                        tuple("n't", List.of(), "not", "n't", Tag.PART),
                        tuple("trained", List.of("trained"), "train", "train", Tag.VERB),
                        tuple("by", List.of("by"), "by", "by", Tag.ADP),
                        tuple("Paul", List.of("paul"), "Paul", "paul", Tag.PROPN),
                        tuple("Erdős", List.of("erdos"), "Erdős", "erdo", Tag.PROPN),
                        tuple(".", List.of(), ".", ".", Tag.PUNCT));
    }

    @ParameterizedTest
    @CsvSource({
        "networks, NOUN, network",
        "analyses, NOUN, analysis",
        "bias, NOUN, bias",
        "matrices, NOUN, matrix",
        "Learning, VERB, learn",
        "was, AUX, be",
        "us, PRON, we",
        "SAEs, NOUN, SAE",
        "LLMs, PROPN, LLM",
        "AI, NOUN, AI",
        "Linear, ADJ, linear",
        "Paris, PROPN, Paris",
        "Größen, NOUN, größen",
        "INS, X, INS"
    })
    void findsTheBaseFormOf(String word, Tag tag, String lemma) {
        assertThat(new BaseForms().lemma(word, tag)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "learning, learn",
        "Learned, learn",
        "models, model",
        "SAEs, sae",
        "Poincaré, poincar",
        "IMITATION, imit"
    })
    void cutsWordsToTheirStem(String word, String stem) {
        assertThat(new BaseForms().stem(word)).isEqualTo(stem);
    }

    @Test
    void endsSentencesOnlyWhereAReaderWould() {
        assertThat(sentences("""
                We compare A vs. B (e.g. on Fig. 3) as Smith et al. (2020) did. It gains 1.6 points. \
                Is it so? Yes, i.e. by $0.5 \\pm 0.1$ points.
                """))
                .containsExactly(
                        "We compare A vs. B ( e.g. on Fig. 3 ) as Smith et al. ( 2020 ) did .",
                        "It gains 1.6 points .",
                        "Is it so ?",
                        "Yes , i.e. by 0.5 pm 0.1 points .");
    }

    @Test
    void endsASentenceWhereTheTitleStandsApart() {
        assertThat(sentences("On Deep Nets\n\nWe train\nnets.")).containsExactly("On Deep Nets", "We train nets .");
    }

    @Test
    void countsWordsAtTheRightPlacesBehindCharactersOfTwoUnits() {
        assertThat(words("😀 𝔸 nets")).extracting(Word::text).containsExactly("😀", "A", "nets");
    }

    @Test
    void findsNoSentencesInNothing() {
        assertThat(CAREFUL.analyze("").sentences()).isEmpty();
        assertThat(CAREFUL.analyze(" \n ").sentences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesWordsTheTermsItCounts(long seed) {
        String noise = Noise.of(seed, 1_000);
        Tokens tokens = new Tokens();
        CAREFUL.analyze(noise, tokens);
        assertThat(CAREFUL.analyze(noise).terms()).isEqualTo(tokens.terms());
    }

    @Test
    void findsTheSameFromManyThreads() {
        List<String> texts = IntStream.range(0, 24)
                .mapToObj(i -> "Networks don't learn " + i + " tasks.")
                .toList();
        List<Analysis> alone = texts.stream().map(CAREFUL::analyze).toList();
        assertThat(texts.parallelStream().map(CAREFUL::analyze).toList()).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({
        "NOUN, NOUN, PART",
        "AUX+PART, AUX, PART",
        "PRON+AUX, PRON, AUX",
        "AUX+PART+VERB, AUX, VERB",
        "odd, X, PART"
    })
    void readsTagsOfOneAndTwoParts(String name, Tag word, Tag ending) {
        assertThat(Tag.of(name)).isEqualTo(word);
        assertThat(Tag.ofEnding(name)).isEqualTo(ending);
    }

    private static List<Word> words(String text) {
        return CAREFUL.analyze(text).sentences().stream()
                .flatMap(sentence -> sentence.words().stream())
                .toList();
    }

    private static List<String> sentences(String text) {
        return CAREFUL.analyze(text).sentences().stream()
                .map(sentence -> String.join(
                        " ", sentence.words().stream().map(Word::text).toList()))
                .toList();
    }
}
